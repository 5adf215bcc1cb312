import { nonEmpty, type OrganisationAuditEvent } from '#app/domain/audit/events.ts';
import { stepKey } from '#app/domain/reminder/steps.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { findReminderMail, insertReminderSteps, listPlannedMails, settleReminderMail, type ReminderMailRow } from '#db/queries/reminder-mail.ts';
import { findSuppliers } from '#db/queries/supplier.ts';
import { loadRemindable, loadRoundRules, type RoundRules } from '../round/load-due.server.ts';

type Context = Pick<MemberContext, 'app' | 'scope' | 'member' | 'organisation'>;

const mailsPerTurn = 100;

/** One mail does not go out, and what it would have reminded of is decided: only a later step comes again. */
export function stopReminder(ctx: Context, mailId: string) {
  return mutate(ctx.app, ctx.scope, async (tx, { now }) => {
    const mail = await findReminderMail(tx, ctx.scope, mailId);
    if (!mail) throw new AppError('not_found');
    if (mail.outcome !== 'planned') return refused('not_planned');
    const [supplier] = await findSuppliers(tx, ctx.scope, [mail.supplier_id]);
    return done({ supplier: supplier?.legal_name ?? '' }, nonEmpty(await stop(tx, ctx, [mail], now)));
  });
}

/** All that is planned for a day, as far as this member sees suppliers; how many. */
export async function stopReminders(ctx: Context, day: string): Promise<number> {
  let stopped = 0;
  for (;;) {
    const outcome = await mutate(ctx.app, ctx.scope, async (tx, { now }) => {
      const mails = (await listPlannedMails(tx, ctx.scope, day, { limit: mailsPerTurn })).filter((mail) => mail.day === day);
      if (mails.length === 0) return refused('finished');
      return done(mails.length, nonEmpty(await stop(tx, ctx, mails, now)));
    });
    if (!outcome.ok) return stopped;
    stopped += outcome.value;
    await new Promise(setImmediate);
  }
}

async function stop(tx: Tx, ctx: Context, mails: readonly ReminderMailRow[], now: string): Promise<OrganisationAuditEvent[]> {
  const rules = await loadRoundRules(tx, ctx.scope);
  const events: OrganisationAuditEvent[] = [];
  for (const mail of mails) {
    const steps = rules ? await stepsOf(tx, ctx, rules, mail, now) : [];
    await insertReminderSteps(tx, ctx.scope, steps.map((step) => ({ supplier_id: mail.supplier_id, step_key: stepKey(step), subject: step.subject, kind: step.kind, due_on: step.dueOn, outcome: 'stopped', reminder_mail_id: mail.id, decided_at: now })));
    await settleReminderMail(tx, ctx.scope, mail.id, { outcome: 'stopped', settled_at: now, settled_by_member_id: ctx.member.id });
    events.push({ type: 'reminder.stopped', subject: { kind: 'reminder_mail', id: mail.id }, data: { supplierId: mail.supplier_id, day: mail.day, steps: steps.map(stepKey) } });
  }
  return events;
}

/** What the mail would remind of on its day, as far as that is known now. */
async function stepsOf(tx: Tx, { scope, organisation }: Context, rules: RoundRules, mail: ReminderMailRow, now: string) {
  const { found } = await loadRemindable(tx, scope, { rules, day: mail.day, now, timeZone: organisation.time_zone }, { ids: [mail.supplier_id] });
  return found[0]?.steps ?? [];
}
