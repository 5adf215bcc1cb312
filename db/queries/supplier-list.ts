import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import type { SupplierFilter } from '#app/domain/register/supplier-filter.ts';
import type { Db } from '#db/dialect/connect.ts';
import { comparePlaces, findFew, placeFew } from './few-suppliers.ts';
import { from } from './scoped.ts';
import { filteredSuppliers, suppliersWithCoverage } from './supplier-filter.ts';
import { lanesOf, type Placed, type SupplierSort } from './supplier-lane.ts';
import { walk, type ListCursor } from './supplier-walk.ts';

export { supplierSorts, type SupplierSort } from './supplier-lane.ts';
export type { ListCursor } from './supplier-walk.ts';

export interface SupplierListPage {
  sort: SupplierSort;
  descending: boolean;
  limit: number;
  /** The page behind this row, or before it. */
  after?: ListCursor | undefined;
  before?: ListCursor | undefined;
}

function shown(db: Db, scope: OrganisationScope, ids: readonly string[], day: CalendarDate) {
  return suppliersWithCoverage(db, scope, day)
    .where('supplier.id', 'in', ids)
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
    ]);
}

export type SupplierListRow = Awaited<ReturnType<ReturnType<typeof shown>['execute']>>[number] & { sort_key: string | number };

export interface SupplierList {
  rows: readonly SupplierListRow[];
  hasPrevious: boolean;
  hasNext: boolean;
}

/** One page in the asked order, wherever it begins. Which suppliers stand on it is read first, out of indexes; then what is shown of them. */
export async function listSuppliers(db: Db, scope: OrganisationScope, filter: SupplierFilter, day: CalendarDate, page: SupplierListPage): Promise<SupplierList> {
  const found = await placesOf(db, scope, filter, day, page);
  const hasMore = found.length > page.limit;
  const places = found.slice(0, page.limit);
  const rows = await rowsAt(db, scope, page.before ? places.reverse() : places, day);
  return page.before ? { rows, hasPrevious: hasMore, hasNext: true } : { rows, hasPrevious: page.after !== undefined, hasNext: hasMore };
}

/** What the page holds in the direction it is read, and one more if there is more. */
async function placesOf(db: Db, scope: OrganisationScope, filter: SupplierFilter, day: CalendarDate, { sort, descending, limit, after, before }: SupplierListPage): Promise<Placed[]> {
  const backwards = before !== undefined;
  const edge = before ?? after;
  const ids = await findFew(db, scope, filter, day);
  if (!ids) {
    const lanes = lanesOf(db, scope, filter, day, sort, descending);
    return walk(backwards ? lanes.reverse() : lanes, descending !== backwards, edge, limit + 1);
  }
  const placed = await placeFew(db, scope, filter, day, ids, sort, descending);
  const ahead = backwards ? placed.reverse() : placed;
  const isBehind = (one: Placed) => edge === undefined || comparePlaces(one, edge) * (descending !== backwards ? -1 : 1) > 0;
  return ahead.filter(isBehind).slice(0, limit + 1);
}

async function rowsAt(db: Db, scope: OrganisationScope, places: readonly Placed[], day: CalendarDate): Promise<SupplierListRow[]> {
  if (places.length === 0) return [];
  const rows = await shown(db, scope, places.map((place) => place.id), day).execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return places.flatMap(({ id, key }) => {
    const row = byId.get(id);
    return row ? [{ ...row, sort_key: key }] : [];
  });
}

/** Every row of the list, by id and in its order: what an export holds. For the read worker. */
export async function listSupplierIds(db: Db, scope: OrganisationScope, filter: SupplierFilter, day: CalendarDate, { sort, descending }: Pick<SupplierListPage, 'sort' | 'descending'>): Promise<string[]> {
  const found = await walk(lanesOf(db, scope, filter, day, sort, descending), descending, undefined, Number.MAX_SAFE_INTEGER);
  return found.map((one) => one.id);
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
