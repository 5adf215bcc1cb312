import { isCalendarDate, type CalendarDate } from '../calendar/calendar-date.ts';
import { addMilliseconds, startOfDay, type Instant } from '../calendar/instant.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** Days that a link outlives its deadline: a late answer is better than none. Our design. */
const graceDays = 30;

const times = new Map<string, Intl.DateTimeFormat>();

/** `17:30`, as the clocks of a zone show an instant. */
export function timeInZone(instant: Instant, timeZone: string): string {
  let format = times.get(timeZone);
  if (!format) times.set(timeZone, (format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })));
  return format.format(new Date(instant));
}

export function isTimeOfDay(value: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(value);
}

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The instant at which the clocks of a zone show that date and time. In the hour that a change of the clocks leaves out, one of the hours beside it. */
export function instantAt(date: CalendarDate, time: string, timeZone: string): Instant {
  if (!isCalendarDate(date) || !isTimeOfDay(time)) throw new RangeError(`no date and time: ${date} ${time}`);
  const guess = addMilliseconds(startOfDay(date, timeZone), minutesOf(time) * minuteMs);
  // Between midnight and now the clocks may have been changed.
  return addMilliseconds(guess, (minutesOf(time) - minutesOf(timeInZone(guess, timeZone))) * minuteMs);
}

/** Until when a link that is sent at `now` opens the question. */
export function questionLinkExpiry(dueAt: Instant, now: Instant): Instant {
  return addMilliseconds(dueAt > now ? dueAt : now, graceDays * dayMs);
}
