import { sql, type SqlBool } from 'kysely';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Db } from '#db/dialect/connect.ts';
import type { CalendarDate, Instant } from '#db/schema/index.ts';
import { intervalsOn } from './coverage-interval.ts';
import { inBatches } from './in-batches.ts';
import { from } from './scoped.ts';

/** Some suppliers by id, or the next ones in the order of ids. */
export type SupplierPart = { ids: readonly string[] } | { after: string; limit: number };

/** How suppliers stand on a day, in the order of ids, with the last one looked at. Two questions: joined, a database walks all suppliers for one part. */
export async function listStandingPart(db: Db, scope: OrganisationScope, day: CalendarDate, part: SupplierPart) {
  const suppliers = await partOf(db, scope, part);
  const standing = new Map<string, Awaited<ReturnType<typeof standingOf>>[number]>();
  await inBatches(suppliers, 1, async (batch) => {
    for (const row of await standingOf(db, scope, day, batch.map((supplier) => supplier.id))) standing.set(row.supplier_id, row);
  });
  const rows = suppliers.flatMap(({ id, ...supplier }) => {
    const row = standing.get(id);
    return row ? [{ ...row, ...supplier }] : [];
  });
  return { rows, seen: suppliers.length, first: suppliers[0]?.id ?? null, last: suppliers.at(-1)?.id ?? null };
}

export type StandingRow = Awaited<ReturnType<typeof listStandingPart>>['rows'][number];

async function partOf(db: Db, scope: OrganisationScope, part: SupplierPart) {
  if ('ids' in part && part.ids.length === 0) return [];
  const suppliers = from(db, scope, 'supplier').select(['supplier.id', 'supplier.triage', 'supplier.status', 'supplier.legal_name', 'supplier.owner_member_id', 'supplier.unit_id']).orderBy('supplier.id');
  return 'ids' in part ? suppliers.where('supplier.id', 'in', part.ids).execute() : suppliers.where('supplier.id', '>', part.after).limit(part.limit).execute();
}

function standingOf(db: Db, scope: OrganisationScope, day: CalendarDate, supplierIds: readonly string[]) {
  return intervalsOn(db, scope, day)
    .select(['coverage_interval.supplier_id', 'coverage_interval.state', 'coverage_interval.highest', 'coverage_interval.lowest', 'coverage_interval.proof_until', 'coverage_interval.agreed_on'])
    .where('coverage_interval.supplier_id', 'in', supplierIds)
    .execute();
}

/** Between two suppliers in the order of ids, both included. */
export interface SupplierSpan {
  first: string;
  last: string;
}

/** The newest invitation of each supplier, where it waits for its answer. */
export function listWaitingInvitations(db: Db, scope: OrganisationScope, { first, last }: SupplierSpan, now: Instant) {
  return from(db, scope, 'invitation')
    .select(['invitation.id', 'invitation.supplier_id', 'invitation.created_at', 'invitation.opened_at'])
    .where('invitation.supplier_id', '>=', first)
    .where('invitation.supplier_id', '<=', last)
    .where('invitation.answered_at', 'is', null)
    .where('invitation.revoked_at', 'is', null)
    .where('invitation.expires_at', '>', now)
    .where(
      sql<SqlBool>`not exists (
        select 1 from invitation as later
        where later.organisation_id = invitation.organisation_id and later.supplier_id = invitation.supplier_id
          and (later.created_at > invitation.created_at or (later.created_at = invitation.created_at and later.id > invitation.id)))`,
    )
    .orderBy('invitation.supplier_id')
    .execute();
}

/** The last word by hand about invitations: a reminder, or a call since; and mails that went out today. */
export async function listLastTouches(db: Db, scope: OrganisationScope, supplierIds: readonly string[]): Promise<Map<string, CalendarDate>> {
  const last = new Map<string, CalendarDate>();
  const keep = (rows: readonly { supplier_id: string; on: CalendarDate }[]) => {
    for (const { supplier_id, on } of rows) if (on > (last.get(supplier_id) ?? '')) last.set(supplier_id, on);
  };
  await inBatches(supplierIds, 1, async (ids) => {
    keep(await from(db, scope, 'invitation_reminder').select('invitation_reminder.supplier_id').select((eb) => eb.fn.max('invitation_reminder.sent_on').as('on')).where('invitation_reminder.supplier_id', 'in', ids).groupBy('invitation_reminder.supplier_id').execute());
    keep(await from(db, scope, 'call_note').select('call_note.supplier_id').select((eb) => eb.fn.max('call_note.called_on').as('on')).where('call_note.supplier_id', 'in', ids).groupBy('call_note.supplier_id').execute());
  });
  return last;
}

