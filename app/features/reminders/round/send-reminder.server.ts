import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { nonEmpty, type OrganisationAuditEvent } from '#app/domain/audit/events.ts';
import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { dateInZone, startOfDay, type Instant } from '#app/domain/calendar/instant.ts';
import { escalationKey, isUnheard, type EscalationReason } from '#app/domain/reminder/escalation.ts';
import type { Recipient } from '#app/domain/reminder/recipient.ts';
import { stepKey, subjectKey, type ReminderStep } from '#app/domain/reminder/steps.ts';
import type { App } from '#app/platform/app.ts';
import { loadOutOfForce } from '#app/platform/certificate/load-out-of-force.server.ts';
import { enqueueMail } from '#app/platform/mail/enqueue-mail.server.ts';
import { renderMail } from '#app/platform/mail/render-mail.ts';
import { formatFor } from '#app/platform/messages/format.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { getOrganisation, type OrganisationRow } from '#db/queries/organisation.ts';
import { findDecidedKeys, findPlannedMail, insertReminderSteps, settleReminderMail, wasWrittenTo, type ReminderMailRow } from '#db/queries/reminder-mail.ts';
import { loadRemindable, loadRoundRules, type Remindable } from './load-due.server.ts';
import { findRecipients } from './recipients.server.ts';
import { reminderMail, type ReminderItem } from './reminder.mail.ts';
import { makeWayIn } from './way-in.server.ts';

export type ReminderSender = Pick<App, 'db' | 'clock' | 'config' | 'jobs'>;

/** Why a planned mail was not needed in the end. */
export type WhyDropped = 'nothing_due' | 'written_to_today' | string;

interface Turn {
  planned: ReminderMailRow;
  due: Remindable;
  organisation: OrganisationRow;
  now: Instant;
}

/**
 * Sends one planned mail, if what it reminds of still stands: everything is asked again under the lock. Whoever has been
 * written to on the day is left in peace; a supplier whom nobody can reach is handed to colleagues instead.
 */
export async function sendReminder(app: ReminderSender, scope: OrganisationScope, plannedId: string): Promise<{ ok: true } | { ok: false; problem: WhyDropped | 'settled' }> {
  const outcome = await mutate<null, WhyDropped>(app, scope, async (tx, { now }) => {
    const planned = await findPlannedMail(tx, scope, plannedId);
    if (!planned) return refused('settled');
    const organisation = await getOrganisation(tx, scope);
    const today = dateInZone(now, organisation.time_zone);
    const rules = await loadRoundRules(tx, scope);
    const found = rules ? (await loadRemindable(tx, scope, { rules, day: today, now, timeZone: organisation.time_zone }, { ids: [planned.supplier_id] })).found : [];
    const [due] = found;
    if (!due || due.steps.length === 0) return refused(due?.quiet ?? 'nothing_due');
    if (await wasWrittenTo(tx, scope, due.supplierId, startOfDay(today, organisation.time_zone))) return refused('written_to_today');
    const recipient = (await findRecipients(tx, scope, [due.supplierId])).get(due.supplierId) ?? null;
    const turn = { planned, due, organisation, now };
    return recipient ? write(tx, scope, app, turn, recipient) : handOver(tx, scope, turn, 'unreachable');
  });
  return outcome.ok ? { ok: true } : outcome;
}

