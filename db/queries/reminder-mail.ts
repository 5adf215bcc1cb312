import { sql } from 'kysely';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { CalendarDate, Instant } from '#db/schema/index.ts';
import type { ReminderMailTable, ReminderStepTable } from '#db/schema/reminder.ts';
import { inBatches } from './in-batches.ts';
import { newId } from './new-id.ts';
import { from, updateIn } from './scoped.ts';

export type ReminderMailRow = ReminderMailTable;
export type PlannedMail = Pick<ReminderMailRow, 'supplier_id' | 'day' | 'steps_json' | 'email' | 'name'>;

/** Writes what will go out; a supplier that has its mail of that day already keeps it, whatever became of it. */
export async function planReminderMails(tx: Tx, scope: OrganisationScope, mails: readonly PlannedMail[], now: Instant): Promise<void> {
  const open = { outcome: 'planned', problem: null, invitation_id: null, created_at: now, settled_at: null, settled_by_member_id: null } as const;
  await inBatches(mails, 13, async (batch) => {
    await tx
      .insertInto('reminder_mail')
      .values(batch.map((mail) => ({ ...mail, ...open, organisation_id: scope.organisationId, id: newId() })))
      .onConflict((conflict) => conflict.columns(['organisation_id', 'supplier_id', 'day']).doNothing())
      .execute();
  });
}

/** Planned mails of a supplier that are about another day, or no longer needed, go; they were never more than a plan. */
export async function dropPlans(tx: Tx, scope: OrganisationScope, ids: readonly string[]): Promise<void> {
  await inBatches(ids, 1, async (batch) => {
    await tx.deleteFrom('reminder_mail').where('organisation_id', '=', scope.organisationId).where('outcome', '=', 'planned').where('id', 'in', batch).execute();
  });
}

/** The next mails that are planned for a day or an earlier one, in order. */
export function listPlannedMails(db: Db, scope: OrganisationScope, until: CalendarDate, { limit, after }: { limit: number; after?: { day: CalendarDate; id: string } | undefined }): Promise<ReminderMailRow[]> {
  return from(db, scope, 'reminder_mail')
    .selectAll('reminder_mail')
    .where('reminder_mail.outcome', '=', 'planned')
    .where('reminder_mail.day', '<=', until)
    .$if(after !== undefined, (query) => query.where((eb) => eb.or([eb('reminder_mail.day', '>', after?.day ?? ''), eb.and([eb('reminder_mail.day', '=', after?.day ?? ''), eb('reminder_mail.id', '>', after?.id ?? '')])])))
    .orderBy('reminder_mail.day')
    .orderBy('reminder_mail.id')
    .limit(limit)
    .execute();
}

/** Null when it was settled meanwhile, or is another's. */
export async function findPlannedMail(db: Db, scope: OrganisationScope, id: string): Promise<ReminderMailRow | null> {
  return (await from(db, scope, 'reminder_mail').selectAll('reminder_mail').where('reminder_mail.id', '=', id).where('reminder_mail.outcome', '=', 'planned').executeTakeFirst()) ?? null;
}

export async function findReminderMail(db: Db, scope: OrganisationScope, id: string): Promise<ReminderMailRow | null> {
  return (await from(db, scope, 'reminder_mail').selectAll('reminder_mail').where('reminder_mail.id', '=', id).executeTakeFirst()) ?? null;
}

export async function settleReminderMail(tx: Tx, scope: OrganisationScope, id: string, settled: Partial<ReminderMailRow> & { outcome: Exclude<ReminderMailRow['outcome'], 'planned'>; settled_at: Instant }): Promise<void> {
  await updateIn(tx, scope, 'reminder_mail').set(settled).where('reminder_mail.id', '=', id).where('reminder_mail.outcome', '=', 'planned').execute();
}

export type NewReminderStep = Omit<ReminderStepTable, 'organisation_id' | 'id'>;

/** Decided once: a step that is known already stays as it was. */
export async function insertReminderSteps(tx: Tx, scope: OrganisationScope, steps: readonly NewReminderStep[]): Promise<void> {
  await inBatches(steps, 10, async (batch) => {
    await tx
      .insertInto('reminder_step')
      .values(batch.map((step) => ({ ...step, organisation_id: scope.organisationId, id: newId() })))
      .onConflict((conflict) => conflict.columns(['organisation_id', 'supplier_id', 'step_key']).doNothing())
      .execute();
  });
}

/** Those of the keys that were decided, of one supplier. */
export async function findDecidedKeys(db: Db, scope: OrganisationScope, supplierId: string, keys: readonly string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const rows = await from(db, scope, 'reminder_step').select('reminder_step.step_key').where('reminder_step.supplier_id', '=', supplierId).where('reminder_step.step_key', 'in', keys).execute();
  return new Set(rows.map((row) => row.step_key));
}

/** Whether a supplier was written to about its request since an instant, by hand or by a wave. */
export async function wasWrittenTo(db: Db, scope: OrganisationScope, supplierId: string, since: Instant): Promise<boolean> {
  const row = await from(db, scope, 'outbox_mail')
    .select('outbox_mail.id')
    .where('outbox_mail.supplier_id', '=', supplierId)
    .where('outbox_mail.kind', 'in', ['supplier-invitation', 'supplier-reminder'])
    .where('outbox_mail.created_at', '>=', since)
    .executeTakeFirst();
  return row !== undefined;
}

