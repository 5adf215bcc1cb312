import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { addDays, type CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { riskAreas, type FourRiskAreas } from '#app/domain/level/method.ts';
import { soonDays, type AccessDue, type AccessFilter } from '#app/domain/register/access-due.ts';
import type { Db } from '#db/dialect/connect.ts';
import { from } from './scoped.ts';

/** The risk areas in their order, then suppliers by name. */
const sortKey = sql<string>`(case access.area ${sql.join(riskAreas.map((area, rank) => sql`when ${area} then ${sql.lit(String(rank))}`), sql` `)} end || supplier.name_key)`;

/** As `accessDue` of the domain. */
const dueOn: Record<AccessDue, (today: CalendarDate) => RawBuilder<SqlBool>> = {
  overdue: (today) => sql`(supplier.status = 'ended' or (access.until_on is not null and access.until_on < ${today}))`,
  soon: (today) => sql`(supplier.status <> 'ended' and access.until_on is not null and access.until_on >= ${today} and access.until_on <= ${addDays(today, soonDays)})`,
  no_end: () => sql`(supplier.status <> 'ended' and access.until_on is null)`,
};

/** What nobody has withdrawn, beside the supplier. */
function openAccess(db: Db, scope: OrganisationScope) {
  return from(db, scope, 'access')
    .innerJoin('supplier', (join) => join.onRef('supplier.organisation_id', '=', 'access.organisation_id').onRef('supplier.id', '=', 'access.supplier_id'))
    .where('access.ended_at', 'is', null);
}

function filtered(db: Db, scope: OrganisationScope, { area, due }: AccessFilter, today: CalendarDate) {
  return openAccess(db, scope)
    .$if(area !== undefined, (query) => query.where('access.area', '=', area as FourRiskAreas))
    .$if(due !== undefined, (query) => query.where(dueOn[due as AccessDue](today)));
}

function withFacts(query: ReturnType<typeof openAccess>) {
  return query
    .leftJoin('supplied_service', (join) => join.onRef('supplied_service.organisation_id', '=', 'access.organisation_id').onRef('supplied_service.id', '=', 'access.supplied_service_id'))
    .select([
      'access.id',
      'access.supplier_id',
      'access.area',
      'access.scope',
      'access.granted_by',
      'access.since_on',
      'access.until_on',
      'supplier.legal_name',
      'supplier.own_reference',
      'supplier.status',
      'supplied_service.name as service_name',
    ])
    .select(sortKey.as('sort_key'));
}

export type ListedAccess = Awaited<ReturnType<ReturnType<typeof withFacts>['execute']>>[number];

export interface AccessPage {
  limit: number;
  /** The last row of the page before. */
  after?: { key: string; id: string } | undefined;
}

/** Every open access that a filter means, a page at a time. */
export async function listOpenAccess(db: Db, scope: OrganisationScope, filter: AccessFilter, today: CalendarDate, { limit, after }: AccessPage): Promise<{ rows: ListedAccess[]; hasNext: boolean }> {
  const found = await withFacts(filtered(db, scope, filter, today))
    .$if(after !== undefined, (query) => query.where(sql<SqlBool>`(${sortKey} > ${after?.key} or (${sortKey} = ${after?.key} and access.id > ${after?.id}))`))
    .orderBy(sortKey)
    .orderBy('access.id')
    .limit(limit + 1)
    .execute();
  return { rows: found.slice(0, limit), hasNext: found.length > limit };
}

/** All of the list by id, in its order: what an export holds. */
export async function listOpenAccessIds(db: Db, scope: OrganisationScope, filter: AccessFilter, today: CalendarDate): Promise<string[]> {
  const rows = await filtered(db, scope, filter, today).select('access.id').orderBy(sortKey).orderBy('access.id').execute();
  return rows.map((row) => row.id);
}

/** In no order; ids of others give nothing. */
export async function listOpenAccessById(db: Db, scope: OrganisationScope, ids: readonly string[]): Promise<ListedAccess[]> {
  return ids.length === 0 ? [] : withFacts(openAccess(db, scope)).where('access.id', 'in', ids).execute();
}

export type AccessCounts = Record<FourRiskAreas, Record<AccessDue | 'all', number>>;

/** How many there are, per area and per what is to be done. */
export async function countOpenAccess(db: Db, scope: OrganisationScope, today: CalendarDate): Promise<AccessCounts> {
  const countWhere = (condition: RawBuilder<SqlBool>) => sql<number>`sum(case when ${condition} then 1 else 0 end)`;
  const rows = await openAccess(db, scope)
    .select(['access.area', sql<number>`count(*)`.as('n'), countWhere(dueOn.overdue(today)).as('overdue'), countWhere(dueOn.soon(today)).as('soon'), countWhere(dueOn.no_end(today)).as('no_end')])
    .groupBy('access.area')
    .execute();
  const none = () => ({ all: 0, overdue: 0, soon: 0, no_end: 0 });
  const counts: AccessCounts = { it: none(), ot: none(), physical: none(), edi: none() };
  for (const row of rows) counts[row.area] = { all: Number(row.n), overdue: Number(row.overdue), soon: Number(row.soon), no_end: Number(row.no_end) };
  return counts;
}
