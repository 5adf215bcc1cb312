import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { ImportRowTable } from '#db/schema/import-row.ts';
import { insertRows } from './insert-rows.ts';
import { from, updateIn } from './scoped.ts';

export type ImportRowRow = ImportRowTable;
export type ImportOutcome = ImportRowTable['outcome'];
export type NewImportRow = Omit<ImportRowTable, 'organisation_id'>;

export async function insertImportRows(tx: Tx, scope: OrganisationScope, rows: readonly NewImportRow[]): Promise<void> {
  await insertRows(tx, 'import_row', rows.map((row) => ({ ...row, organisation_id: scope.organisationId })));
}

/** Writes back what became of staged rows: many rows, one statement. */
export async function saveImportRows(tx: Tx, scope: OrganisationScope, rows: readonly NewImportRow[]): Promise<void> {
  await insertRows(
    tx,
    'import_row',
    rows.map((row) => ({ ...row, organisation_id: scope.organisationId })),
    { key: ['organisation_id', 'import_id', 'position'], renewed: ['outcome', 'reason', 'supplier_id', 'before_json', 'applied_at', 'undone_at'] },
  );
}

/** As `saveImportRows`, for a preview in which what a row holds was changed, too. */
export async function saveImportDrafts(tx: Tx, scope: OrganisationScope, rows: readonly NewImportRow[]): Promise<void> {
  for (const { import_id: importId, position, draft_json, outcome, reason, supplier_id, before_json } of rows) {
    await updateIn(tx, scope, 'import_row')
      .set({ draft_json, outcome, reason, supplier_id, before_json })
      .where('import_row.import_id', '=', importId)
      .where('import_row.position', '=', position)
      .execute();
  }
}

export async function deleteImportRows(tx: Tx, scope: OrganisationScope, importId: string): Promise<void> {
  await tx.deleteFrom('import_row').where('organisation_id', '=', scope.organisationId).where('import_id', '=', importId).execute();
}

/** In file order. `after` is the last position already shown or done; null begins. */
export interface RowPage {
  outcome?: ImportOutcome;
  reason?: string;
  after: number | null;
  limit: number;
}

export async function listImportRows(db: Db, scope: OrganisationScope, importId: string, page: RowPage): Promise<ImportRowRow[]> {
  let query = from(db, scope, 'import_row').selectAll('import_row').where('import_row.import_id', '=', importId);
  if (page.outcome) query = query.where('import_row.outcome', '=', page.outcome);
  if (page.reason) query = query.where('import_row.reason', '=', page.reason);
  if (page.after !== null) query = query.where('import_row.position', '>', page.after);
  return query.orderBy('import_row.position').limit(page.limit).execute();
}

export async function countImportRowsByOutcome(db: Db, scope: OrganisationScope, importId: string): Promise<Record<ImportOutcome, number>> {
  const counts: Record<ImportOutcome, number> = { create: 0, update: 0, merge: 0, unchanged: 0, refuse: 0 };
  const rows = await from(db, scope, 'import_row')
    .select(({ fn }) => ['import_row.outcome', fn.countAll<number>().as('rows')])
    .where('import_row.import_id', '=', importId)
    .groupBy('import_row.outcome')
    .execute();
  for (const row of rows) counts[row.outcome] = Number(row.rows);
  return counts;
}

/** Rows of a confirmed import that are still to be written, in file order. */
export async function listWaitingRows(db: Db, scope: OrganisationScope, importId: string, page: { after: number; limit: number }): Promise<ImportRowRow[]> {
  return from(db, scope, 'import_row')
    .selectAll('import_row')
    .where('import_row.import_id', '=', importId)
    .where('import_row.applied_at', 'is', null)
    .where('import_row.outcome', 'in', ['create', 'update', 'merge'])
    .where('import_row.position', '>', page.after)
    .orderBy('import_row.position')
    .limit(page.limit)
    .execute();
}

/** Rows that were written and not yet taken back, the last one first. */
export async function listAppliedRows(db: Db, scope: OrganisationScope, importId: string, page: { before: number; limit: number }): Promise<ImportRowRow[]> {
  return from(db, scope, 'import_row')
    .selectAll('import_row')
    .where('import_row.import_id', '=', importId)
    .where('import_row.applied_at', 'is not', null)
    .where('import_row.undone_at', 'is', null)
    .where('import_row.position', '<', page.before)
    .orderBy('import_row.position', 'desc')
    .limit(page.limit)
    .execute();
}

/** Rows that became no supplier, in file order. */
export async function listRefusedRows(db: Db, scope: OrganisationScope, importId: string): Promise<ImportRowRow[]> {
  return from(db, scope, 'import_row')
    .selectAll('import_row')
    .where('import_row.import_id', '=', importId)
    .where('import_row.outcome', '=', 'refuse')
    .where('import_row.reason', '<>', 'left_out')
    .orderBy('import_row.position')
    .execute();
}

/** How many rows of an undone import stayed in the register, wholly or in part. */
export async function countRowsByReason(db: Db, scope: OrganisationScope, importId: string): Promise<{ reason: string | null; outcome: ImportOutcome; rows: number }[]> {
  const rows = await from(db, scope, 'import_row')
    .select(({ fn }) => ['import_row.reason', 'import_row.outcome', fn.countAll<number>().as('rows')])
    .where('import_row.import_id', '=', importId)
    .where('import_row.undone_at', 'is not', null)
    .groupBy(['import_row.reason', 'import_row.outcome'])
    .execute();
  return rows.map((row) => ({ ...row, rows: Number(row.rows) }));
}

/** Rows of an undone import that stayed in the register, wholly or in part. */
export async function listKeptRows(db: Db, scope: OrganisationScope, importId: string, limit: number): Promise<ImportRowRow[]> {
  return from(db, scope, 'import_row')
    .selectAll('import_row')
    .where('import_row.import_id', '=', importId)
    .where('import_row.reason', 'in', ['kept_touched', 'kept_fields'])
    .orderBy('import_row.position')
    .limit(limit)
    .execute();
}
