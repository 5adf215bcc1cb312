import { readFile } from 'node:fs/promises';
import { detectLayout, isListOfNames, type Layout, type LayoutChoice } from './drafting/detect-layout.ts';
import { draftSuppliers } from './drafting/draft-suppliers.ts';
import type { Drafting } from './drafting/draft.ts';
import type { Mapping } from './drafting/fields.ts';
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
}

type Answer<T> = ({ ok: true } & T) | { ok: false; problem: FileProblem };

const previewLines = 8;

async function inspectTable({ path, read, chosen, mapping: byHand }: InspectTask): Promise<Answer<{ inspection: Inspection }>> {
  const result = await readTable(await readFile(path), read);
  if (!result.ok) return result;
  const { rows, lines, source } = result.table;
  const { layout, mapping } = detectLayout(rows, chosen, byHand);
  if (layout.headers.length < 2 && !isListOfNames(layout)) return { ok: false, problem: { code: 'one_column' } };
  const dataLines = rows.length - layout.headerRow - 1;
  if (dataLines < 1) return { ok: false, problem: { code: 'no_rows' } };
  const first = layout.headerRow + 1;
  const preview = rows.slice(first, first + previewLines).map((cells, index) => ({ line: lines[first + index]!, cells: cells.map((cell) => cell.slice(0, 80)) }));
  return { ok: true, inspection: { source, layout, mapping, dataLines, preview } };
}

async function draftTable({ path, read, chosen, mapping: byHand, fallbackYear }: DraftTask): Promise<Answer<{ drafting: Drafting }>> {
  const result = await readTable(await readFile(path), read);
  if (!result.ok) return result;
  const { rows, lines } = result.table;
  const { layout, mapping } = detectLayout(rows, chosen, byHand);
  return { ok: true, drafting: draftSuppliers({ rows, lines, layout, mapping, fallbackYear }) };
}

/** What the parse worker does for imports. */
export const importParseTasks = { 'inspect-table': inspectTable, 'draft-suppliers': draftTable };
