import { dateInZone, type Instant } from '#app/domain/calendar/instant.ts';
import { timeInZone } from '#app/domain/question/deadline.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';

/** What the file of a list is called, by itself and inside, and in whose language it speaks. */
export const fileFacts = ({ organisation, today, locale }: Pick<MemberContext, 'organisation' | 'today' | 'locale'>, { file, sheet }: { file: string; sheet: string }) => ({
  name: `${file}-${organisation.slug}-${today}`,
  sheet,
  locale,
});

/** An instant as the clocks of the organisation show it, `2026-03-14 10:30`: what a cell of type `moment` holds. */
export const momentIn = ({ organisation: { time_zone: zone } }: Pick<MemberContext, 'organisation'>) => {
  return (instant: Instant | null): string | null => (instant === null ? null : `${dateInZone(instant, zone)} ${timeInZone(instant, zone)}`);
};
