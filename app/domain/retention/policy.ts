import { addYears, type CalendarDate } from '../calendar/calendar-date.ts';
import type { Instant } from '../calendar/instant.ts';

/** Half a year: long enough to see what was said when a supplier answers late. Our design; no rule that we know names a term. */
export const defaultMailKeepDays = 180;
export const mailKeepDays = { min: 30, max: 3650 } as const;
export const evidenceKeepYears = { min: 1, max: 30 } as const;

/** How long digests of links are kept after they ran out: so long a supplier with an old mail still gets a new link. Our design. */
export const linkKeepDays = 365;
/** How long finished work is remembered, so that nothing is done twice. Our design. */
export const jobKeepDays = 365;

/** Certificates that ended before this day have had their years: one that ended exactly so long ago is kept that day. */
export function evidenceCutOff(today: CalendarDate, keepYears: number): CalendarDate {
  return addYears(today, -keepYears);
}

export function daysBefore(now: Instant, days: number): Instant {
  return new Date(Date.parse(now) - days * 86_400_000).toISOString();
}
