import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { findAppliedRunsOfFile, getImportRun, type ImportRunRow } from '#db/queries/import-run.ts';
import { readRun, type StoredLayout, type StoredProblem } from './import-record.ts';
import type { Mapping } from './drafting/fields.ts';
import { listRows, type RowList, type RowSearch } from './preview/list-rows.server.ts';

export interface ColumnsView {
  kind: 'columns';
  layout: StoredLayout;
  mapping: Mapping;
  /** When the same bytes were applied before; null: never. */
  seenBefore: string | null;
  problem: StoredProblem | null;
}

export interface WorkingView {
  kind: 'working';
  work: 'preparing' | 'applying' | 'undoing';
  done: number;
  total: number;
  isStuck: boolean;
}

/** A preview, or what has become of it. */
export interface RowsView {
  kind: 'rows';
  status: 'preview' | 'applied' | 'undone';
  list: RowList;
}

export type ImportView = { id: string; fileName: string; currency: string } & (ColumnsView | WorkingView | RowsView | { kind: 'discarded' });

export async function viewImport(ctx: MemberContext, importId: string, search: RowSearch): Promise<ImportView> {
  const run = await getImportRun(ctx.db, ctx.scope, importId);
  const head = { id: run.id, fileName: run.file_name };
  switch (run.status) {
    case 'mapping':
      return { ...head, ...(await viewColumns(ctx, run)) };
    case 'preview':
    case 'applied':
    case 'undone':
      return { ...head, kind: 'rows', currency: currencyOf(run), status: run.status, list: await listRows(ctx, run, search) };
    case 'reading':
    case 'preparing':
    case 'applying':
    case 'undoing':
      return { ...head, kind: 'working', currency: '', work: run.status === 'reading' ? 'preparing' : run.status, done: run.progress_done, total: run.progress_total, isStuck: run.problem_json !== null };
    case 'refused':
    case 'discarded':
      return { ...head, kind: 'discarded', currency: '' };
  }
}

async function viewColumns({ db, scope }: MemberContext, run: ImportRunRow): Promise<ColumnsView & { currency: string }> {
  const { layout, mapping, problem } = readRun(run);
  const [earlier] = await findAppliedRunsOfFile(db, scope, run.file_sha256);
  return { kind: 'columns', currency: currencyOf(run), layout, mapping, seenBefore: earlier?.applied_at ?? null, problem };
}

const currencyOf = (run: ImportRunRow) => readRun(run).layout.layout.currency ?? 'EUR';
