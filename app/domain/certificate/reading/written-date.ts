import { isCalendarDate, type CalendarDate } from '../../calendar/calendar-date.ts';

/** Beginnings of the months in the languages of certificates here: English, Dutch, German, French. */
const months: readonly RegExp[] = [/^jan/, /^(feb|fév|fev)/, /^(mar(?!i)|maa|mrt|mär|mae)/, /^(apr|avr)/, /^(may|mei|mai)/, /^(jun|juin)/, /^(jul|juil)/, /^(aug|aoû|aou)/, /^sep/, /^(oct|okt)/, /^nov/, /^(dec|dez|déc)/];

const written = new RegExp(
  [
    String.raw`(?<iso>\d{4}-\d{2}-\d{2})`,
    String.raw`(?<day>\d{1,2})[./-](?<month>\d{1,2})[./-](?<year>\d{4})`,
    String.raw`(?<dayOf>\d{1,2})(?:st|nd|rd|th|er|\.)?\s+(?<name>\p{L}{3,9})\.?,?\s+(?<yearOf>\d{4})`,
    String.raw`(?<nameFirst>\p{L}{3,9})\.?\s+(?<dayAfter>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<yearAfter>\d{4})`,
  ].join('|'),
  'gu',
);

/**
 * Every day that is written in a line, in order, in figures or in words. In figures the day comes first, as in Europe, unless it
 * cannot be one. Our design: it is proposed beside the words that it was read from, and a person looks.
 */
export function datesIn(line: string): CalendarDate[] {
  return [...line.matchAll(written)].flatMap(({ groups = {} }) => dateOf(groups) ?? []);
}

function dateOf(groups: Record<string, string | undefined>): CalendarDate | null {
  if (groups.iso) return isCalendarDate(groups.iso) ? groups.iso : null;
  if (groups.year) return inFigures(Number(groups.day), Number(groups.month), groups.year);
  const month = monthOf(groups.name ?? groups.nameFirst ?? '');
  return month ? dayOf(groups.yearOf ?? groups.yearAfter ?? '', month, Number(groups.dayOf ?? groups.dayAfter)) : null;
}

function inFigures(first: number, second: number, year: string): CalendarDate | null {
  return second > 12 ? dayOf(year, first, second) : dayOf(year, second, first);
}

function monthOf(name: string): number | null {
  const at = months.findIndex((month) => month.test(name.toLowerCase()));
  return at < 0 ? null : at + 1;
}

function dayOf(year: string, month: number, day: number): CalendarDate | null {
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isCalendarDate(date) ? date : null;
}
