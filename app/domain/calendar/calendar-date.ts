/** Calendar date without a time zone, `2026-03-14`; sorts as text. Proleptic Gregorian, years 0000 to 9999. */
export type CalendarDate = string;

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayMs = 86_400_000;

/** Whether the text is a day that exists: `2026-02-29` is not. */
export function isCalendarDate(value: unknown): value is CalendarDate {
  if (typeof value !== 'string' || !shape.test(value)) return false;
  const instant = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && toText(instant) === value;
}

/** Reads what a date field or a file gives, surrounding blanks ignored; null where it is not a day that exists. */
export function parseCalendarDate(text: string): CalendarDate | null {
  const trimmed = text.trim();
  return isCalendarDate(trimmed) ? trimmed : null;
}

/** The day `days` later; negative goes back. Throws RangeError on what is not a date. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return toText(new Date(utcMidnight(date) + days * dayMs));
}

/**
 * The same day of the month, `months` later; where that month is shorter, its last day
 * (31 January + 1 month = 28 or 29 February). Our design: a term ends in the month that was named.
 */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const start = new Date(utcMidnight(date));
  const target = new Date(Date.UTC(2000, 0, 1));
  target.setUTCFullYear(start.getUTCFullYear(), start.getUTCMonth() + months, 1);
  const lastDay = new Date(target);
  lastDay.setUTCMonth(target.getUTCMonth() + 1, 0);
  target.setUTCDate(Math.min(start.getUTCDate(), lastDay.getUTCDate()));
  return toText(target);
}

/** The same day `years` later; 29 February becomes 28 February where there is none. */
export function addYears(date: CalendarDate, years: number): CalendarDate {
  return addMonths(date, years * 12);
}

/** Days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((utcMidnight(to) - utcMidnight(from)) / dayMs);
}

/** Negative, zero or positive, for sorting. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function earliestDate(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a <= b ? a : b;
}

export function latestDate(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a >= b ? a : b;
}

function utcMidnight(date: CalendarDate): number {
  const time = new Date(`${date}T00:00:00Z`).getTime();
  if (Number.isNaN(time)) throw new RangeError(`not a calendar date: ${date}`);
  return time;
}

function toText(instant: Date): CalendarDate {
  return instant.toISOString().slice(0, 10);
}
