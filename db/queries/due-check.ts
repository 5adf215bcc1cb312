import { sql, type SqlBool } from 'kysely';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { addMonths, type CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { qmLevels, type QmLevel } from '#app/domain/level/method.ts';
import type { VerificationPolicy } from '#app/domain/verification/policy.ts';
import type { Db } from '#db/dialect/connect.ts';
import type { Instant } from '#db/schema/index.ts';
import { from } from './scoped.ts';

/** Proofs whose Quality Mark certificate stands accepted; `keepChecks` says beside each how it was checked. */
const checkedProofs = (db: Db, scope: OrganisationScope) => from(db, scope, 'proof').where('proof.removed_at', 'is', null).where('proof.checked_on', 'is not', null);

/** Those whose dates have not run out, and whose last check lies as long ago as the policy allows or was never as strict as it asks. */
function dueProofs(db: Db, scope: OrganisationScope, policy: VerificationPolicy, today: CalendarDate) {
  const due = qmLevels.map((level) => sql`(${ofLevelDue(level, policy, today)})`);
  return checkedProofs(db, scope)
    .where('proof.mark_until_on', '>=', today)
    .where(sql<SqlBool>`(${sql.join(due, sql` or `)})`);
}

function ofLevelDue(level: QmLevel, policy: VerificationPolicy, today: CalendarDate) {
  const { check, againAfterMonths } = policy[level];
  const last = check === 'document_checked' ? sql`proof.checked_on` : sql`coalesce(proof.confirmed_on, '')`;
  return sql<SqlBool>`proof.mark_level = ${level} and ${last} <= ${addMonths(today, -againAfterMonths)}`;
}

/** The last one of the page before. */
export interface DuePlace {
  on: CalendarDate;
  id: string;
}

const ofProof = sql`c.organisation_id = proof.organisation_id and c.supplier_id = proof.supplier_id and c.certificate_id = proof.certificate_id`;
/** When its issuer was last asked without an answer yet. */
const askedAt = sql<string | null>`(select max(c.asked_at) from issuer_confirmation as c where ${ofProof} and c.result is null and c.revoked_at is null)`;

function dueInOrder(db: Db, scope: OrganisationScope, policy: VerificationPolicy, today: CalendarDate, after: DuePlace | null | undefined) {
  const rows = dueProofs(db, scope, policy, today).orderBy('proof.checked_on').orderBy('proof.id');
  return after ? rows.where((eb) => eb.or([eb('proof.checked_on', '>', after.on), eb.and([eb('proof.checked_on', '=', after.on), eb('proof.id', '>', after.id)])])) : rows;
}

interface DueChoice {
  limit?: number;
  after?: DuePlace | null;
  /** Of a choice from the list, those that are still on it. */
  among?: readonly string[];
  /** Only those about which no link is out that works at this moment. */
  unaskedAt?: Instant;
}

/** Proofs on the list, those checked longest ago first. */
export async function listDueProofIds(db: Db, scope: OrganisationScope, policy: VerificationPolicy, today: CalendarDate, { limit, after, among, unaskedAt }: DueChoice): Promise<string[]> {
  if (among?.length === 0) return [];
  const all = dueInOrder(db, scope, policy, today, after).select('proof.id');
  const unasked = unaskedAt ? all.where(sql<SqlBool>`not exists (select 1 from issuer_confirmation as c where ${ofProof} and c.result is null and c.revoked_at is null and c.expires_at > ${unaskedAt})`) : all;
  const chosen = among ? unasked.where('proof.id', 'in', among) : unasked;
  const rows = await (limit === undefined ? chosen : chosen.limit(limit)).execute();
  return rows.map((row) => row.id);
}

/** What is told of some proofs on the list, in its order. */
export async function listDueById(db: Db, scope: OrganisationScope, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return checkedProofs(db, scope)
    .innerJoin('certificate', 'certificate.id', 'proof.certificate_id')
    .innerJoin('supplier', (join) => join.onRef('supplier.organisation_id', '=', 'proof.organisation_id').onRef('supplier.id', '=', 'proof.supplier_id'))
    .innerJoin('verification', (join) =>
      join
        .onRef('verification.organisation_id', '=', 'proof.organisation_id')
        .onRef('verification.supplier_id', '=', 'proof.supplier_id')
        .onRef('verification.certificate_id', '=', 'proof.certificate_id')
        .on('verification.superseded_at', 'is', null),
    )
    .select(['proof.id', 'proof.checked_on', 'proof.confirmed_on', 'verification.effective_on', 'verification.limited_to', 'supplier.legal_name', 'certificate.level', 'certificate.issuer', 'certificate.certificate_number', 'certificate.valid_until'])
    .select(askedAt.as('asked_at'))
    .where('proof.id', 'in', ids)
    .orderBy('proof.checked_on')
    .orderBy('proof.id')
    .execute();
}

/** Certificates to ask about again, page by page. */
export async function listDueChecks(db: Db, scope: OrganisationScope, policy: VerificationPolicy, today: CalendarDate, place: { limit: number; after?: DuePlace | null }) {
  return listDueById(db, scope, await listDueProofIds(db, scope, policy, today, place));
}

export async function countDueChecks(db: Db, scope: OrganisationScope, policy: VerificationPolicy, today: CalendarDate): Promise<number> {
  // Level by level: each is a stretch of an index.
  const ofLevel = (level: QmLevel) =>
    checkedProofs(db, scope)
      .where('proof.mark_until_on', '>=', today)
      .where(ofLevelDue(level, policy, today))
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
  const counts = await Promise.all(qmLevels.map(ofLevel));
  return counts.reduce((sum, { n }) => sum + Number(n), 0);
}

export interface CheckFigures {
  /** Somebody has read the document; its issuer has not confirmed it. */
  read: number;
  /** The issuer has confirmed it. */
  confirmed: number;
}

/** How the accepted certificates of today were checked: two figures that are never added up. Those that their issuer denies, and those that are suspended today, are in neither. */
export async function countChecks(db: Db, scope: OrganisationScope, today: CalendarDate): Promise<CheckFigures> {
  const valid = checkedProofs(db, scope).where('proof.mark_until_on', '>=', today).where('proof.mark_from_on', '<=', today).groupBy('proof.checked_as');
  const all = await valid.select(({ fn }) => ['proof.checked_as', fn.countAll<number>().as('n')]).execute();
  // Counted by themselves: they are few, and asking it of each certificate takes a hundred times as long.
  const suspended = await valid
    .innerJoin('certificate_standing as s', (join) => join.onRef('s.organisation_id', '=', 'proof.organisation_id').onRef('s.supplier_id', '=', 'proof.supplier_id').onRef('s.certificate_id', '=', 'proof.certificate_id'))
    .where('s.kind', '=', 'suspended')
    .where('s.effective_on', '<=', today)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('certificate_standing as later')
            .select('later.id')
            .whereRef('later.organisation_id', '=', 's.organisation_id')
            .whereRef('later.supplier_id', '=', 's.supplier_id')
            .whereRef('later.certificate_id', '=', 's.certificate_id')
            .where('later.kind', '=', 'in_force')
            .whereRef('later.effective_on', '>=', 's.effective_on')
            .where('later.effective_on', '<=', today),
        ),
      ),
    )
    .select(({ fn }) => ['proof.checked_as', fn.count<number>('proof.id').distinct().as('n')])
    .execute();
  const count = (rows: typeof all, what: string) => Number(rows.find((row) => row.checked_as === what)?.n ?? 0);
  const of = (what: string) => count(all, what) - count(suspended, what);
  return { read: of('read'), confirmed: of('confirmed') };
}
