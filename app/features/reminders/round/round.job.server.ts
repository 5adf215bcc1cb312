import { z } from 'zod';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { addMilliseconds, dateInZone } from '#app/domain/calendar/instant.ts';
import { nextRound, roundDue } from '#app/domain/reminder/round.ts';
import { defineJob } from '#app/platform/jobs/define-job.ts';
import { enqueueJob } from '#app/platform/jobs/enqueue-job.server.ts';
import { defineStandingJob } from '#app/platform/jobs/standing-job.server.ts';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { deleteFinishedJobs } from '#db/queries/job.ts';
import { getOrganisation } from '#db/queries/organisation.ts';
import { bringPlansTo, dropPlansAfter, listPlannedMails, settleReminderMail } from '#db/queries/reminder-mail.ts';
import { beginReminderRounds, findReminderRound, noteReminderRound, unsafeListOrganisationClocks } from '#db/queries/reminder-policy.ts';
import { planRound } from './plan-round.server.ts';
import { sendReminder, type ReminderSender } from './send-reminder.server.ts';
import { tellColleaguesKind } from './tell-colleagues.job.server.ts';

const roundKind = 'reminders.round';
const dayMs = 86_400_000;
const mailsPerPage = 50;

const scopeOf = (organisationId: string | null) => unsafeOrganisationScope({ organisationId: organisationId ?? '', actor: { kind: 'system', job: roundKind } });

/** Every hour one job for each organisation, which knows by the organisation's own clocks what there is to do. */
export const remindersJob = defineStandingJob<ReminderSender>({
  kind: 'reminders',
  everyMinutes: 60,
  async run(app) {
    const now = app.clock.now();
    const hour = now.slice(0, 13);
    for (const { id } of await unsafeListOrganisationClocks(app.db.read)) {
      await transact(app.db, (tx) => enqueueJob(tx, { kind: roundKind, key: `${roundKind}:${id}:${hour}`, payload: {}, organisationId: id, now }));
    }
    await transact(app.db, (tx) => deleteFinishedJobs(tx, roundKind, addMilliseconds(now, -dayMs)));
    app.jobs.wake();
  },
});

/**
 * One organisation's round. On a working day after eight it sends what was planned, with what days of downtime have left;
 * then it plans the next one. Nothing goes out on the day on which reminding begins: what will go out is seen first.
 */
export const reminderRoundJob = defineJob({
  kind: roundKind,
  payload: z.object({}),
  leaseSeconds: 300,
  async run(app: ReminderSender, { organisationId, signal }) {
    const scope = scopeOf(organisationId);
    const { time_zone: timeZone } = await getOrganisation(app.db.read, scope);
    await sendDue(app, scope, timeZone, signal);
    const day = nextRound(app.clock.now(), timeZone);
    await transact(app.db, (tx) => dropPlansAfter(tx, scope, day));
    await planRound(app, scope, { day, timeZone });
    await transact(app.db, (tx) => noteReminderRound(tx, scope, { planned_on: day, planned_at: app.clock.now() }));
  },
});

async function sendDue(app: ReminderSender, scope: OrganisationScope, timeZone: string, signal: AbortSignal): Promise<void> {
  const day = roundDue(app.clock.now(), timeZone);
  const round = await findReminderRound(app.db.read, scope);
  if (!round) {
    const today = dateInZone(app.clock.now(), timeZone);
    return transact(app.db, async (tx) => {
      await beginReminderRounds(tx, scope, today);
      await noteReminderRound(tx, scope, { sent_on: day });
    });
  }
  if (day === null || round.sent_on === day) return;
  await transact(app.db, (tx) => bringPlansTo(tx, scope, day));
  // The plan of a day on which nobody was there: made now, as it would have been.
  if (round.planned_on !== day) await planRound(app, scope, { day, timeZone });
  await sendPlanned(app, scope, day, signal);
  await transact(app.db, async (tx) => {
    const now = app.clock.now();
    await noteReminderRound(tx, scope, { sent_on: day, sent_at: now });
    await enqueueJob(tx, { kind: tellColleaguesKind, key: `${tellColleaguesKind}:${scope.organisationId}:${day}`, payload: { day }, organisationId: scope.organisationId, now });
  });
  app.jobs.wake();
}

async function sendPlanned(app: ReminderSender, scope: OrganisationScope, day: CalendarDate, signal: AbortSignal): Promise<void> {
  for (;;) {
    const planned = await listPlannedMails(app.db.read, scope, day, { limit: mailsPerPage });
    if (planned.length === 0) return;
    for (const { id } of planned) {
      signal.throwIfAborted();
      const sent = await sendReminder(app, scope, id);
      if (!sent.ok && sent.problem !== 'settled') {
        const { problem } = sent;
        await transact(app.db, (tx) => settleReminderMail(tx, scope, id, { outcome: 'dropped', problem, settled_at: app.clock.now() }));
      }
      await new Promise(setImmediate);
    }
  }
}
