import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { areasIn, gapPromises, type Gap, type GapPromise } from '#app/domain/coverage/worst-gaps.ts';
import { qmLevels, type QmLevel } from '#app/domain/level/method.ts';
import type { Db } from '#db/dialect/connect.ts';
import type { CoverageIntervalTable } from '#db/schema/coverage-interval.ts';
import type { SupplierTable } from '#db/schema/supplier.ts';
import { from } from './scoped.ts';
import { intervalsOn, standingOn } from './coverage-interval.ts';
import { listWavesAhead } from './invitation-wave.ts';
import { findDeadAddresses } from './reminder-facts.ts';

export interface WorstGap extends Gap {
  currency: string | null;
  triage: 'untriaged' | 'to_classify' | 'no_relevant_dependency' | 'not_a_supplier';
  status: 'candidate' | 'active' | 'ended';
}

/**
 * The first of all gaps in the order of `compareGaps`, which the database keeps: a page must not read every gap to show ten.
 * Level by level and promise by promise, because most of the time the first ones fill the page.
 */
export async function listWorstGaps(db: Db, scope: OrganisationScope, day: CalendarDate, limit: number, few = fewToSort): Promise<WorstGap[]> {
  const found: WorstGap[] = [];
  for (const level of qmLevels.toReversed()) {
    for (const promise of gapPromises) {
      if (found.length < limit) found.push(...(await listWorstAlike(db, scope, { day, level, promise }, { limit: limit - found.length, few })));
    }
  }
  return found;
}

/** The ids of all gaps in the same order: for a file, which is whole. */
export async function listGapIds(db: Db, scope: OrganisationScope, day: CalendarDate): Promise<string[]> {
  const ids: string[] = [];
  for (const level of qmLevels.toReversed()) {
    for (const promise of gapPromises) {
      const rows = await inOrder(withSupplier(standingOn(db, scope, day)).where(standsAlike({ level, promise }))).select('supplier.id').execute();
      for (const { id } of rows) ids.push(id);
    }
  }
  return ids;
}

/** Some of those that are in a gap, in any order. */
export async function listGapsById(db: Db, scope: OrganisationScope, day: CalendarDate, ids: readonly string[]): Promise<WorstGap[]> {
  if (ids.length === 0) return [];
  const rows = await withSupplier(intervalsOn(db, scope, day).where('coverage_interval.supplier_id', 'in', ids)).where('coverage_interval.state', 'in', ['gap', 'gap_agreed']).select(columns).execute();
  return rows.map(gapOf);
}

/** Up to here it costs less to sort all that stand alike than to look for them in the order of spend. */
const fewToSort = 1_000;

interface Alike {
  day: CalendarDate;
  level: QmLevel;
  promise: GapPromise;
}

interface Part {
  limit: number;
  few: number;
}

async function listWorstAlike(db: Db, scope: OrganisationScope, alike: Alike, { limit, few }: Part): Promise<WorstGap[]> {
  const some = await listAlike(db, scope, alike, few + 1);
  const ids = some.length > few ? await listRichest(db, scope, alike, limit) : some;
  return ids?.length === 0 ? [] : sortAlike(db, scope, alike, { ids, limit });
}

/** Sorts some that stand alike; all of them without ids. */
async function sortAlike(db: Db, scope: OrganisationScope, alike: Alike, { ids, limit }: { ids: readonly string[] | null; limit: number }): Promise<WorstGap[]> {
  const standing = ids === null ? standingOn(db, scope, alike.day) : intervalsOn(db, scope, alike.day).where('coverage_interval.supplier_id', 'in', ids);
  const rows = await inOrder(withSupplier(standing).where(standsAlike(alike))).select(columns).limit(limit).execute();
  return rows.map(gapOf);
}

function withSupplier(intervals: ReturnType<typeof intervalsOn>) {
  return intervals.innerJoin('supplier', (join) => join.onRef('supplier.organisation_id', '=', 'coverage_interval.organisation_id').onRef('supplier.id', '=', 'coverage_interval.supplier_id'));
}

/** `compareGaps` among those of one level and one promise. */
function inOrder(gaps: ReturnType<typeof withSupplier>) {
  const areaCount = sql<number>`case when coverage_interval.areas = '' then 0 else 1 + length(coverage_interval.areas) - length(replace(coverage_interval.areas, ',', '')) end`;
  return gaps.orderBy(sql`coalesce(supplier.yearly_spend_cents, 0)`, 'desc').orderBy(areaCount, 'desc').orderBy('supplier.name_key').orderBy('supplier.id');
}

