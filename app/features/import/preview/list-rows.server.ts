import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { listImportRows, listKeptRows, type ImportOutcome, type ImportRowRow } from '#db/queries/import-row.ts';
import type { ImportRunRow } from '#db/queries/import-run.ts';
import type { DraftNote } from '../drafting/draft.ts';
import { readDraft, type RowReason, type StoredCounts } from '../import-record.ts';
import type { ColumnChanges } from '../matching/plan-draft.ts';

export const shownOutcomes = ['create', 'update', 'merge', 'unchanged', 'refuse'] as const satisfies readonly ImportOutcome[];
const pageSize = 50;

export interface RowSearch {
  show: ImportOutcome | null;
  after: number | null;
}

/** One staged row, as a person reads it. */
export interface RowView {
  position: number;
  line: number;
  lines: number;
  name: string;
  reference: string | null;
  category: string | null;
  /** All years together; null: the file has no amounts. */
  cents: number | null;
  supplierId: string | null;
  reason: RowReason | null;
  changes: ColumnChanges;
  notes: DraftNote[];
  spellings: string[];
  /** A person may leave it out, or take it in again. */
  isMendable: boolean;
  /** A person may keep it apart from whom it would go into, or has done so. */
  apart: 'possible' | 'done' | null;
  /** Name of the supplier that it goes into, where that is another than its own. */
  into: string | null;
}

export interface RowList {
  counts: StoredCounts;
  show: ImportOutcome;
  rows: RowView[];
  after: number | null;
  next: number | null;
  /** Rows of an undone import that stayed. */
  kept: RowView[];
}

export async function listRows({ db, scope }: MemberContext, run: ImportRunRow, { show: asked, after }: RowSearch): Promise<RowList> {
  const counts = JSON.parse(run.counts_json) as StoredCounts;
  const show = asked ?? shownOutcomes.find((outcome) => counts[outcome] > 0) ?? 'create';
  const found = await listImportRows(db, scope, run.id, { outcome: show, after, limit: pageSize + 1 });
  const rows = found.slice(0, pageSize);
  const kept = run.status === 'undone' ? await listKeptRows(db, scope, run.id, 200) : [];
  return { counts, show, rows: rows.map(viewRow), after, next: found.length > pageSize ? (rows.at(-1)?.position ?? null) : null, kept: kept.map(viewRow) };
}

function viewRow(row: ImportRowRow): RowView {
  const base = { position: row.position, line: row.line, supplierId: row.supplier_id, reason: row.reason as RowReason | null, changes: {}, notes: [], spellings: [], into: null, category: null, isMendable: false, apart: null };
  const stored = readDraft(row);
  if (stored.kind === 'refused') return { ...base, lines: stored.refused.lines, name: stored.refused.text, reference: null, cents: stored.refused.cents };
  if (stored.kind === 'variant') {
    const { name, reference, lines } = stored.variant;
    return { ...base, lines, name, reference, cents: null, into: stored.intoName, apart: stored.part && !stored.isProven && row.outcome === 'merge' ? 'possible' : null };
  }
  const { draft, changes, registerName } = stored;
  const { lines, name, reference, spend, spendCategory, notes, spellings } = draft;
  const apart = stored.isApart ? 'done' : row.reason === 'name' && row.outcome !== 'unchanged' ? 'possible' : null;
  const cents = spend.length === 0 ? null : spend.reduce((sum, one) => sum + one.cents, 0);
  return { ...base, lines, name, reference, category: spendCategory, cents, changes: stored.isApart ? {} : changes, notes, spellings, isMendable: row.outcome !== 'unchanged', into: stored.isApart || registerName === name ? null : registerName, apart };
}
