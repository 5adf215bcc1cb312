import { sql, type RawBuilder, type SelectQueryBuilder, type SqlBool } from 'kysely';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { coverageStates, type CoverageState } from '#app/domain/coverage/state.ts';
import { levels } from '#app/domain/level/method.ts';
import { foldName } from '#app/domain/register/name-key.ts';
import type { SupplierFilter } from '#app/domain/register/supplier-filter.ts';
import type { Db } from '#db/dialect/connect.ts';
import type { Database } from '#db/schema/index.ts';
import { matchingPieces, matchingSuppliers } from './supplier-filter.ts';

export const supplierSorts = ['name', 'level', 'state', 'proof', 'spend', 'updated'] as const;
export type SupplierSort = (typeof supplierSorts)[number];
export type SortKey = string | number;

export interface Placed {
  id: string;
  key: SortKey;
}

/**
 * A stretch of an index that holds matching suppliers in the asked order. An order is a few lanes behind one another: a
 * page begins in the lane of its cursor and reads no more lanes than it needs to be full, however large the register.
 */
export interface Lane {
  suppliers: SelectQueryBuilder<Database, keyof Database, Placed>;
  /** What the index is ordered by, the id last. */
  columns: readonly string[];
  holds(key: SortKey): boolean;
  /** Where in this lane a key stands: values of the last columns but the id. */
  place(key: SortKey): readonly SortKey[];
}

/** Sorts what has no end behind every end. */
const endless = '9999-12-31';

/** What is missing stands last in both directions. */
const missing = { spend: (descending: boolean) => (descending ? -9e15 : 9e15), proof: (descending: boolean) => (descending ? '' : endless) };

/** What a supplier is sorted by, for one whose row and piece of the day are called `supplier` and `coverage`. */
export function sortKey(sort: SupplierSort, descending: boolean, filter: SupplierFilter): RawBuilder<SortKey> {
  const beginning = beginningOf(filter);
  switch (sort) {
    case 'name':
      return beginning ? sql`case when ${beginsWith(beginning)} then ${sql.lit(rankOfBeginning(true, descending))} else ${sql.lit(rankOfBeginning(false, descending))} end || supplier.name_key` : sql`supplier.name_key`;
    case 'updated':
      return sql`supplier.updated_at`;
    case 'spend':
      return sql`coalesce(supplier.yearly_spend_cents, ${sql.lit(missing.spend(descending))})`;
    case 'proof':
      return sql`coalesce(coverage.proof_until, ${sql.lit(missing.proof(descending))})`;
    case 'level':
      return timedKey(sql`${rankOf('coverage.highest', levels)} || ${rankOf('coverage.lowest', levels)}`);
    case 'state':
      return timedKey(rankOf('coverage.state', coverageStates));
  }
}

const rankOf = (column: string, order: readonly string[]) =>
  sql<string>`case ${sql.ref(column)} ${sql.join(order.map((value, rank) => sql`when ${sql.lit(value)} then ${sql.lit(String(rank + 1))}`), sql` `)} else '0' end`;

/** Of suppliers that stand alike: whose standing ends soonest, then who has stood so longest. */
const timedKey = (rank: RawBuilder<string>) => sql<string>`${rank} || '|' || coalesce(coverage.until_on, ${sql.lit(endless)}) || '|' || coalesce(coverage.from_on, '')`;

/** The lanes of an order, as a page that goes forward reads them. */
export function lanesOf(db: Db, scope: OrganisationScope, filter: SupplierFilter, day: CalendarDate, sort: SupplierSort, descending: boolean): Lane[] {
  const key = sortKey(sort, descending, filter);
  const ofSupplier = (where: RawBuilder<SqlBool>[]) => asLane(where.reduce((query, one) => query.where(one), matchingSuppliers(db, scope, filter, day, 'by_row')).select(['supplier.id as id', key.as('key')]));
  const ofPiece = (where: RawBuilder<SqlBool>[]) => asLane(where.reduce((query, one) => query.where(one), matchingPieces(db, scope, filter, day)).select(['coverage.supplier_id as id', key.as('key')]));
  const turned = (lanes: Lane[]) => (descending ? lanes.reverse() : lanes);
  switch (sort) {
    case 'name':
      return nameLanes(ofSupplier, filter, descending);
    case 'updated':
      return [{ suppliers: ofSupplier([]), columns: ['supplier.updated_at', 'supplier.id'], ...everywhere }];
    case 'spend':
      return knownAndMissing(ofSupplier, 'supplier.yearly_spend_cents', 'supplier.id', missing.spend(descending));
    case 'proof':
      return knownAndMissing((where) => ofPiece([...where, ofDay(day)]), 'coverage.proof_until', 'coverage.supplier_id', missing.proof(descending)).slice(0, filter.proof ? 1 : 2);
    case 'state':
      return turned(coverageStates.flatMap((state, rank) => (mayStand(filter, state) ? timedLanes(ofPiece, sql`coverage.state = ${state}`, `${rank + 1}`, day) : [])));
    case 'level':
      return turned(pairsOf(filter).flatMap(({ lowest, highest, rank }) => timedLanes(ofPiece, sql`coverage.highest = ${highest} and coverage.lowest = ${lowest}`, rank, day)));
  }
}

