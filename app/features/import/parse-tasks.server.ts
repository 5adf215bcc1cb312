import { readFile } from 'node:fs/promises';
import { detectLayout, looksLikeTable, type Layout, type LayoutChoice } from './drafting/detect-layout.ts';
import { draftSuppliers } from './drafting/draft-suppliers.ts';
import type { Drafting, SupplierDraft } from './drafting/draft.ts';
import type { Mapping } from './drafting/fields.ts';
import { yearIn } from './drafting/guess-columns.ts';
import { headerWords } from './drafting/header-likeness.ts';
import type { FileProblem } from './reading/file-problem.ts';
import { readTable } from './reading/read-table.ts';
import type { ReadChoice, Source } from './reading/table.ts';

export interface InspectTask {
  path: string;
  read: ReadChoice;
  chosen: LayoutChoice;
  /** Chosen by hand; without it, columns are guessed. */
  mapping?: Mapping;
}

export interface Inspection {
  source: Source;
  layout: Layout;
  mapping: Mapping;
  dataLines: number;
  preview: { line: number; cells: string[] }[];
}

export interface DraftTask extends InspectTask {
  fallbackYear: number;
  /** Under which the drafts are kept until they are taken. */
  key: string;
}

/** What drafting came to; the drafts themselves are taken in portions, because whoever receives many at once stands still. */
export interface DraftedFile extends Omit<Drafting, 'drafts'> {
  suppliers: number;
}

/** One text on its way from thread to thread: the one between need not take it apart. */
export interface TakenDrafts {
  count: number;
  json: string;
}

type Answer<T> = ({ ok: true } & T) | { ok: false; problem: FileProblem };

const previewLines = 8;

/** Of several sheets, the one whose header names most fields; without a name no list is any. */
function likenessToList(rows: readonly string[][]): number {
  const { layout, mapping } = detectLayout(rows.slice(0, 300));
  if (mapping.legal_name === undefined) return 0;
  return Object.keys(mapping).length + (layout.headerRow >= 0 ? 10 : 0);
}

async function inspectTable({ path, read, chosen, mapping: byHand }: InspectTask): Promise<Answer<{ inspection: Inspection }>> {
  const result = await readTable(await readFile(path), read, likenessToList);
  if (!result.ok) return result;
  const { rows, lines, source } = result.table;
  const { layout, mapping } = detectLayout(rows, chosen, byHand);
  if (!looksLikeTable(rows, layout)) return { ok: false, problem: { code: layout.headers.length < 2 ? 'one_column' : 'not_a_table' } };
  const dataLines = rows.length - layout.headerRow - 1;
  if (dataLines < 1) return { ok: false, problem: { code: 'no_rows' } };
  const first = layout.headerRow + 1;
  const preview = rows.slice(first, first + previewLines).map((cells, index) => ({ line: lines[first + index]!, cells: cells.map((cell) => cell.slice(0, 80)) }));
  return { ok: true, inspection: { source, layout, mapping, dataLines, preview } };
}

/** The header of the amounts may say of which year they are. */
function amountYear(layout: Layout, mapping: Mapping): number | null {
  return mapping.amount === undefined ? null : yearIn(headerWords(layout.headers[mapping.amount] ?? ''));
}

export type LinesRead = { line: number; cells: string[] }[];

/** Some lines of the file as they stand in it. */
async function readLines({ path, read, lines: wanted }: { path: string; read: ReadChoice; lines: number[] }): Promise<Answer<{ lines: LinesRead }>> {
  const result = await readTable(await readFile(path), read, likenessToList);
  if (!result.ok) return result;
  const asked = new Set(wanted);
  const { rows, lines } = result.table;
  return { ok: true, lines: rows.flatMap((cells, at) => (asked.has(lines[at]!) ? [{ line: lines[at]!, cells }] : [])) };
}

const kept = new Map<string, SupplierDraft[]>();

async function draftTable({ path, read, chosen, mapping: byHand, fallbackYear, key }: DraftTask): Promise<Answer<{ drafted: DraftedFile }>> {
  const result = await readTable(await readFile(path), read, likenessToList);
  if (!result.ok) return result;
  const { rows, lines } = result.table;
  const { layout, mapping } = detectLayout(rows, chosen, byHand);
  const { drafts, ...rest } = draftSuppliers({ rows, lines, layout, mapping, fallbackYear: amountYear(layout, mapping) ?? fallbackYear });
  kept.set(key, drafts);
  return { ok: true, drafted: { ...rest, suppliers: drafts.length } };
}

/** The next drafts as JSON, in file order; none when all were taken. A thread that was ended meanwhile knows nothing of them. */
function takeDrafts({ key, count }: { key: string; count: number }): TakenDrafts {
  const drafts = kept.get(key);
  if (!drafts) throw new Error('these drafts were lost with their thread');
  const taken = drafts.splice(0, count);
  if (drafts.length === 0) kept.delete(key);
  return { count: taken.length, json: JSON.stringify(taken) };
}

const forgetDrafts = ({ key }: { key: string }) => kept.delete(key);

/** What the parse worker does for imports. */
export const importParseTasks = { 'inspect-table': inspectTable, 'read-lines': readLines, 'draft-suppliers': draftTable, 'take-drafts': takeDrafts, 'forget-drafts': forgetDrafts };
