import { dateInZone } from '#app/domain/calendar/instant.ts';
import type { DemoLife, Episode } from '#app/features/demo/demo-app.ts';
import { accepting } from './accepting.server.ts';
import { answering } from './answering.server.ts';
import { confirming } from './confirming.server.ts';
import { daysUntil } from './days.server.ts';
import { doWhatWasLeft } from './done-then.server.ts';
import { judging } from './judging.server.ts';
import { reminding } from './reminding.server.ts';
import { sharing } from './sharing.server.ts';
import { writing } from './writing.server.ts';

/**
 * What happens in the demo data by the code that does it every day, so that it is true in every screen: a judgement mails the
 * supplier, a consent taken back ends cover, a mail that came back sends the next reminder elsewhere. It knows the features,
 * as `jobs.server.ts` does; none of them knows it.
 */
export const demoLife: DemoLife = (plan, now) => {
  const days = daysUntil(dateInZone(now, 'Europe/Amsterdam'));
  const ofPlaces = plan.places.flatMap((place) => [...judging(place, days), ...accepting(place, days), ...confirming(place, days), ...answering(place, days), ...writing(place, days), ...reminding(place, days, now)]);
  return [...ofPlaces, ...sharing(plan, days)].map(andItsWork);
};

const andItsWork = ({ at, play }: Episode): Episode => ({
  at,
  async play(app) {
    await play(app);
    await doWhatWasLeft(app, at);
  },
});
