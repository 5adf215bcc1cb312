import { addDays, addYears, daysBetween, type CalendarDate } from '../calendar/calendar-date.ts';
import { compareLevels, type QmLevel } from '../level/method.ts';

/** A NIS2 Quality Mark certificate is valid for three years (digitrust.nl/en/faq); renewal follows a reassessment. */
export const qmValidityYears = 3;

/** The last day that a certificate issued on a day has by default. A proposal for the form: what the document says wins. */
export function proposedValidUntil(validFrom: CalendarDate): CalendarDate {
  return addDays(addYears(validFrom, qmValidityYears), -1);
}

export interface Validity {
  validFrom: CalendarDate;
  /** Last day. */
  validUntil: CalendarDate;
}

export type ValidityOn = { is: 'not_yet'; days: number } | { is: 'valid'; days: number } | { is: 'expired'; days: number };

/** How a certificate stands on a day; `days` to its first day, to its last day, or since its last day. */
export function validityOn({ validFrom, validUntil }: Validity, day: CalendarDate): ValidityOn {
  if (day < validFrom) return { is: 'not_yet', days: daysBetween(day, validFrom) };
  if (day <= validUntil) return { is: 'valid', days: daysBetween(day, validUntil) };
  return { is: 'expired', days: daysBetween(validUntil, day) };
}

/**
 * Whether a level held covers a level required. That a higher certificate covers every lower requirement is our assumption:
 * the scheme's FAQ calls the levels a ladder, and no source says it outright.
 */
export function covers(held: QmLevel, required: QmLevel): boolean {
  return compareLevels(held, required) >= 0;
}
