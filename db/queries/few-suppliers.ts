import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { withoutTag, type SupplierFilter } from '#app/domain/register/supplier-filter.ts';
import { foldName } from '#app/domain/register/name-key.ts';
import type { Db } from '#db/dialect/connect.ts';
import { findFewMatches } from '#db/dialect/search.ts';
import { asksForCoverage, asksForSupplier, isMeant, matchingSuppliers, suppliersWithCoverage } from './supplier-filter.ts';
import { lanesOf, sortKey, type Placed, type SupplierSort } from './supplier-lane.ts';
import { listTagged } from './tag.ts';
import { walk } from './supplier-walk.ts';

/** Up to here it costs less to read all that match and sort them than to look for them in an order of everything. */
const few = 1_000;
/** Tags lie in no order of the register: reading all that have one pays for longer. */
const fewTagged = 3_000;

/** The ids of all suppliers that a filter may mean, where that is few; null where it is many. Never too few: look again with `isMeant`. */
export async function findFew(db: Db, scope: OrganisationScope, filter: SupplierFilter, day: CalendarDate): Promise<string[] | null> {
  const named = filter.text ? await findFewMatches(db, scope.organisationId, foldName(filter.text), few) : null;
  if (Array.isArray(named)) return named.length === 0 ? [] : listAmong(db, scope, { ...filter, text: undefined }, day, named);
  const tagged = filter.tag && filter.tag !== withoutTag ? await listTagged(db, scope, filter.tag, fewTagged + 1) : null;
  if (tagged && tagged.length <= fewTagged) return tagged.length === 0 ? [] : listAmong(db, scope, filter, day, tagged);
  if (asksForSupplier({ ...filter, tag: tagged ? undefined : filter.tag, text: named === 'many' ? undefined : filter.text })) {
    const rows = await matchingSuppliers(db, scope, ofSupplierOnly(filter), day).select('supplier.id').limit(few + 1).execute();
    if (rows.length <= few) return rows.map((row) => row.id);
  }
  if (!asksForCoverage(filter)) return null;
  const found = await walk(lanesOf(db, scope, filter, day, narrowestOrder(filter), false), false, undefined, few + 1);
  return found.length <= few ? found.map((one) => one.id) : null;
}

/** Those of the ids that the scope holds and that have what is asked of suppliers. */
async function listAmong(db: Db, scope: OrganisationScope, filter: SupplierFilter, day: CalendarDate, ids: readonly string[]): Promise<string[]> {
  const rows = await matchingSuppliers(db, scope, ofSupplierOnly(filter), day)
    .where('supplier.id', 'in', ids)
    .select('supplier.id')
    .execute();
  return rows.map((row) => row.id);
}

/** Those of some suppliers that a filter means, in the asked order. */
export async function placeFew(db: Db, scope: OrganisationScope, filter: SupplierFilter, day: CalendarDate, ids: readonly string[], sort: SupplierSort, descending: boolean): Promise<Placed[]> {
  if (ids.length === 0) return [];
  const rows = await suppliersWithCoverage(db, scope, day)
    .where('supplier.id', 'in', ids)
    // The name is in no index: without it one database reads through one that covers the rest, all of the register, for a few ids.
    .select(['supplier.id', 'supplier.legal_name', sortKey(sort, descending, filter).as('key')])
    .select((eb) => isMeant(filter, day)(eb as never).as('is_meant'))
    .execute();
  const placed = rows.filter((row) => Number(row.is_meant) === 1).map(({ id, key }) => ({ id, key }));
  return placed.sort((a, b) => comparePlaces(a, b) * (descending ? -1 : 1));
}

/** As both databases do: by code point, then by id. */
export function comparePlaces(a: Placed, b: Placed): number {
  if (a.key !== b.key) return a.key < b.key ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The order whose lanes hold least besides what the filter means. */
export function narrowestOrder({ proof, states, slipped }: SupplierFilter): 'proof' | 'state' | 'level' {
  if (proof) return 'proof';
  return states?.length || slipped ? 'state' : 'level';
}

function ofSupplierOnly({ states: _states, levels: _levels, mayNeed: _mayNeed, open: _open, area: _area, proof: _proof, slipped: _slipped, ...rest }: SupplierFilter): SupplierFilter {
  return rest;
}
