import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import type { App } from '#app/platform/app.ts';
import { transact } from '#db/dialect/transact.ts';
import { dropPlans, listPlannedMails, planReminderMails, type PlannedMail } from '#db/queries/reminder-mail.ts';
import { loadRemindable, loadRoundRules, type Remindable } from './load-due.server.ts';
import { findRecipients } from './recipients.server.ts';

type Planner = Pick<App, 'db' | 'clock'>;

const suppliersPerPart = 400;
const plansPerPage = 1_000;

/**
 * Writes down what a day's round will send, so that people can see and stop it; what is no longer due goes from the plan.
 * A part at a time, with a turn for everybody else between them. It decides nothing: sending asks all of it again.
 */
export async function planRound(app: Planner, scope: OrganisationScope, { day, timeZone }: { day: CalendarDate; timeZone: string }): Promise<void> {
  const rules = await loadRoundRules(app.db.read, scope);
  if (!rules) return;
  const due = new Set<string>();
  for (let after: string | null = ''; after !== null; ) {
    const asked = { rules, day, timeZone, now: app.clock.now() };
    const part = await loadRemindable(app.db.read, scope, asked, { after, limit: suppliersPerPart });
    const suppliers = part.found.filter((one) => one.steps.length > 0);
    for (const { supplierId } of suppliers) due.add(supplierId);
    if (suppliers.length > 0) await write(app, scope, day, suppliers);
    after = part.next;
    await new Promise(setImmediate);
  }
  await dropWhatIsNotDue(app, scope, day, due);
}

async function write(app: Planner, scope: OrganisationScope, day: CalendarDate, suppliers: readonly Remindable[]): Promise<void> {
  const recipients = await findRecipients(app.db.read, scope, suppliers.map((one) => one.supplierId));
  const mails = suppliers.map(({ supplierId, steps }): PlannedMail => {
    const recipient = recipients.get(supplierId);
    return { supplier_id: supplierId, day, steps_json: JSON.stringify(steps), email: recipient?.email ?? null, name: recipient?.name ?? null };
  });
  await transact(app.db, (tx) => planReminderMails(tx, scope, mails, app.clock.now()));
}

async function dropWhatIsNotDue(app: Planner, scope: OrganisationScope, day: CalendarDate, due: ReadonlySet<string>): Promise<void> {
  let after: { day: CalendarDate; id: string } | undefined;
  for (;;) {
    const planned = await listPlannedMails(app.db.read, scope, day, { limit: plansPerPage, after });
    const gone = planned.filter((mail) => mail.day === day && !due.has(mail.supplier_id)).map((mail) => mail.id);
    if (gone.length > 0) await transact(app.db, (tx) => dropPlans(tx, scope, gone));
    const last = planned.at(-1);
    if (!last || planned.length < plansPerPage) return;
    after = { day: last.day, id: last.id };
  }
}
