import type { CalendarDate } from './calendar-date.ts';

/** ISO-8601 UTC instant with milliseconds, `2026-03-14T09:26:53.589Z`; sorts as text. */
export type Instant = string;

const shape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const zoneFormats = new Map<string, Intl.DateTimeFormat>();

export function isInstant(value: unknown): value is Instant {
  return typeof value === 'string' && shape.test(value) && !Number.isNaN(Date.parse(value));
}

/** The calendar date that the clocks of a time zone show at an instant. Throws RangeError on an unknown zone. */
export function dateInZone(instant: Instant, timeZone: string): CalendarDate {
  let format = zoneFormats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    zoneFormats.set(timeZone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(new Date(instant)).map((part) => [part.type, part.value]));
  return `${(parts.year ?? '').padStart(4, '0')}-${parts.month}-${parts.day}`;
}

const quarterMs = 15 * 60_000;
const widestOffsetMs = 14 * 3_600_000;

/** The first quarter of an hour in which a time zone shows the date: midnight, save where clocks change at midnight. */
export function startOfDay(date: CalendarDate, timeZone: string): Instant {
  let instant = Date.parse(`${date}T00:00:00.000Z`) - widestOffsetMs;
  while (dateInZone(new Date(instant).toISOString(), timeZone) < date) instant += quarterMs;
  return new Date(instant).toISOString();
}

/** The instant `ms` milliseconds later. */
export function addMilliseconds(instant: Instant, ms: number): Instant {
  return new Date(Date.parse(instant) + ms).toISOString();
}

/** Whether a zone name of the IANA database is known here. */
export function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}
