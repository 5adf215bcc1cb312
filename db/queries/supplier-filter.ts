import { sql, type SqlBool } from 'kysely';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { CoverageFilter } from '#app/domain/coverage/coverage-filter.ts';
import type { LevelBucket } from '#app/domain/coverage/level-bucket.ts';
import type { QmLevel, RiskArea } from '#app/domain/level/method.ts';
import type { Db } from '#db/dialect/connect.ts';
import { supplierMatches } from '#db/dialect/search.ts';
import type { CalendarDate } from '#db/schema/index.ts';
import type { SupplierTable } from '#db/schema/supplier.ts';
import { from } from './scoped.ts';

/** Which suppliers: the one meaning of a filter, for counting and for listing. */
export interface SupplierFilter extends CoverageFilter {
  /** Folded by `foldName`; every word must occur. */
  search?: string;
  triage?: SupplierTable['triage'];
}

/**
 * Starts a select of the suppliers that a filter means, each beside its coverage on `day` as we now know it (the tables
 * `supplier` and `coverage_interval`). Whatever counts suppliers and whatever lists them begins here, so that a figure and
 * the list behind it cannot differ.
 */
export function filteredSuppliers(db: Db, scope: OrganisationScope, filter: SupplierFilter, day: CalendarDate) {
  let query = from(db, scope, 'supplier')
    .innerJoin('coverage_interval', (join) =>
      join
        .onRef('coverage_interval.organisation_id', '=', 'supplier.organisation_id')
        .onRef('coverage_interval.supplier_id', '=', 'supplier.id')
        .on('coverage_interval.superseded_at', 'is', null)
        .on('coverage_interval.from_on', '<=', day),
    )
    .where((eb) => eb.or([eb('coverage_interval.until_on', 'is', null), eb('coverage_interval.until_on', '>', day)]));
  if (filter.search) query = query.where(supplierMatches(db, scope.organisationId, filter.search));
  if (filter.triage) query = query.where('supplier.triage', '=', filter.triage);
  for (const condition of coverageConditions(filter, day)) query = query.where(condition);
  return query;
}

function coverageConditions(filter: CoverageFilter, day: CalendarDate) {
  const conditions: ReturnType<typeof sql<SqlBool>>[] = [];
  if (filter.states && filter.states.length > 0) conditions.push(sql<SqlBool>`coverage_interval.state in (${sql.join(filter.states)})`);
  if (filter.level) conditions.push(inBucket(filter.level));
  if (filter.mayNeed) conditions.push(mayNeed(filter.mayNeed));
  if (filter.area) conditions.push(inArea(filter.area));
  if (filter.expiring) conditions.push(expiringWithin(filter.expiring, day));
  if (filter.expired) conditions.push(sql<SqlBool>`(coverage_interval.state in ('gap', 'gap_agreed', 'undecided') and coverage_interval.proof_until is not null)`);
  if (filter.slipped) conditions.push(sql<SqlBool>`(coverage_interval.state = 'gap' and coverage_interval.agreed_on is not null)`);
  return conditions;
}

/** As `bucketOf` of the domain. What is not a supplier stands in no row. */
function inBucket(bucket: LevelBucket) {
  if (bucket === 'open') return sql<SqlBool>`(coverage_interval.lowest = 'none' and coverage_interval.highest = 'QM30')`;
  const settled = bucket === 'QM30' ? sql<SqlBool>`coverage_interval.lowest <> 'none'` : sql<SqlBool>`coverage_interval.state <> 'not_a_supplier'`;
  return sql<SqlBool>`(coverage_interval.highest = ${bucket} and ${settled})`;
}

/** As `mayStillNeed` of the domain. The names of the levels sort as the levels do, with `none` last: it is left to the list. */
function mayNeed(level: QmLevel) {
  const lower = (['QM10', 'QM20', 'QM30'] as const).filter((one) => one <= level);
  const higher = (['QM10', 'QM20', 'QM30'] as const).filter((one) => one >= level);
  const within = sql<SqlBool>`coverage_interval.lowest in ('none', ${sql.join(lower)}) and coverage_interval.highest in (${sql.join(higher)})`;
  return sql<SqlBool>`(${within} and not ${inBucket(level)})`;
}

function inArea(area: RiskArea) {
  return sql<SqlBool>`(',' || coverage_interval.areas || ',') like ${`%,${area},%`}`;
}

/** Day arithmetic is done here, not in SQL: the dialects differ. */
function expiringWithin(days: number, day: CalendarDate) {
  const last = new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  return sql<SqlBool>`(coverage_interval.state in ('certified', 'accepted_otherwise') and coverage_interval.proof_until <= ${last})`;
}

export async function countSuppliers(db: Db, scope: OrganisationScope, filter: SupplierFilter, day: CalendarDate): Promise<number> {
  const row = await filteredSuppliers(db, scope, filter, day)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
