import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { addDays, type CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import type { LevelBucket } from '#app/domain/coverage/level-bucket.ts';
import type { QmLevel } from '#app/domain/level/method.ts';
import { proofFilterDays, withoutTag, type SupplierFilter } from '#app/domain/register/supplier-filter.ts';
import { foldName } from '#app/domain/register/name-key.ts';
import type { Db } from '#db/dialect/connect.ts';
import { supplierMatches, supplierMatchesByRow } from '#db/dialect/search.ts';
import type { CoverageIntervalTable } from '#db/schema/coverage-interval.ts';
import type { Database } from '#db/schema/index.ts';
import { from } from './scoped.ts';

type Joined = Database & { coverage: { [Column in keyof CoverageIntervalTable]: CoverageIntervalTable[Column] | null } };
type Where = ExpressionBuilder<Joined, 'supplier' | 'coverage'>;

/** Suppliers beside what their coverage amounts to on that day, in the true view; both may be asked and sorted by. */
export function suppliersWithCoverage(db: Db, scope: OrganisationScope, day: CalendarDate) {
  return from(db, scope, 'supplier').leftJoin('coverage_interval as coverage', (join) =>
    join
      .onRef('coverage.organisation_id', '=', 'supplier.organisation_id')
      .onRef('coverage.supplier_id', '=', 'supplier.id')
      .on('coverage.superseded_at', 'is', null)
      .on('coverage.from_on', '<=', day)
      .on((eb) => eb.or([eb('coverage.until_on', 'is', null), eb('coverage.until_on', '>', day)])),
  );
}

/** The suppliers that a filter means on a day. Lists and figures both start here, so they cannot disagree. */
export function filteredSuppliers(db: Db, scope: OrganisationScope, filter: SupplierFilter, day: CalendarDate) {
  return suppliersWithCoverage(db, scope, day).where((eb) => eb.and([...ofText(filter, byIndex(db, scope)), ...ofSupplier(filter, eb as never), ...ofCoverage(filter, day, eb as never)]));
}

/**
 * Suppliers that a filter means, for reading in an order of the register: what is asked of coverage is looked up one by one.
 * Words by row suit an order of which a page is read, by index a count of all.
 */
export function matchingSuppliers(db: Db, scope: OrganisationScope, filter: SupplierFilter, day: CalendarDate, words: 'by_index' | 'by_row' = 'by_index') {
  const matches = words === 'by_row' ? supplierMatchesByRow : byIndex(db, scope);
  const suppliers = from(db, scope, 'supplier').where((eb) => eb.and([...ofSupplier(filter, eb as never), ...ofText(filter, matches)]));
  if (!asksForCoverage(filter)) return suppliers;
  return suppliers.where((eb) =>
    eb.exists(
      piecesOf(db, scope)
        .select('coverage.id')
        .whereRef('coverage.supplier_id', '=', 'supplier.id' as never)
        .where('coverage.from_on', '<=', day)
        .where((of) => of.or([of('coverage.until_on', 'is', null), of('coverage.until_on', '>', day)]))
        .where((of) => of.and(ofCoverage(filter, day, of as never))),
    ),
  );
}

/** Pieces that a filter means, for reading in an order of coverage; the caller says of which day. */
export function matchingPieces(db: Db, scope: OrganisationScope, filter: SupplierFilter, day: CalendarDate) {
  const pieces = piecesOf(db, scope).where((eb) => eb.and(ofCoverage(filter, day, eb as never)));
  if (!asksForSupplier(filter) && scope.unitIds === null) return pieces;
  return pieces.where((eb) =>
    eb.exists(
      from(db, scope, 'supplier')
        .select('supplier.id')
        .whereRef('supplier.id', '=', 'coverage.supplier_id' as never)
        .where((of) => of.and([...ofSupplier(filter, of as never), ...ofText(filter, byIndex(db, scope))])),
    ),
  );
}

function piecesOf(db: Db, scope: OrganisationScope) {
  return db.selectFrom('coverage_interval as coverage').where('coverage.organisation_id', '=', scope.organisationId).where('coverage.superseded_at', 'is', null);
}

/** Whether a supplier beside its piece of the day (which may be missing) is meant, as a value of its own. */
export function isMeant(filter: SupplierFilter, day: CalendarDate) {
  return (eb: ExpressionBuilder<Joined, 'supplier' | 'coverage'>) => {
    const asked = ofCoverage(filter, day, eb);
    return asked.length === 0 ? sql<number>`1` : sql<number>`case when ${eb.and(asked)} then 1 else 0 end`;
  };
}

export function asksForSupplier({ text, triage, status, categoryId, kindId, owner, unit, country, tag, importId, unanswered }: SupplierFilter): boolean {
  return Boolean(text || triage?.length || status?.length || categoryId || kindId || owner || unit || country || tag || importId || unanswered);
}

export function asksForCoverage({ states, levels, mayNeed, open, area, proof, slipped }: SupplierFilter): boolean {
  return Boolean(states?.length || levels?.length || mayNeed || open !== undefined || area || proof || slipped);
}

const byIndex = (db: Db, scope: OrganisationScope) => (folded: string) => supplierMatches(db, scope.organisationId, folded);
const ofText = ({ text }: SupplierFilter, matches: (folded: string) => Expression<SqlBool>) => (text ? [matches(foldName(text))] : []);

function ofSupplier(filter: SupplierFilter, eb: Where) {
  const { triage, status, categoryId, kindId, owner, unit, country, tag, importId, unanswered } = filter;
  return [
    ...(triage?.length ? [eb('supplier.triage', 'in', triage)] : []),
    ...(status?.length ? [eb('supplier.status', 'in', status)] : []),
    ...(categoryId ? [isOrNone(eb, 'supplier.category_id', categoryId)] : []),
    ...(owner ? [isOrNone(eb, 'supplier.owner_member_id', owner)] : []),
    ...(unit ? [isOrNone(eb, 'supplier.unit_id', unit)] : []),
    ...(country ? [isOrNone(eb, 'supplier.country', country)] : []),
    ...(importId ? [eb('supplier.import_id', '=', importId)] : []),
    ...(tag ? [hasTag(eb, tag)] : []),
    ...(kindId ? [ofKind(eb, kindId)] : []),
    ...(unanswered ? [hasUnanswered(eb, unanswered)] : []),
  ];
}

const isOrNone = (eb: Where, column: 'supplier.category_id' | 'supplier.owner_member_id' | 'supplier.unit_id' | 'supplier.country', value: string) =>
  value === 'none' ? eb(column, 'is', null) : eb(column, '=', value);

/** Answers are stored as `JSON.stringify` writes them, so a question that is answered stands there as `"id":`. */
function hasUnanswered(eb: Where, inputId: string) {
  const answered = eb
    .selectFrom('classification')
    .select('classification.id')
    .whereRef('classification.organisation_id', '=', 'supplied_service.organisation_id' as never)
    .whereRef('classification.supplied_service_id', '=', 'supplied_service.id' as never)
    .where('classification.superseded_at', 'is', null)
    .where('classification.answers_json', 'like', `%"${inputId}":%`);
  return eb.exists(
    eb
      .selectFrom('supplied_service')
      .select('supplied_service.id')
      .whereRef('supplied_service.organisation_id', '=', 'supplier.organisation_id')
      .whereRef('supplied_service.supplier_id', '=', 'supplier.id')
      .where('supplied_service.ended_on', 'is', null)
      .where((inner) => inner.not(inner.exists(answered))),
  );
}

function ofKind(eb: Where, kindId: string) {
  return eb.exists(
    eb
      .selectFrom('supplier_kind')
      .select('supplier_kind.kind_id')
      .whereRef('supplier_kind.organisation_id', '=', 'supplier.organisation_id')
      .whereRef('supplier_kind.supplier_id', '=', 'supplier.id')
      .where('supplier_kind.kind_id', '=', kindId),
  );
}

function hasTag(eb: Where, tag: string) {
  const tagged = eb
    .selectFrom('supplier_tag')
    .select('supplier_tag.tag_key')
    .whereRef('supplier_tag.organisation_id', '=', 'supplier.organisation_id')
    .whereRef('supplier_tag.supplier_id', '=', 'supplier.id');
  return tag === withoutTag ? eb.not(eb.exists(tagged)) : eb.exists(tagged.where('supplier_tag.tag_key', '=', tag));
}

const covered = ['certified', 'accepted_otherwise'] as const;

function ofCoverage(filter: SupplierFilter, day: CalendarDate, eb: Where) {
  const { states, levels, mayNeed, open, area, proof, slipped } = filter;
  return [
    ...(states?.length ? [eb('coverage.state', 'in', states)] : []),
    ...(levels?.length ? [eb.or(levels.map((level) => inBucket(eb, level)))] : []),
    ...(mayNeed ? [couldStillNeed(eb, mayNeed)] : []),
    ...(open === undefined ? [] : [eb('coverage.lowest', open ? '<>' : '=', eb.ref('coverage.highest'))]),
    ...(area ? [sql<SqlBool>`',' || coverage.areas || ',' like ${`%,${area},%`}`] : []),
    ...(proof ? [proof === 'expired' ? lapsed(eb, day) : endsWithin(eb, day, proofFilterDays[proof])] : []),
    ...(slipped ? [eb.and([eb('coverage.state', '=', 'gap'), eb('coverage.agreed_on', 'is not', null)])] : []),
  ];
}

/** As `bucketOf` of the domain; what is not a supplier stands in no row. */
function inBucket(eb: Where, bucket: LevelBucket) {
  const isOpen = eb.and([eb('coverage.lowest', '=', 'none'), eb('coverage.highest', '=', 'QM30')]);
  if (bucket === 'open') return isOpen;
  return eb.and([eb('coverage.highest', '=', bucket), eb('coverage.state', '<>', 'not_a_supplier'), eb.not(isOpen)]);
}

/** As `mayStillNeed` of the domain. The names of the marks sort as the marks do. */
function couldStillNeed(eb: Where, level: QmLevel) {
  const within = [eb.or([eb('coverage.lowest', '=', 'none'), eb('coverage.lowest', '<=', level)]), eb('coverage.highest', '<>', 'none'), eb('coverage.highest', '>=', level)];
  return eb.and([...within, eb.not(inBucket(eb, level))]);
}

/** A proof has lapsed and the supplier stands uncovered since. */
function lapsed(eb: Where, day: CalendarDate) {
  return eb.and([eb('coverage.state', 'in', ['gap', 'gap_agreed', 'undecided']), eb('coverage.proof_until', '<', day)]);
}

/** What covers the supplier today has its last day within so many days, today included. */
function endsWithin(eb: Where, day: CalendarDate, days: number) {
  return eb.and([eb('coverage.state', 'in', covered), eb('coverage.proof_until', '>=', day), eb('coverage.proof_until', '<=', addDays(day, days))]);
}
