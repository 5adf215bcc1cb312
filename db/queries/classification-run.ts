import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { ClassificationRunRowTable, ClassificationRunTable } from '#db/schema/classification-run.ts';
import { inBatches } from './in-batches.ts';
import { RowNotFound } from './row-not-found.ts';
import { deleteIn, from, updateIn } from './scoped.ts';

export type ClassificationRun = ClassificationRunTable;
export type ClassificationRunPatch = Partial<Pick<ClassificationRunTable, 'status' | 'progress_done' | 'progress_total' | 'counts_json' | 'is_stuck' | 'applied_at' | 'undone_at'>>;
export type RunRow = Omit<ClassificationRunRowTable, 'organisation_id'>;
export type RunOutcome = NonNullable<ClassificationRunRowTable['outcome']>;

export async function insertClassificationRun(tx: Tx, scope: OrganisationScope, run: Omit<ClassificationRunTable, 'organisation_id'>): Promise<void> {
  await tx.insertInto('classification_run').values({ ...run, organisation_id: scope.organisationId }).execute();
}

export async function updateClassificationRun(tx: Tx, scope: OrganisationScope, runId: string, patch: ClassificationRunPatch): Promise<void> {
  await updateIn(tx, scope, 'classification_run').set(patch).where('classification_run.id', '=', runId).execute();
}

export async function findClassificationRun(db: Db, scope: OrganisationScope, runId: string): Promise<ClassificationRun | null> {
  return (await from(db, scope, 'classification_run').selectAll('classification_run').where('classification_run.id', '=', runId).executeTakeFirst()) ?? null;
}

export async function getClassificationRun(db: Db, scope: OrganisationScope, runId: string): Promise<ClassificationRun> {
  const run = await findClassificationRun(db, scope, runId);
  if (!run) throw new RowNotFound('classification run');
  return run;
}

/** The last ones, newest first: ids sort by the moment of making. */
export async function listClassificationRuns(db: Db, scope: OrganisationScope, limit: number): Promise<ClassificationRun[]> {
  return from(db, scope, 'classification_run').selectAll('classification_run').orderBy('classification_run.id', 'desc').limit(limit).execute();
}

/** The last run that a member began. */
export async function findLastRunOf(db: Db, scope: OrganisationScope, memberId: string): Promise<ClassificationRun | null> {
  const runs = from(db, scope, 'classification_run').selectAll('classification_run').where('classification_run.created_by_member_id', '=', memberId);
  return (await runs.orderBy('classification_run.id', 'desc').limit(1).executeTakeFirst()) ?? null;
}

export async function insertRunRows(tx: Tx, scope: OrganisationScope, rows: readonly RunRow[]): Promise<void> {
  await inBatches(rows, 8, async (batch) => {
    await tx.insertInto('classification_run_row').values(batch.map((row) => ({ ...row, organisation_id: scope.organisationId }))).execute();
  });
}

export async function deleteRunRows(tx: Tx, scope: OrganisationScope, runId: string): Promise<void> {
  await deleteIn(tx, scope, 'classification_run_row').where('classification_run_row.run_id', '=', runId).execute();
}

/** Rows with this outcome behind a position, in the order of the run. Null: not done yet. */
export async function listRunRows(db: Db, scope: OrganisationScope, runId: string, { outcome, after, limit }: { outcome: RunOutcome | null; after: number; limit: number }): Promise<RunRow[]> {
  const rows = rowsOf(db, scope, runId).selectAll('classification_run_row').where('classification_run_row.position', '>', after);
  const asked = outcome === null ? rows.where('classification_run_row.outcome', 'is', null) : rows.where('classification_run_row.outcome', '=', outcome);
  return asked.orderBy('classification_run_row.position').limit(limit).execute();
}

/** Ticks rows off. */
export async function settleRunRows(tx: Tx, scope: OrganisationScope, runId: string, outcome: RunOutcome, positions: readonly number[]): Promise<void> {
  await inBatches(positions, 1, async (batch) => {
    await updateIn(tx, scope, 'classification_run_row').set({ outcome }).where('classification_run_row.run_id', '=', runId).where('classification_run_row.position', 'in', batch).execute();
  });
}

/** Keeps what triage and review said before, the same words for several rows at once. */
export async function rememberBefore(tx: Tx, scope: OrganisationScope, runId: string, beforeJson: string, positions: readonly number[]): Promise<void> {
  await inBatches(positions, 1, async (batch) => {
    await updateIn(tx, scope, 'classification_run_row').set({ before_json: beforeJson }).where('classification_run_row.run_id', '=', runId).where('classification_run_row.position', 'in', batch).execute();
  });
}

export async function countRunOutcomes(db: Db, scope: OrganisationScope, runId: string): Promise<Partial<Record<RunOutcome, number>>> {
  const rows = await rowsOf(db, scope, runId)
    .select(['classification_run_row.outcome', (eb) => eb.fn.countAll<number>().as('n')])
    .where('classification_run_row.outcome', 'is not', null)
    .groupBy('classification_run_row.outcome')
    .execute();
  return Object.fromEntries(rows.map((row) => [row.outcome, row.n]));
}

function rowsOf(db: Db, scope: OrganisationScope, runId: string) {
  return from(db, scope, 'classification_run_row').where('classification_run_row.run_id', '=', runId);
}
