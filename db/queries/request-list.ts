import { sql, type SqlBool } from 'kysely';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import type { RequestState } from '#app/domain/invitation/request-state.ts';
import type { Db } from '#db/dialect/connect.ts';
import type { Instant } from '#db/schema/index.ts';
import { from } from './scoped.ts';

/** The moment at which links are open or not, and the day on which suppliers are covered or not. */
export interface RequestMoment {
  now: Instant;
  today: CalendarDate;
}

export interface RequestFilter {
  state?: RequestState | undefined;
  /** Only those with an answer that nobody has handled. */
  toHandle?: boolean | undefined;
  /** Only those on which somebody has something to do, or to wait for. */
  open?: boolean | undefined;
}

/** The latest invitation of every supplier, beside the supplier and how it is covered today. */
function latestInvitations(db: Db, scope: OrganisationScope, { today }: RequestMoment) {
  return from(db, scope, 'invitation')
    .innerJoin('supplier', (join) =>
      join.onRef('supplier.organisation_id', '=', 'invitation.organisation_id').onRef('supplier.id', '=', 'invitation.supplier_id'),
    )
    .leftJoin('coverage_interval as coverage', (join) =>
      join
        .onRef('coverage.organisation_id', '=', 'invitation.organisation_id')
        .onRef('coverage.supplier_id', '=', 'invitation.supplier_id')
        .on('coverage.superseded_at', 'is', null)
        .on('coverage.from_on', '<=', today)
        .on((eb) => eb.or([eb('coverage.until_on', 'is', null), eb('coverage.until_on', '>', today)])),
    )
    .where(
      sql<SqlBool>`not exists (
        select 1 from invitation as later
        where later.organisation_id = invitation.organisation_id and later.supplier_id = invitation.supplier_id
          and (later.created_at > invitation.created_at or (later.created_at = invitation.created_at and later.id > invitation.id)))`,
    );
}

/** As the words of `requestStates`, so that a figure and the list behind it cannot differ. */
const stateAt = (now: Instant) => sql<RequestState>`case
  when coverage.state in ('certified', 'accepted_otherwise') then 'covered'
  when invitation.answered_at is not null then 'answered'
  when invitation.revoked_at is not null then 'revoked'
  when invitation.expires_at <= ${now} then 'expired'
  else 'waiting' end`;

/** A certificate is handled by its verification. */
const openAnswers = sql<number>`(select count(*) from supplier_answer
  where supplier_answer.organisation_id = invitation.organisation_id and supplier_answer.supplier_id = invitation.supplier_id
    and supplier_answer.kind <> 'certificate' and supplier_answer.handled_at is null)`;

const proofsToVerify = sql<number>`(select count(*) from proof
  where proof.organisation_id = invitation.organisation_id and proof.supplier_id = invitation.supplier_id and proof.removed_at is null
    and not exists (
      select 1 from verification
      where verification.organisation_id = proof.organisation_id and verification.supplier_id = proof.supplier_id
        and verification.certificate_id = proof.certificate_id and verification.superseded_at is null))`;

const mailFailed = sql<SqlBool>`exists (select 1 from outbox_mail where outbox_mail.key = 'invitation:' || invitation.id and (outbox_mail.failed_at is not null or outbox_mail.bounced_at is not null))`;

const nothingToDo = 9;

/** What needs doing first has the lowest: an answer, a proof, a mail that did not arrive, a link that ran out, an answer to wait for. */
const urgencyAt = (now: Instant) => sql<number>`case
  when ${openAnswers} > 0 then 1
  when ${proofsToVerify} > 0 then 2
  when ${stateAt(now)} in ('covered', 'answered', 'revoked') then ${sql.lit(nothingToDo)}
  when ${mailFailed} then 3
  when invitation.expires_at <= ${now} then 4
  else 5 end`;

/** Of the person who was asked, else of the supplier's first contact that has one. */
const phone = sql<string | null>`(select contact.phone from contact
  where contact.organisation_id = invitation.organisation_id and contact.supplier_id = invitation.supplier_id and contact.phone is not null
  order by case when contact.id = invitation.contact_id then 0 else 1 end, contact.is_primary desc, contact.id limit 1)`;

/** By hand or by itself. */
const lastReminder = sql<CalendarDate | null>`(select max(reminded.on_day) from (
  select reminder.sent_on as on_day from invitation_reminder as reminder
    where reminder.organisation_id = invitation.organisation_id and reminder.invitation_id = invitation.id
  union all
  select mail.day from reminder_mail as mail
    where mail.organisation_id = invitation.organisation_id and mail.supplier_id = invitation.supplier_id and mail.invitation_id = invitation.id and mail.outcome = 'sent'
) as reminded)`;

/** Since the supplier was first asked: a call counts for whatever link came after it. */
const lastCall = sql<CalendarDate | null>`(select max(call_note.called_on) from call_note
  where call_note.organisation_id = invitation.organisation_id and call_note.supplier_id = invitation.supplier_id)`;