/** Suppliers with a question, or an objection to the level, that nobody has answered. */
export async function findSuppliersWithOpenQuestion(db: Db, scope: OrganisationScope, supplierIds: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  await inBatches(supplierIds, 1, async (ids) => {
    const rows = await from(db, scope, 'supplier_answer')
      .select('supplier_answer.supplier_id')
      .distinct()
      .where('supplier_answer.supplier_id', 'in', ids)
      .where('supplier_answer.handled_at', 'is', null)
      .where('supplier_answer.kind', 'in', ['question', 'contest'])
      .execute();
    for (const row of rows) found.add(row.supplier_id);
  });
  return found;
}

/** When suppliers that show nothing any more took back their consent to what they had shown. */
export async function listWithdrawals(db: Db, scope: OrganisationScope, supplierIds: readonly string[]): Promise<Map<string, Instant>> {
  const found = new Map<string, Instant>();
  await inBatches(supplierIds, 1, async (ids) => {
    const rows = await from(db, scope, 'proof')
      .select('proof.supplier_id')
      .select((eb) => [eb.fn.max('proof.removed_at').as('removed_at'), sql<number>`sum(case when proof.removed_at is null then 1 else 0 end)`.as('live')])
      .where('proof.supplier_id', 'in', ids)
      .where('proof.origin', '=', 'shared')
      .groupBy('proof.supplier_id')
      .execute();
    for (const row of rows) if (Number(row.live) === 0 && row.removed_at !== null) found.set(row.supplier_id, row.removed_at);
  });
  return found;
}

/** What was decided about each subject of some suppliers. */
export async function listDecidedSubjects(db: Db, scope: OrganisationScope, supplierIds: readonly string[]) {
  const found: { supplier_id: string; subject: string; last_due_on: CalendarDate; sent: number }[] = [];
  await inBatches(supplierIds, 1, async (ids) => {
    const rows = await from(db, scope, 'reminder_step')
      .select(['reminder_step.supplier_id', 'reminder_step.subject'])
      .select((eb) => [eb.fn.max('reminder_step.due_on').as('last_due_on'), sql<number>`sum(case when reminder_step.outcome = 'sent' then 1 else 0 end)`.as('sent')])
      .where('reminder_step.supplier_id', 'in', ids)
      .where('reminder_step.kind', '<>', 'escalation')
      .groupBy(['reminder_step.supplier_id', 'reminder_step.subject'])
      .execute();
    found.push(...rows.map((row) => ({ ...row, sent: Number(row.sent) })));
  });
  return found;
}

/** Addresses to which mail of this organisation did not arrive, and nothing has since; in small letters. */
export async function findDeadAddresses(db: Db, scope: OrganisationScope, addresses: readonly string[]): Promise<Set<string>> {
  const dead = new Set<string>();
  await inBatches([...new Set(addresses)], 1, async (some) => {
    const rows = await from(db, scope, 'outbox_mail')
      .select('outbox_mail.to_address')
      .distinct()
      .where('outbox_mail.to_address', 'in', some)
      .where((eb) => eb.or([eb('outbox_mail.bounced_at', 'is not', null), eb('outbox_mail.failed_at', 'is not', null)]))
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('outbox_mail as later')
              .select('later.id')
              .whereRef('later.organisation_id', '=', 'outbox_mail.organisation_id')
              .whereRef('later.to_address', '=', 'outbox_mail.to_address')
              .where('later.bounced_at', 'is', null)
              .whereRef('later.sent_at', '>', eb.fn.coalesce('outbox_mail.bounced_at', 'outbox_mail.failed_at')),
          ),
        ),
      )
      .execute();
    for (const row of rows) dead.add(row.to_address.toLowerCase());
  });
  return dead;
}

/** The newest invitation of each supplier, whatever became of it. */
export async function listNewestInvitations(db: Db, scope: OrganisationScope, supplierIds: readonly string[]) {
  const newest = new Map<string, { id: string; contact_id: string | null; contact_name: string; email: string; locale: 'en' | 'nl' }>();
  await inBatches(supplierIds, 1, async (ids) => {
    const rows = await from(db, scope, 'invitation')
      .select(['invitation.id', 'invitation.supplier_id', 'invitation.contact_id', 'invitation.contact_name', 'invitation.email', 'invitation.locale'])
      .where('invitation.supplier_id', 'in', ids)
      .orderBy('invitation.created_at')
      .orderBy('invitation.id')
      .execute();
    for (const { supplier_id, ...row } of rows) newest.set(supplier_id, row);
  });
  return newest;
}
