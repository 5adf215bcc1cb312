import { addMilliseconds, dateInZone, startOfDay, type Instant } from '../calendar/instant.ts';
import { firstWorkingDay, isWorkingDay, nextWorkingDay } from '../calendar/working-day.ts';
import type { CalendarDate } from '../calendar/calendar-date.ts';

const roundHour = 8;

/** When a day's reminders go out: at eight by the clocks of the organisation, on working days. Our design. */
export function roundInstant(day: CalendarDate, timeZone: string): Instant {
  return addMilliseconds(startOfDay(day, timeZone), roundHour * 3_600_000);
}

/** The day whose reminders should go out by now; null: today there are none, or not yet. A step that falls on a weekend is sent on Monday. */
export function roundDue(now: Instant, timeZone: string): CalendarDate | null {
  const today = dateInZone(now, timeZone);
  return isWorkingDay(today) && roundInstant(today, timeZone) <= now ? today : null;
}

/** The day of the next reminders, seen from now. */
export function nextRound(now: Instant, timeZone: string): CalendarDate {
  const today = dateInZone(now, timeZone);
  return roundDue(now, timeZone) === null ? firstWorkingDay(today) : nextWorkingDay(today);
}