function filtered(db: Db, scope: OrganisationScope, filter: RequestFilter, moment: RequestMoment) {
  return latestInvitations(db, scope, moment)
    .$if(filter.state !== undefined, (query) => query.where(stateAt(moment.now), '=', filter.state as RequestState))
    .$if(filter.toHandle === true, (query) => query.where(openAnswers, '>', 0))
    .$if(filter.open === true, (query) => query.where(urgencyAt(moment.now), '<', sql.lit(nothingToDo)));
}

export async function countRequests(db: Db, scope: OrganisationScope, moment: RequestMoment): Promise<Record<RequestState | 'toHandle' | 'open', number>> {
  const rows = await latestInvitations(db, scope, moment)
    .select([
      stateAt(moment.now).as('request_state'),
      sql<number>`count(*)`.as('n'),
      sql<number>`sum(case when ${openAnswers} > 0 then 1 else 0 end)`.as('to_handle'),
      sql<number>`sum(case when ${urgencyAt(moment.now)} < ${sql.lit(nothingToDo)} then 1 else 0 end)`.as('open'),
    ])
    .groupBy('request_state')
    .execute();
  const counts = { waiting: 0, expired: 0, answered: 0, covered: 0, revoked: 0, toHandle: 0, open: 0 };
  for (const row of rows) {
    counts[row.request_state] = Number(row.n);
    counts.toHandle += Number(row.to_handle);
    counts.open += Number(row.open);
  }
  return counts;
}

export interface RequestPage {
  limit: number;
  /** The last row of the page before. */
  after?: { urgency: number; createdAt: Instant; id: string } | undefined;
}

function withFacts(invitations: ReturnType<typeof latestInvitations>, { now }: RequestMoment) {
  return invitations
    .leftJoin('outbox_mail as mail', (join) => join.on('mail.key', '=', sql<string>`'invitation:' || invitation.id`))
    .select([
      'invitation.id',
      'invitation.supplier_id',
      'invitation.contact_name',
      'invitation.email',
      'invitation.lowest',
      'invitation.highest',
      'invitation.created_at',
      'invitation.expires_at',
      'invitation.answered_at',
      'invitation.revoked_at',
      'supplier.legal_name',
      'supplier.own_reference',
      'coverage.state as coverage_state',
      'coverage.agreed_on',
      'mail.id as mail_id',
      'mail.sent_at',
    ])
    .select(sql<Instant | null>`coalesce(mail.failed_at, mail.bounced_at)`.as('failed_at'))
    .select([stateAt(now).as('request_state'), openAnswers.as('open_answers'), proofsToVerify.as('proofs_to_verify'), phone.as('phone'), lastReminder.as('reminded_on'), lastCall.as('called_on'), urgencyAt(now).as('urgency')]);
}

function listed(db: Db, scope: OrganisationScope, filter: RequestFilter, moment: RequestMoment, { limit, after }: RequestPage) {
  const urgency = urgencyAt(moment.now);
  return withFacts(filtered(db, scope, filter, moment), moment)
    .$if(after !== undefined, (query) =>
      query.where(
        sql<SqlBool>`(${urgency} > ${after?.urgency} or (${urgency} = ${after?.urgency} and (invitation.created_at > ${after?.createdAt} or (invitation.created_at = ${after?.createdAt} and invitation.id > ${after?.id}))))`,
      ),
    )
    .orderBy('urgency')
    .orderBy('invitation.created_at')
    .orderBy('invitation.id')
    .limit(limit + 1);
}

export type RequestRow = Awaited<ReturnType<ReturnType<typeof withFacts>['execute']>>[number];

/** The most urgent first, and of those the longest waiting. */
export async function listRequests(
  db: Db,
  scope: OrganisationScope,
  filter: RequestFilter,
  moment: RequestMoment,
  page: RequestPage,
): Promise<{ rows: RequestRow[]; hasNext: boolean }> {
  const found = await listed(db, scope, filter, moment, page).execute();
  return { rows: found.slice(0, page.limit), hasNext: found.length > page.limit };
}

/** All of the list by id, in its order: what an export holds. */
export async function listRequestIds(db: Db, scope: OrganisationScope, filter: RequestFilter, moment: RequestMoment): Promise<string[]> {
  const rows = await filtered(db, scope, filter, moment).select('invitation.id').orderBy(urgencyAt(moment.now)).orderBy('invitation.created_at').orderBy('invitation.id').execute();
  return rows.map((row) => row.id);
}

/** In no order; ids of others, and invitations that a later one took the place of, give nothing. */
export async function listRequestsById(db: Db, scope: OrganisationScope, ids: readonly string[], moment: RequestMoment): Promise<RequestRow[]> {
  return ids.length === 0 ? [] : withFacts(latestInvitations(db, scope, moment), moment).where('invitation.id', 'in', ids).execute();
}
