import { addMonths, type CalendarDate } from '../calendar/calendar-date.ts';
import type { QmLevel } from '../level/method.ts';

/** Months from the first step to the certificate. Our design: the scheme publishes no lead times. */
export const monthsToCertificate: Record<QmLevel, number> = { QM10: 6, QM20: 9, QM30: 12 };

/** A date further away is a conversation, not a date. Our design. */
export const longestGrowthMonths = 24;

/** By when a supplier without a certificate is proposed to have it. A proposal for the form: what people agree wins. */
export function proposedCertificateDate(level: QmLevel, today: CalendarDate): CalendarDate {
  return addMonths(today, monthsToCertificate[level]);
}

/** Whether a date can be agreed upon today: after today, and not beyond `longestGrowthMonths`. */
export function isAgreeableDate(date: CalendarDate, today: CalendarDate): boolean {
  return date > today && date <= addMonths(today, longestGrowthMonths);
}