const columns = [
  'supplier.id',
  'supplier.legal_name',
  'supplier.name_key',
  'supplier.yearly_spend_cents',
  'supplier.spend_currency',
  'supplier.triage',
  'supplier.status',
  'coverage_interval.state',
  'coverage_interval.lowest',
  'coverage_interval.highest',
  'coverage_interval.proof_until',
  'coverage_interval.agreed_on',
  'coverage_interval.areas',
] as const;

type Row = Pick<SupplierTable, 'id' | 'legal_name' | 'name_key' | 'yearly_spend_cents' | 'spend_currency' | 'triage' | 'status'> & Pick<CoverageIntervalTable, 'state' | 'lowest' | 'highest' | 'proof_until' | 'agreed_on' | 'areas'>;

const gapOf = (row: Row): WorstGap => ({
  supplierId: row.id,
  name: row.legal_name,
  nameKey: row.name_key,
  state: row.state === 'gap_agreed' ? row.state : 'gap',
  lowest: row.lowest,
  level: row.highest,
  proofUntil: row.proof_until,
  agreedOn: row.agreed_on,
  spendCents: row.yearly_spend_cents,
  currency: row.spend_currency,
  areas: areasIn(row.areas),
  triage: row.triage,
  status: row.status,
});

async function listAlike(db: Db, scope: OrganisationScope, alike: Alike, limit: number): Promise<string[]> {
  const rows = await standingOn(db, scope, alike.day).where(standsAlike(alike)).select('coverage_interval.supplier_id as id').limit(limit).execute();
  return rows.map((row) => row.id);
}

/** Those with the largest spend, with all that have as much as the last of them; null where too few spends are known. */
async function listRichest(db: Db, scope: OrganisationScope, alike: Alike, limit: number): Promise<string[] | null> {
  const last = await bySpend(db, scope, alike, sql`supplier.yearly_spend_cents > 0`)
    .select('supplier.yearly_spend_cents')
    .orderBy('supplier.yearly_spend_cents', 'desc')
    .limit(1)
    .offset(limit - 1)
    .executeTakeFirst();
  if (!last) return null;
  const rows = await bySpend(db, scope, alike, sql`supplier.yearly_spend_cents >= ${last.yearly_spend_cents}`).select('supplier.id').execute();
  return rows.map((row) => row.id);
}

/** Tied to the row of the supplier, so that the order of spend is walked and each is looked up, until there are enough. */
function bySpend(db: Db, scope: OrganisationScope, alike: Alike, spend: RawBuilder<SqlBool>) {
  return from(db, scope, 'supplier')
    .where(spend)
    .where('supplier.id', 'in', (eb) =>
      eb
        .selectFrom('coverage_interval')
        .whereRef('coverage_interval.organisation_id', '=', 'supplier.organisation_id')
        .whereRef('coverage_interval.supplier_id', '=', 'supplier.id')
        .where('coverage_interval.superseded_at', 'is', null)
        .where('coverage_interval.from_on', '<=', alike.day)
        .where((or) => or.or([or('coverage_interval.until_on', 'is', null), or('coverage_interval.until_on', '>', alike.day)]))
        .where(standsAlike(alike))
        .select('coverage_interval.supplier_id'),
    );
}

/** `promiseOf` as a condition. */
function standsAlike({ level, promise }: Omit<Alike, 'day'>) {
  const ofLevel = sql<SqlBool>`coverage_interval.highest = ${level}`;
  const hadPromise = sql`(coverage_interval.proof_until is not null or coverage_interval.agreed_on is not null)`;
  switch (promise) {
    case 'agreed':
      return sql<SqlBool>`${ofLevel} and coverage_interval.state = 'gap_agreed'`;
    case 'broken':
      return sql<SqlBool>`${ofLevel} and coverage_interval.state = 'gap' and ${hadPromise}`;
    case 'none':
      return sql<SqlBool>`${ofLevel} and coverage_interval.state = 'gap' and not ${hadPromise}`;
  }
}

/** What lies on somebody's desk about some suppliers. */
export interface DeskFacts {
  waitingProofId: string | null;
  /** Certificates that were read, and count for less until their issuer speaks. */
  unconfirmed: { proofId: string; level: QmLevel }[];
  hasUnhandledAnswer: boolean;
  canBeMailed: boolean;
  /** A wave in which it has not had its turn. */
  waveId: string | null;
  invitations: { sentAt: string; openUntil: string | null; isUndelivered: boolean }[];
}

