import { addDays } from '#app/domain/calendar/calendar-date.ts';
import { addMilliseconds, dateInZone, type Instant } from '#app/domain/calendar/instant.ts';
import { isWorkingDay } from '#app/domain/calendar/working-day.ts';
import { defaultReminderPolicy } from '#app/domain/reminder/policy.ts';
import { nextRound, roundDue, roundInstant } from '#app/domain/reminder/round.ts';
import type { DemoApp, Episode } from '#app/features/demo/demo-app.ts';
import { stopReminder } from '#app/features/reminders/page/stop-reminders.server.ts';
import { reminderRoundJob } from '#app/features/reminders/round/round.job.server.ts';
import { noteOpened } from '#app/platform/invitation/note-opened.server.ts';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import { listPlannedMails } from '#db/queries/reminder-mail.ts';
import type { DemoPlace } from '#db/seeds/demo/plan.ts';
import { withOne } from './chosen.server.ts';
import type { Days } from './days.server.ts';
import { appAt, memberAt, supplierAt } from './then.server.ts';

/** Long enough for a fourth weekly mail, with which colleagues are told. */
const roundDays = 23;
/** Before that a round was caught up on Tuesdays, when most falls due: making demo data should be quick. */
const dailyDays = 9;
const minuteMs = 60_000;

/** The rounds of the last weeks up to this moment, so that there is one to look back at, and the next stands planned. */
export function reminding(place: DemoPlace, days: Days, now: Instant): Episode[] {
  const zone = place.organisation.time_zone;
  const rounds = Array.from({ length: roundDays + 1 }, (_, n) => addDays(days.today, n - roundDays))
    .filter((day) => isWorkingDay(day) && (day > addDays(days.today, -dailyDays) || isTuesday(day)))
    .map((day) => addMilliseconds(roundInstant(day, zone), 5 * minuteMs))
    .filter((at) => at <= now);
  return [...[...new Set([...rounds, now])].map((at) => ({ at, play: (app: DemoApp) => round(app, place, at) })), ...opening(place, now), stopping(place, rounds)];
}

const isTuesday = (day: string) => new Date(`${day}T12:00:00Z`).getUTCDay() === 2;

async function round(app: DemoApp, { organisation }: DemoPlace, at: Instant): Promise<void> {
  const { signal } = new AbortController();
  await reminderRoundJob.run(appAt(app, at), { id: '', key: '', kind: reminderRoundJob.kind, organisationId: organisation.id, payload: {}, attempt: 1, signal });
}

/** Two have opened their page so long ago that they are due in the last round, or in the next. */
function opening(place: DemoPlace, now: Instant): Episode[] {
  const zone = place.organisation.time_zone;
  const next = nextRound(now, zone);
  const last = roundDue(now, zone) ?? lastWorkingDay(addDays(dateInZone(now, zone), -1));
  return [last, next].flatMap((day, n) => {
    const at = addMilliseconds(roundInstant(addDays(day, -defaultReminderPolicy.unansweredEveryDays), zone), 150 * minuteMs);
    return withOne(place, { story: 'asked', invitedBefore: at }, 4 + n, ({ id }) => [{ at, play: async (app) => noteOpened(await supplierAt(app, place, id, at)) }]);
  });
}

const lastWorkingDay = (day: string): string => (isWorkingDay(day) ? day : lastWorkingDay(addDays(day, -1)));

/** Procurement has called about one of them, so its mail does not go out. */
function stopping(place: DemoPlace, rounds: readonly Instant[]): Episode {
  const at = addMilliseconds(rounds.at(-2) ?? '', 180 * minuteMs);
  return {
    at,
    async play(app) {
      const scope = unsafeOrganisationScope({ organisationId: place.organisation.id, actor: { kind: 'system', job: 'demo.make' } });
      const planned = await listPlannedMails(app.db.read, scope, nextRound(at, place.organisation.time_zone), { limit: 2 });
      const mail = planned[1];
      if (mail) await stopReminder(await memberAt(app, place, 'procurement', at), mail.id);
    },
  };
}
