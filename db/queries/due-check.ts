import { sql, type SqlBool } from 'kysely';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { addMonths, type CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { qmLevels } from '#app/domain/level/method.ts';
import type { VerificationPolicy } from '#app/domain/verification/policy.ts';
import type { Db } from '#db/dialect/connect.ts';
import { from } from './scoped.ts';

/** Quality Mark certificates that stand accepted and whose dates have not run out, with their supplier; not those withdrawn. */
function standingMarks(db: Db, scope: OrganisationScope, today: CalendarDate) {
  return from(db, scope, 'verification')
    .innerJoin('certificate', 'certificate.id', 'verification.certificate_id')
    .innerJoin('proof', (join) =>
      join
        .onRef('proof.organisation_id', '=', 'verification.organisation_id')
        .onRef('proof.supplier_id', '=', 'verification.supplier_id')
        .onRef('proof.certificate_id', '=', 'verification.certificate_id')
        .on('proof.removed_at', 'is', null),
    )
    .innerJoin('supplier', (join) => join.onRef('supplier.organisation_id', '=', 'verification.organisation_id').onRef('supplier.id', '=', 'verification.supplier_id'))
    .where('verification.superseded_at', 'is', null)
    .where('verification.result', '=', 'accepted')
    .where('certificate.scheme', '=', 'nis2-qm')
    .where('certificate.valid_until', '>=', today)
    .where(sql<SqlBool>`not exists (select 1 from certificate_standing as s where s.organisation_id = verification.organisation_id and s.supplier_id = verification.supplier_id
      and s.certificate_id = verification.certificate_id and s.kind = 'withdrawn'
      and not exists (select 1 from certificate_standing as later where later.organisation_id = s.organisation_id and later.supplier_id = s.supplier_id
        and later.certificate_id = s.certificate_id and later.kind = 'in_force' and later.effective_on >= s.effective_on))`);
}

const ofSame = sql`c.organisation_id = verification.organisation_id and c.supplier_id = verification.supplier_id and c.certificate_id = verification.certificate_id`;
/** The day of the issuer's last yes; null: none. */
const confirmedOn = sql<string | null>`(select max(c.answered_on) from issuer_confirmation as c where ${ofSame} and c.result = 'confirmed')`;
const askedAt = sql<string | null>`(select max(c.asked_at) from issuer_confirmation as c where ${ofSame} and c.result is null and c.revoked_at is null)`;
/** What the issuer said last, of yes and no. */
const lastWord = sql<string | null>`(select c.result from issuer_confirmation as c where ${ofSame} and c.result in ('confirmed', 'denied') order by c.answered_at desc, c.id desc limit 1)`;

/** Those whose last check lies as long ago as the policy allows, or was never as strict as it asks. */
function dueMarks(db: Db, scope: OrganisationScope, policy: VerificationPolicy, today: CalendarDate) {
  const due = qmLevels.map((level) => {
    const { check, againAfterMonths } = policy[level];
    const before = addMonths(today, -againAfterMonths);
    const byPerson = check === 'document_checked' ? sql`1 = 1` : sql`verification.method = 'issuer_confirmed'`;
    return sql<SqlBool>`(certificate.level = ${level} and coalesce(${confirmedOn}, '') <= ${before} and not (verification.effective_on > ${before} and ${byPerson}))`;
  });
  return standingMarks(db, scope, today).where(sql<SqlBool>`(${sql.join(due, sql` or `)})`);
}

/** Certificates to ask about again, those judged longest ago first; `after` is the last one of the page before. */
export async function listDueChecks(db: Db, scope: OrganisationScope, policy: VerificationPolicy, today: CalendarDate, { limit, after }: { limit: number; after?: { on: CalendarDate; id: string } | null }) {
  const rows = dueMarks(db, scope, policy, today)
    .select(['verification.id', 'verification.effective_on', 'verification.limited_to', 'verification.method', 'proof.id as proof_id', 'supplier.legal_name', 'certificate.level', 'certificate.issuer', 'certificate.valid_until'])
    .select([confirmedOn.as('confirmed_on'), askedAt.as('asked_at')])
    .orderBy('verification.effective_on')
    .orderBy('verification.id')
    .limit(limit);
  const page = after ? rows.where((eb) => eb.or([eb('verification.effective_on', '>', after.on), eb.and([eb('verification.effective_on', '=', after.on), eb('verification.id', '>', after.id)])])) : rows;
  return page.execute();
}

export async function countDueChecks(db: Db, scope: OrganisationScope, policy: VerificationPolicy, today: CalendarDate): Promise<number> {
  const row = await dueMarks(db, scope, policy, today)
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

export interface CheckFigures {
  /** Somebody has read the document; its issuer has not confirmed it. */
  read: number;
  /** The issuer has confirmed it. */
  confirmed: number;
}

/** How the accepted certificates of today were checked: two figures that are never added up. Those that their issuer denies are in neither. */
export async function countChecks(db: Db, scope: OrganisationScope, today: CalendarDate): Promise<CheckFigures> {
  const how = sql<string>`case when ${lastWord} is not null then ${lastWord} when verification.method = 'issuer_confirmed' then 'confirmed' else 'read' end`;
  const rows = await standingMarks(db, scope, today)
    .where('certificate.valid_from', '<=', today)
    .select(({ fn }) => [how.as('how'), fn.countAll<number>().as('n')])
    .groupBy('how')
    .execute();
  const of = (what: string) => Number(rows.find((row) => row.how === what)?.n ?? 0);
  return { read: of('read'), confirmed: of('confirmed') };
}
