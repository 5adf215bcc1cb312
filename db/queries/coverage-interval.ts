import { sql } from 'kysely';
import type { CoverageScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { CoverageIntervalTable } from '#db/schema/coverage-interval.ts';
import type { CalendarDate, Instant } from '#db/schema/index.ts';
import { inBatches } from './in-batches.ts';
import { insertRows } from './insert-rows.ts';
import { from } from './scoped.ts';

type Scope = CoverageScope;
export type CoverageIntervalRow = CoverageIntervalTable;

/** The pieces that hold now as we know it, for some suppliers, in order of time. */
export async function listCurrentIntervals(db: Db, scope: Scope, supplierIds: readonly string[]): Promise<CoverageIntervalRow[]> {
  const found: CoverageIntervalRow[] = [];
  await inBatches(supplierIds, 1, async (ids) => {
    const rows = await from(db, scope, 'coverage_interval')
      .selectAll('coverage_interval')
      .where('coverage_interval.supplier_id', 'in', ids)
      .where('coverage_interval.superseded_at', 'is', null)
      .orderBy('coverage_interval.supplier_id')
      .orderBy('coverage_interval.from_on')
      .execute();
    found.push(...rows);
  });
  return found;
}

export async function insertIntervals(tx: Tx, scope: Scope, rows: readonly Omit<CoverageIntervalRow, 'organisation_id' | 'superseded_at'>[]): Promise<void> {
  await insertRows(tx, 'coverage_interval', rows.map((row) => ({ ...row, organisation_id: scope.organisationId, superseded_at: null })));
}

export async function supersedeIntervals(tx: Tx, scope: Scope, ids: readonly string[], at: Instant): Promise<void> {
  await inBatches(ids, 1, async (batch) => {
    await tx.updateTable('coverage_interval').set({ superseded_at: at }).where('organisation_id', '=', scope.organisationId).where('id', 'in', batch).execute();
  });
}

/** Starts a select of the pieces of one day. Without `knownAt` the true view: what we now know held on that day. */
export function intervalsOn(db: Db, scope: Scope, day: CalendarDate, knownAt?: Instant) {
  const onDay = from(db, scope, 'coverage_interval')
    .where('coverage_interval.from_on', '<=', day)
    .where((eb) => eb.or([eb('coverage_interval.until_on', 'is', null), eb('coverage_interval.until_on', '>', day)]));
  if (knownAt === undefined) return onDay.where('coverage_interval.superseded_at', 'is', null);
  return onDay
    .where('coverage_interval.recorded_at', '<=', knownAt)
    .where((eb) => eb.or([eb('coverage_interval.superseded_at', 'is', null), eb('coverage_interval.superseded_at', '>', knownAt)]));
}

/**
 * As the true view of `intervalsOn`, for questions about many suppliers by state or level: the empty text keeps them off the
 * index of first days, which fits nearly every row.
 */
export function standingOn(db: Db, scope: Scope, day: CalendarDate) {
  return from(db, scope, 'coverage_interval')
    .where(sql<string>`coverage_interval.from_on || ''`, '<=', day)
    .where((eb) => eb.or([eb('coverage_interval.until_on', 'is', null), eb('coverage_interval.until_on', '>', day)]))
    .where('coverage_interval.superseded_at', 'is', null);
}

/** How one supplier stands on a day; null before its first day. */
export async function findCoverage(
  db: Db,
  scope: Scope,
  supplierId: string,
  day: CalendarDate,
  knownAt?: Instant,
): Promise<CoverageIntervalRow | null> {
  const row = await intervalsOn(db, scope, day, knownAt).selectAll('coverage_interval').where('coverage_interval.supplier_id', '=', supplierId).executeTakeFirst();
  return row ?? null;
}