async function write(tx: Tx, scope: OrganisationScope, app: ReminderSender, turn: Turn, recipient: Recipient) {
  const { planned, due, organisation, now } = turn;
  const zone = organisation.time_zone;
  const today = dateInZone(now, zone);
  const way = await makeWayIn(tx, scope, { supplierId: due.supplierId, recipient, now, today });
  if (!way.ok) return way.problem === 'nobody_to_call' ? handOver(tx, scope, turn, 'nobody_to_call') : refused<WhyDropped>(way.problem);
  const locale = recipient.locale ?? organisation.locale;
  const { asked, lowest, highest, invitationId, expiresAt } = way;
  const mail = reminderMail(
    { asked, lowest, highest, recipient: recipient.name, items: await itemsOf(tx, scope, due, today), today, url: `${app.config.publicAddress.url}/i/${way.secret}`, linkUntil: dateInZone(expiresAt, zone) },
    formatFor(locale, zone),
  );
  await enqueueMail(tx, {
    key: `reminder:${planned.id}`,
    kind: 'supplier-reminder',
    organisationId: scope.organisationId,
    supplierId: due.supplierId,
    to: { name: recipient.name, email: recipient.email },
    locale,
    now,
    ...renderMail({ locale, ...mail }),
  });
  await decide(tx, scope, turn, 'sent');
  await settleReminderMail(tx, scope, planned.id, { outcome: 'sent', steps_json: JSON.stringify(due.steps), email: recipient.email, name: recipient.name, invitation_id: invitationId, settled_at: now });
  const sent: OrganisationAuditEvent = {
    type: 'reminder.sent',
    subject: { kind: 'reminder_mail', id: planned.id },
    data: { supplierId: due.supplierId, invitationId, steps: due.steps.map(stepKey), expiresAt },
    personal: { name: recipient.name, email: recipient.email },
  };
  const unheard = due.steps.filter((step) => isUnheard(due.decided.get(step.subject)?.sent ?? 0, due.policy));
  return done(null, nonEmpty([...way.events, sent, ...(await escalate(tx, scope, turn, unheard, 'unheard'))]));
}

/** Nobody can be written to, so colleagues are told; the next step tries again. */
async function handOver(tx: Tx, scope: OrganisationScope, turn: Turn, reason: EscalationReason) {
  const { planned, due, now } = turn;
  await decide(tx, scope, turn, 'told');
  await settleReminderMail(tx, scope, planned.id, { outcome: 'failed', problem: reason, steps_json: JSON.stringify(due.steps), settled_at: now });
  const events = await escalate(tx, scope, turn, due.steps, reason);
  // Told before: the step is decided all the same, and the trail says that it was.
  return done(null, events.length > 0 ? nonEmpty(events) : nonEmpty([escalated(due.supplierId, reason)]));
}

const escalated = (supplierId: string, reason: EscalationReason): OrganisationAuditEvent => ({ type: 'reminder.escalated', subject: { kind: 'supplier', id: supplierId }, data: { supplierId, reason } });

/** Once for each subject and reason; the mail to colleagues follows at the end of the round. */
async function escalate(tx: Tx, scope: OrganisationScope, { planned, due, now }: Turn, steps: readonly ReminderStep[], reason: EscalationReason): Promise<OrganisationAuditEvent[]> {
  const known = await findDecidedKeys(tx, scope, due.supplierId, steps.map((step) => escalationKey(step.subject, reason)));
  const fresh = steps.filter((step) => !known.has(escalationKey(step.subject, reason)));
  if (fresh.length === 0) return [];
  const rows = fresh.map((step) => ({ supplier_id: due.supplierId, step_key: escalationKey(step.subject, reason), subject: step.subject, kind: 'escalation' as const, due_on: step.dueOn, outcome: 'told' as const, reminder_mail_id: planned.id, decided_at: now }));
  await insertReminderSteps(tx, scope, rows);
  return [escalated(due.supplierId, reason)];
}

async function decide(tx: Tx, scope: OrganisationScope, { planned, due, now }: Turn, outcome: 'sent' | 'told'): Promise<void> {
  const rows = due.steps.map((step) => ({ supplier_id: due.supplierId, step_key: stepKey(step), subject: step.subject, kind: step.kind, due_on: step.dueOn, outcome, reminder_mail_id: planned.id, decided_at: now }));
  await insertReminderSteps(tx, scope, rows);
}

/** What the steps are about, in the words of the mail. */
async function itemsOf(tx: Tx, scope: OrganisationScope, { supplierId, steps, subjects }: Remindable, today: CalendarDate): Promise<ReminderItem[]> {
  const lost = steps.some((step) => step.kind === 'lapsed') ? await loadOutOfForce(tx, scope, supplierId, today) : null;
  return steps.flatMap((step): ReminderItem[] => {
    const subject = subjects.find((one) => subjectKey(one) === step.subject);
    if (!subject) return [];
    if (step.kind === 'lapsed' && lost) return [{ kind: lost.kind, on: lost.since }];
    const on = subject.kind === 'proof' ? subject.endsOn : subject.kind === 'promise' ? subject.agreedOn : subject.askedOn;
    return [{ kind: step.kind, on }];
  });
}
