import { foldName, nameWithoutLegalForm } from '#app/domain/register/name-key.ts';
import type { Layout } from './detect-layout.ts';
import type { Drafting, DraftNote, DraftVariant, Period, RefusedLines, SupplierDraft } from './draft.ts';
import type { Mapping } from './fields.ts';
import { groupLines, type LineGroup } from './group-lines.ts';
import { mergeGroups, type CheckedGroup, type MergedGroup } from './merge-groups.ts';
import { createLineReader, type ImportLine } from './read-line.ts';
import { sortOut } from './sort-out-lines.ts';
import { mainCategory, sumSpend } from './sum-spend.ts';
import { findSupplierReferences } from './telling-references.ts';
import { bestSpelling, isBlankName } from './telling-names.ts';

export interface DraftInput {
  rows: readonly string[][];
  /** Line of the file at which each row begins. */
  lines: readonly number[];
  layout: Layout;
  mapping: Mapping;
  /** Year of amounts that no date tells. */
  fallbackYear: number;
}

/** A table → suppliers as drafts, and the lines that cannot be any. Every line ends in exactly one of them. */
export function draftSuppliers(input: DraftInput): Drafting {
  const { rows, lines, layout, mapping } = input;
  const read = createLineReader(layout, mapping);
  const usable: ImportLine[] = [];
  const refused: RefusedLines[] = [];
  for (let index = layout.headerRow + 1; index < rows.length; index++) {
    const line = read(rows[index]!, lines[index]!);
    const reason = sortOut(rows[index]!, line, layout, mapping, index === rows.length - 1);
    if (reason === 'total_line' || reason === 'repeated_header') refused.push(refusal([line], reason));
    else usable.push(line);
  }
  const isPayments = layout.listKind === 'payments';
  const references = isPayments ? findSupplierReferences(usable) : new Set(usable.map((line) => line.reference).filter(Boolean));
  const groups = groupLines(usable, references);
  const named = groups.filter((group) => !isNameless(group));
  const nameless = groups.filter(isNameless);
  for (const group of nameless) refused.push(refusal(group.lines, 'no_name'));
  const drafts = mergeGroups(named).map((group) => draftOf(group, input, isPayments));
  return { drafts, refused: refused.sort((a, b) => a.line - b.line), period: periodOf(usable), dataLines: rows.length - layout.headerRow - 1 };
}

const isNameless = (group: LineGroup) => group.lines.every((line) => isBlankName(line.name));

function refusal(lines: ImportLine[], reason: RefusedLines['reason']): RefusedLines {
  const first = lines[0]!;
  const cents = lines.reduce((sum, line) => sum + (line.cents ?? 0), 0);
  return { line: first.line, at: lines.map((line) => line.line), lines: lines.length, text: [first.reference, first.name, first.category, first.amountText].filter(Boolean).join(' · '), cents, reason };
}

function draftOf(merged: MergedGroup, input: DraftInput, isPayments: boolean): SupplierDraft {
  const groups = [merged.main, ...merged.others];
  const lines = groups.flatMap((group) => group.lines).sort((a, b) => a.line - b.line);
  const spellings = spellingsOf(lines);
  const name = bestSpelling(spellings);
  const facts = groups.map((group) => group.facts);
  const first = <K extends 'kvkNumber' | 'vatNumber' | 'lei' | 'country' | 'website' | 'note' | 'contact'>(key: K) => facts.find((one) => one[key] !== null)?.[key] ?? null;
  return {
    line: lines[0]!.line,
    lines: lines.length,
    name,
    nameKey: foldName(name),
    matchKey: nameWithoutLegalForm(name),
    reference: merged.main.reference,
    kvkNumber: first('kvkNumber'),
    vatNumber: first('vatNumber'),
    lei: first('lei'),
    country: first('country'),
    website: first('website'),
    note: first('note'),
    contact: first('contact'),
    spend: sumSpend(lines, input.fallbackYear, isPayments),
    spendCategory: mainCategory(lines),
    currency: lines.some((line) => line.cents !== null) ? input.layout.currency : null,
    isRedacted: merged.main.isRedacted,
    variants: merged.others.map(variantOf),
    ...(hasSeveralNumbers(merged) && { parts: groups.map((group) => draftOf({ main: group, others: [] }, input, isPayments)) }),
    spellings: spellings.map((one) => one.name).filter((one) => one !== name).slice(0, 20),
    notes: [...facts.flatMap((one) => one.notes), ...notesOn(lines, merged)],
  };
}

/** The organisation gave it more than one number: it may have meant more than one supplier. */
function hasSeveralNumbers({ main, others }: MergedGroup): boolean {
  return others.some((group) => group.reference !== null && group.reference !== main.reference);
}

function spellingsOf(lines: readonly ImportLine[]): { name: string; times: number }[] {
  const times = new Map<string, number>();
  for (const line of lines) if (!isBlankName(line.name)) times.set(line.name, (times.get(line.name) ?? 0) + 1);
  return [...times].map(([name, count]) => ({ name, times: count }));
}

function variantOf(group: CheckedGroup): DraftVariant {
  return { name: bestSpelling(spellingsOf(group.lines)), reference: group.reference, line: group.lines[0]!.line, lines: group.lines.length };
}

function notesOn(lines: readonly ImportLine[], merged: MergedGroup): DraftNote[] {
  const notes: DraftNote[] = [];
  const unreadable = (code: 'amounts_unreadable' | 'dates_unreadable', bad: ImportLine[], example: (line: ImportLine) => string) => {
    if (bad.length > 0) notes.push({ code, lines: bad.length, example: example(bad[0]!).slice(0, 60) });
  };
  unreadable('amounts_unreadable', lines.filter((line) => line.amountText !== '' && line.cents === null), (line) => line.amountText);
  unreadable('dates_unreadable', lines.filter((line) => line.dateText !== '' && line.date === null), (line) => line.dateText);
  if (lines.some((line) => line.nameWasUnclean)) notes.push({ code: 'name_cleaned' });
  if (merged.main.isRedacted) notes.push({ code: 'redacted' });
  else if (merged.main.reference === null && lines.some((line) => line.reference !== '')) notes.push({ code: 'reference_per_payment' });
  return notes;
}

function periodOf(lines: readonly ImportLine[]): Period | null {
  let from = '';
  let until = '';
  for (const { date } of lines) {
    if (date === null) continue;
    if (from === '' || date < from) from = date;
    if (date > until) until = date;
  }
  return from === '' ? null : { from, until };
}