const asLane = (query: unknown) => query as Lane['suppliers'];
type Part = (where: RawBuilder<SqlBool>[]) => Lane['suppliers'];

const everywhere = { holds: () => true, place: (key: SortKey) => [key] };

/** Who looks for a word finds the names that begin with it first. They stand together in the index, so that a page of them is there at once. */
function nameLanes(part: Part, filter: SupplierFilter, descending: boolean): Lane[] {
  const columns = ['supplier.name_key', 'supplier.id'];
  const beginning = beginningOf(filter);
  if (!beginning) return [{ suppliers: part([]), columns, ...everywhere }];
  return [true, false].map((begins) => {
    const rank = rankOfBeginning(begins, descending);
    const suppliers = part([begins ? beginsWith(beginning) : sql`not ${beginsWith(beginning)}`]);
    return { suppliers, columns, holds: (key) => String(key).startsWith(rank), place: (key) => [String(key).slice(rank.length)] };
  });
}

const beginningOf = ({ text }: SupplierFilter) => foldName(text ?? '').split(/\s+/).find((word) => word !== '') ?? null;
const beginsWith = (word: string) => sql<SqlBool>`(supplier.name_key >= ${word} and supplier.name_key < ${`${word}\u{10FFFF}`})`;
const rankOfBeginning = (begins: boolean, descending: boolean) => (begins === descending ? '1' : '0');

function knownAndMissing(part: Part, column: string, id: string, last: SortKey): Lane[] {
  const columns = [column, id];
  return [
    { suppliers: part([sql`${sql.ref(column)} is not null`]), columns, holds: (key) => key !== last, place: (key) => [key] },
    { suppliers: part([sql`${sql.ref(column)} is null`]), columns, holds: (key) => key === last, place: () => [] },
  ];
}

/** One standing: first what ends, soonest first, then what has no end, longest standing first. Either is one range. */
function timedLanes(part: Part, standing: RawBuilder<SqlBool>, rank: string, day: CalendarDate): Lane[] {
  const columns = ['coverage.until_on', 'coverage.from_on', 'coverage.supplier_id'];
  const begun = sql<SqlBool>`coverage.from_on <= ${day}`;
  const parts = (key: SortKey) => String(key).split('|');
  const isHere = (key: SortKey, open: boolean) => parts(key)[0] === rank && (parts(key)[1] === endless) === open;
  return [
    { suppliers: part([standing, begun, sql`coverage.until_on > ${day}`]), columns, holds: (key) => isHere(key, false), place: (key) => parts(key).slice(1) },
    { suppliers: part([standing, begun, sql`coverage.until_on is null`]), columns, holds: (key) => isHere(key, true), place: (key) => parts(key).slice(2) },
  ];
}

/** Written so that no index of days fits: such an index would have to sort the whole register. */
const ofDay = (day: CalendarDate) => sql<SqlBool>`(coverage.from_on || '' <= ${day} and coalesce(coverage.until_on, ${sql.lit(endless)}) > ${day})`;

const mayStand = ({ states }: SupplierFilter, state: CoverageState) => !states?.length || states.includes(state);

/** What may be needed, with its rank: the highest level counts first. */
function pairsOf(filter: SupplierFilter) {
  return levels.flatMap((highest, upper) =>
    levels.slice(0, upper + 1).flatMap((lowest, lower) => {
      const bucket = lowest === 'none' && highest === 'QM30' ? 'open' : highest;
      return filter.levels?.length && !filter.levels.includes(bucket) ? [] : [{ lowest, highest, rank: `${upper + 1}${lower + 1}` }];
    }),
  );
}
