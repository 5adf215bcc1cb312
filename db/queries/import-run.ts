import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { ImportRunTable } from '#db/schema/import-run.ts';
import { RowNotFound } from './row-not-found.ts';
import { from } from './scoped.ts';

export type ImportRunRow = ImportRunTable;
export type ImportRunPatch = Partial<Omit<ImportRunTable, 'organisation_id' | 'id' | 'created_at' | 'created_by_member_id'>>;

export async function insertImportRun(tx: Tx, scope: OrganisationScope, run: Omit<ImportRunTable, 'organisation_id'>): Promise<void> {
  await tx.insertInto('import_run').values({ ...run, organisation_id: scope.organisationId }).execute();
}

export async function updateImportRun(tx: Tx, scope: OrganisationScope, importId: string, patch: ImportRunPatch): Promise<void> {
  await tx.updateTable('import_run').set(patch).where('organisation_id', '=', scope.organisationId).where('id', '=', importId).execute();
}

export async function findImportRun(db: Db, scope: OrganisationScope, importId: string): Promise<ImportRunRow | null> {
  return (await from(db, scope, 'import_run').selectAll('import_run').where('import_run.id', '=', importId).executeTakeFirst()) ?? null;
}

export async function getImportRun(db: Db, scope: OrganisationScope, importId: string): Promise<ImportRunRow> {
  const run = await findImportRun(db, scope, importId);
  if (!run) throw new RowNotFound('import');
  return run;
}

/** Latest first. `before` is the id of the last one already shown: ids sort by the moment of making. */
export async function listImportRuns(db: Db, scope: OrganisationScope, page: { before: string | null; limit: number }): Promise<ImportRunRow[]> {
  let query = from(db, scope, 'import_run').selectAll('import_run');
  if (page.before) query = query.where('import_run.id', '<', page.before);
  return query.orderBy('import_run.id', 'desc').limit(page.limit).execute();
}

/** Earlier runs of the same bytes that reached the register. */
export async function findAppliedRunsOfFile(db: Db, scope: OrganisationScope, sha256: string): Promise<ImportRunRow[]> {
  return from(db, scope, 'import_run')
    .selectAll('import_run')
    .where('import_run.file_sha256', '=', sha256)
    .where('import_run.status', '=', 'applied')
    .orderBy('import_run.id', 'desc')
    .execute();
}

/** Runs whose rows are in the register, wholly or so far; the one begun last first. */
export async function listAppliedRuns(db: Db, scope: OrganisationScope): Promise<Pick<ImportRunRow, 'id' | 'counts_json'>[]> {
  return from(db, scope, 'import_run')
    .select(['import_run.id', 'import_run.counts_json'])
    .where('import_run.status', 'in', ['applying', 'applied'])
    .orderBy('import_run.applied_at', 'desc')
    .orderBy('import_run.id', 'desc')
    .execute();
}

/** The same bytes belong to another run, of whichever organisation, that may still read them. */
export async function isFileOfOtherRun(db: Db, sha256: string, importId: string): Promise<boolean> {
  const other = await db
    .selectFrom('import_run')
    .select('id')
    .where('file_sha256', '=', sha256)
    .where('id', '<>', importId)
    .where('status', '<>', 'discarded')
    .limit(1)
    .executeTakeFirst();
  return other !== undefined;
}

/** Files that were imported, of the whole installation. Some are gone: what is in the register does not need its file any more. */
export async function unsafeListImportedDigests(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('import_run').select('file_sha256').distinct().where('status', '<>', 'discarded').orderBy('file_sha256').execute();
  return rows.map((row) => row.file_sha256);
}

/** The uploaded file of every import of the installation. */
export async function unsafeListImportDigests(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('import_run').select('file_sha256').distinct().execute();
  return rows.map((row) => row.file_sha256);
}