/** Everything that the next step of some suppliers hangs on beside their coverage, in as many questions however many they are. */
export async function listDeskFacts(db: Db, scope: OrganisationScope, supplierIds: readonly string[], day: CalendarDate): Promise<Map<string, DeskFacts>> {
  if (supplierIds.length === 0) return new Map();
  const [proofs, unconfirmed, answers, contacts, waves, invitations] = await Promise.all([
    waitingProofs(db, scope, supplierIds),
    unconfirmedProofs(db, scope, supplierIds, day),
    from(db, scope, 'supplier_answer').select('supplier_answer.supplier_id').where('supplier_answer.supplier_id', 'in', supplierIds).where('supplier_answer.handled_at', 'is', null).where('supplier_answer.kind', 'in', ['question', 'contest']).execute(),
    from(db, scope, 'contact').select('contact.supplier_id').where('contact.supplier_id', 'in', supplierIds).where('contact.email', 'is not', null).execute(),
    listWavesAhead(db, scope, supplierIds),
    from(db, scope, 'invitation')
      .select(['invitation.supplier_id', 'invitation.created_at', 'invitation.email', 'invitation.expires_at', 'invitation.answered_at', 'invitation.revoked_at'])
      .where('invitation.supplier_id', 'in', supplierIds)
      .orderBy('invitation.created_at', 'desc')
      .orderBy('invitation.id', 'desc')
      .execute(),
  ]);
  const dead = await findDeadAddresses(db, scope, invitations.map((row) => row.email));
  const has = (rows: readonly { supplier_id: string }[], id: string) => rows.some((row) => row.supplier_id === id);
  const factsOf = (id: string): DeskFacts => ({
    waitingProofId: proofs.find((row) => row.supplier_id === id)?.id ?? null,
    unconfirmed: unconfirmed.flatMap((row) => (row.supplier_id === id && row.level ? [{ proofId: row.id, level: row.level }] : [])),
    hasUnhandledAnswer: has(answers, id),
    canBeMailed: has(contacts, id),
    waveId: waves.find((row) => row.supplier_id === id)?.wave_id ?? null,
    invitations: invitations
      .filter((row) => row.supplier_id === id)
      .map((row) => ({ sentAt: row.created_at, openUntil: row.answered_at === null && row.revoked_at === null ? row.expires_at : null, isUndelivered: dead.has(row.email.toLowerCase()) })),
  });
  return new Map(supplierIds.map((id) => [id, factsOf(id)]));
}

function unconfirmedProofs(db: Db, scope: OrganisationScope, supplierIds: readonly string[], day: CalendarDate) {
  return from(db, scope, 'proof')
    .innerJoin('certificate', 'certificate.id', 'proof.certificate_id')
    .innerJoin('verification', (join) =>
      join
        .onRef('verification.organisation_id', '=', 'proof.organisation_id')
        .onRef('verification.supplier_id', '=', 'proof.supplier_id')
        .onRef('verification.certificate_id', '=', 'proof.certificate_id')
        .on('verification.superseded_at', 'is', null)
        .on('verification.result', '=', 'accepted')
        .on('verification.limited_to', 'is not', null),
    )
    .where('proof.supplier_id', 'in', supplierIds)
    .where('proof.removed_at', 'is', null)
    .where('proof.checked_as', '=', 'read')
    .where('certificate.valid_until', '>=', day)
    .select(['proof.id', 'proof.supplier_id', 'certificate.level'])
    .execute();
}

function waitingProofs(db: Db, scope: OrganisationScope, supplierIds: readonly string[]) {
  return from(db, scope, 'proof')
    .leftJoin('verification', (join) =>
      join
        .onRef('verification.organisation_id', '=', 'proof.organisation_id')
        .onRef('verification.supplier_id', '=', 'proof.supplier_id')
        .onRef('verification.certificate_id', '=', 'proof.certificate_id')
        .on('verification.superseded_at', 'is', null),
    )
    .where('proof.supplier_id', 'in', supplierIds)
    .where('proof.removed_at', 'is', null)
    .where('verification.id', 'is', null)
    .select(['proof.id', 'proof.supplier_id'])
    .orderBy('proof.received_at', 'desc')
    .orderBy('proof.id', 'desc')
    .execute();
}