/** Brings what was planned for days that passed to another day; of two for one supplier, one stays. */
export async function bringPlansTo(tx: Tx, scope: OrganisationScope, day: CalendarDate): Promise<void> {
  const late = await tx
    .selectFrom('reminder_mail')
    .select(['id', 'supplier_id'])
    .where('organisation_id', '=', scope.organisationId)
    .where('outcome', '=', 'planned')
    .where('day', '<', day)
    .orderBy('day')
    .execute();
  const taken = new Set((await tx.selectFrom('reminder_mail').select('supplier_id').where('organisation_id', '=', scope.organisationId).where('day', '=', day).execute()).map((row) => row.supplier_id));
  const moved = late.filter((row) => !taken.has(row.supplier_id) && taken.add(row.supplier_id)).map((row) => row.id);
  await inBatches(moved, 1, async (ids) => {
    await tx.updateTable('reminder_mail').set({ day }).where('organisation_id', '=', scope.organisationId).where('id', 'in', ids).execute();
  });
  const kept = new Set(moved);
  await dropPlans(tx, scope, late.map((row) => row.id).filter((id) => !kept.has(id)));
}

/** Plans beyond a day, which a clock that went wrong has left. */
export async function dropPlansAfter(tx: Tx, scope: OrganisationScope, day: CalendarDate): Promise<void> {
  await tx.deleteFrom('reminder_mail').where('organisation_id', '=', scope.organisationId).where('outcome', '=', 'planned').where('day', '>', day).execute();
}

export interface ReminderPage {
  limit: number;
  after?: string | undefined;
}

/** With the supplier, and what became of the mail at the mail server. */
const withFate = (db: Db, scope: OrganisationScope) =>
  from(db, scope, 'reminder_mail')
    .innerJoin('supplier', (join) => join.onRef('supplier.organisation_id', '=', 'reminder_mail.organisation_id').onRef('supplier.id', '=', 'reminder_mail.supplier_id'))
    .leftJoin('outbox_mail as mail', (join) => join.on('mail.key', '=', sql<string>`'reminder:' || reminder_mail.id`))
    .select(['reminder_mail.id', 'reminder_mail.supplier_id', 'reminder_mail.day', 'reminder_mail.outcome', 'reminder_mail.problem', 'reminder_mail.steps_json', 'reminder_mail.email', 'reminder_mail.name', 'reminder_mail.settled_at', 'reminder_mail.settled_by_member_id'])
    .select(['supplier.legal_name', 'supplier.own_reference', 'mail.id as mail_id', 'mail.sent_at', 'mail.failed_at', 'mail.bounced_at', 'mail.failure', 'mail.bounce']);

/** A day's mails, in the order of the plan. */
export async function listReminderMailsOfDay(db: Db, scope: OrganisationScope, day: CalendarDate, { limit, after }: ReminderPage) {
  const rows = await withFate(db, scope)
    .where('reminder_mail.day', '=', day)
    .$if(after !== undefined, (query) => query.where('reminder_mail.id', '>', after ?? ''))
    .orderBy('reminder_mail.id')
    .limit(limit + 1)
    .execute();
  return { rows: rows.slice(0, limit), hasNext: rows.length > limit };
}

/** The ids of all of them, in the same order. */
export async function listReminderMailIdsOfDay(db: Db, scope: OrganisationScope, day: CalendarDate): Promise<string[]> {
  const rows = await from(db, scope, 'reminder_mail').select('reminder_mail.id').where('reminder_mail.day', '=', day).orderBy('reminder_mail.id').execute();
  return rows.map((row) => row.id);
}

/** Some of them, in any order. */
export async function listReminderMailsById(db: Db, scope: OrganisationScope, ids: readonly string[]) {
  return ids.length === 0 ? [] : withFate(db, scope).where('reminder_mail.id', 'in', ids).execute();
}

export async function countReminderMails(db: Db, scope: OrganisationScope, day: CalendarDate): Promise<Record<ReminderMailRow['outcome'], number>> {
  const rows = await from(db, scope, 'reminder_mail')
    .select('reminder_mail.outcome')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('reminder_mail.day', '=', day)
    .groupBy('reminder_mail.outcome')
    .execute();
  return { planned: 0, sent: 0, stopped: 0, dropped: 0, failed: 0, ...Object.fromEntries(rows.map((row) => [row.outcome, Number(row.n)])) };
}

/** Of one supplier, the newest first. */
export function listReminderMailsOfSupplier(db: Db, scope: OrganisationScope, supplierId: string, limit: number): Promise<ReminderMailRow[]> {
  return from(db, scope, 'reminder_mail').selectAll('reminder_mail').where('reminder_mail.supplier_id', '=', supplierId).orderBy('reminder_mail.day', 'desc').limit(limit).execute();
}

/** Suppliers that colleagues are to be told of, decided since an instant. */
export function listEscalations(db: Db, scope: OrganisationScope, since: Instant) {
  return from(db, scope, 'reminder_step')
    .innerJoin('supplier', (join) => join.onRef('supplier.organisation_id', '=', 'reminder_step.organisation_id').onRef('supplier.id', '=', 'reminder_step.supplier_id'))
    .select(['reminder_step.step_key', 'supplier.legal_name', 'supplier.owner_member_id', 'supplier.unit_id'])
    .where('reminder_step.kind', '=', 'escalation')
    .where('reminder_step.decided_at', '>=', since)
    .orderBy('supplier.name_key')
    .orderBy('reminder_step.step_key')
    .execute();
}
