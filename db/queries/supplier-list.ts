import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { coverageStates } from '#app/domain/coverage/state.ts';
import { levels } from '#app/domain/level/method.ts';
import type { SupplierFilter } from '#app/domain/register/supplier-filter.ts';
import type { Db } from '#db/dialect/connect.ts';
import { from } from './scoped.ts';
import { filteredSuppliers } from './supplier-filter.ts';

export const supplierSorts = ['name', 'level', 'state', 'proof', 'spend', 'updated'] as const;
export type SupplierSort = (typeof supplierSorts)[number];

/** Where a page ends: the sort key and id of its outermost row. */
export interface ListCursor {
  key: string | number;
  id: string;
}

export interface SupplierListPage {
  sort: SupplierSort;
  descending: boolean;
  limit: number;
  /** The page behind this row, or before it. */
  after?: ListCursor | undefined;
  before?: ListCursor | undefined;
}

const rankOf = (column: string, order: readonly string[]) =>
  sql<number>`case ${sql.ref(column)} ${sql.join(order.map((value, rank) => sql`when ${value} then ${sql.lit(rank + 1)}`), sql` `)} else 0 end`;

/**
 * One sortable, never-null value per supplier. What is missing sorts last in both directions, which the two databases do
 * not agree on for nulls.
 */
function sortKey(sort: SupplierSort, descending: boolean): RawBuilder<string | number> {
  switch (sort) {
    case 'name':
      return sql`supplier.name_key`;
    case 'updated':
      return sql`supplier.updated_at`;
    case 'spend':
      return sql`coalesce(supplier.yearly_spend_cents, ${sql.lit(descending ? -9e15 : 9e15)})`;
    case 'proof':
      return sql`coalesce(coverage.proof_until, ${sql.lit(descending ? '' : '9999-12-31')})`;
    case 'level':
      return sql`(${rankOf('coverage.highest', levels)} * 10 + ${rankOf('coverage.lowest', levels)})`;
    case 'state':
      return rankOf('coverage.state', coverageStates);
  }
}

function listed(db: Db, scope: OrganisationScope, filter: SupplierFilter, day: CalendarDate, page: SupplierListPage) {
  const key = sortKey(page.sort, page.descending);
  const backwards = page.before !== undefined;
  const falling = page.descending !== backwards;
  const edge = page.before ?? page.after;
  const direction = falling ? 'desc' : 'asc';
  const sign = sql.raw(falling ? '<' : '>');
  return filteredSuppliers(db, scope, filter, day)
    .$if(edge !== undefined, (query) =>
      query.where(sql<SqlBool>`(${key} ${sign} ${edge?.key} or (${key} = ${edge?.key} and supplier.id ${sign} ${edge?.id}))`),
    )
    .leftJoin('member as owner', (join) =>
      join.onRef('owner.organisation_id', '=', 'supplier.organisation_id').onRef('owner.id', '=', 'supplier.owner_member_id'),
    )
    .leftJoin('person as owner_person', 'owner_person.id', 'owner.person_id')
    .select([
      'supplier.id',
      'supplier.legal_name',
      'supplier.own_reference',
      'supplier.triage',
      'supplier.status',
      'supplier.yearly_spend_cents',
      'supplier.spend_currency',
      'coverage.state',
      'coverage.lowest',
      'coverage.highest',
      'coverage.held',
      'coverage.proof_until',
      'coverage.agreed_on',
      'coverage.areas',
      'owner_person.name as owner_name',
    ])
    .select(key.as('sort_key'))
    .orderBy(key, direction)
    .orderBy('supplier.id', direction)
    .limit(page.limit + 1);
}

export type SupplierListRow = Awaited<ReturnType<ReturnType<typeof listed>['execute']>>[number];

export interface SupplierList {
  rows: readonly SupplierListRow[];
  hasPrevious: boolean;
  hasNext: boolean;
}

/** One page in the asked order, wherever it begins. */
export async function listSuppliers(db: Db, scope: OrganisationScope, filter: SupplierFilter, day: CalendarDate, page: SupplierListPage): Promise<SupplierList> {
  const found = await listed(db, scope, filter, day, page).execute();
  const hasMore = found.length > page.limit;
  const rows = found.slice(0, page.limit);
  return page.before ? { rows: rows.reverse(), hasPrevious: hasMore, hasNext: true } : { rows, hasPrevious: page.after !== undefined, hasNext: hasMore };
}

/** Every row of the list, by id and in its order: what an export holds. Slow where nothing keeps the order; for the read worker. */
export async function listSupplierIds(db: Db, scope: OrganisationScope, filter: SupplierFilter, day: CalendarDate, { sort, descending }: Pick<SupplierListPage, 'sort' | 'descending'>): Promise<string[]> {
  const direction = descending ? 'desc' : 'asc';
  const rows = await filteredSuppliers(db, scope, filter, day).select('supplier.id').orderBy(sortKey(sort, descending), direction).orderBy('supplier.id', direction).execute();
  return rows.map((row) => row.id);
}

/** Ids of everything that a filter means, up to a limit: for actions on the whole result. */
export async function listFilteredIds(db: Db, scope: OrganisationScope, filter: SupplierFilter, day: CalendarDate, limit: number): Promise<string[]> {
  const rows = await filteredSuppliers(db, scope, filter, day).select('supplier.id').orderBy('supplier.name_key').orderBy('supplier.id').limit(limit).execute();
  return rows.map((row) => row.id);
}

/** The countries that occur in the register, for a filter that offers no empty result. */
export async function listSupplierCountries(db: Db, scope: OrganisationScope): Promise<string[]> {
  const rows = await from(db, scope, 'supplier').select('supplier.country').distinct().where('supplier.country', 'is not', null).orderBy('supplier.country').execute();
  return rows.flatMap((row) => (row.country === null ? [] : [row.country]));
}
