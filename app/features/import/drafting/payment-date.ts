export type DateOrder = 'dmy' | 'mdy' | 'ymd';

const monthNames: readonly (readonly string[])[] = [
  ['jan'], ['feb'], ['mar', 'maa', 'mrt', 'mär', 'mrz'], ['apr', 'avr'], ['may', 'mei', 'mai'], ['jun'], ['jul'],
  ['aug', 'aou'], ['sep'], ['oct', 'okt'], ['nov'], ['dec', 'dez', 'déc'],
];
const monthOf = (name: string) => monthNames.findIndex((names) => names.some((one) => name.toLowerCase().startsWith(one))) + 1;

const isoDate = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/;
const compactDate = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const numericDate = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?:[T ].*)?$/;
const dayFirstName = /^(?:\p{L}{2,9},? )?(\d{1,2})(?:st|nd|rd|th|e)?[-/. ]*(\p{L}{3,9})\.?[-/. ,]*(\d{4}|\d{2})$/u;
const monthFirstName = /^(\p{L}{3,9})\.?[-/. ]*(\d{1,2})(?:st|nd|rd|th)?,?[-/. ]+(\d{4})$/u;

/** A calendar date; null when the cell is none. Spreadsheet day numbers are read where `order` is not contradicted. */
export function parsePaymentDate(text: string, order: DateOrder): string | null {
  const trimmed = text.trim();
  const iso = isoDate.exec(trimmed) ?? compactDate.exec(trimmed);
  if (iso) return calendarDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = numericDate.exec(trimmed);
  if (numeric) {
    const [first, second, year] = [Number(numeric[1]), Number(numeric[2]), fullYear(numeric[3]!)];
    if (order === 'ymd' && numeric[3]!.length === 2) return calendarDate(2000 + first, second, Number(numeric[3]));
    const [dayFirst, monthFirst] = [calendarDate(year, second, first), calendarDate(year, first, second)];
    // What cannot be a date in the column's order, but can in the other, leaves no doubt.
    return order === 'mdy' ? (monthFirst ?? dayFirst) : (dayFirst ?? monthFirst);
  }
  const named = dayFirstName.exec(trimmed);
  if (named) return calendarDate(fullYear(named[3]!), monthOf(named[2]!), Number(named[1]));
  const american = monthFirstName.exec(trimmed);
  if (american) return calendarDate(Number(american[3]), monthOf(american[1]!), Number(american[2]));
  return dayNumber(trimmed);
}

/** What the dates of one column show of their order. Both kinds of evidence: the more frequent one. None: day first, as in Europe. */
export function detectDateOrder(values: Iterable<string>): { order: DateOrder; isCertain: boolean } {
  let dayFirst = 0;
  let monthFirst = 0;
  let other = 0;
  for (const value of values) {
    const numeric = numericDate.exec(value.trim());
    if (!numeric) {
      if (parsePaymentDate(value, 'dmy')) other++;
      continue;
    }
    if (Number(numeric[1]) > 12) dayFirst++;
    if (Number(numeric[2]) > 12) monthFirst++;
  }
  if (dayFirst === 0 && monthFirst === 0) return other > 0 ? { order: 'ymd', isCertain: true } : { order: 'dmy', isCertain: false };
  return { order: monthFirst > dayFirst ? 'mdy' : 'dmy', isCertain: dayFirst === 0 || monthFirst === 0 };
}

/** One date of each habit, where a column mixes habits that contradict each other; else none: nothing has to be asked. */
export function mixedDateHabits(values: Iterable<string>): string[] {
  const examples: { dayFirst?: string; monthFirst?: string; other?: string } = {};
  for (const value of values) {
    const numeric = numericDate.exec(value.trim());
    if (numeric && Number(numeric[1]) > 12) examples.dayFirst ??= value.trim();
    else if (numeric && Number(numeric[2]) > 12) examples.monthFirst ??= value.trim();
    else if (!numeric && parsePaymentDate(value, 'dmy')) examples.other ??= value.trim();
  }
  if (!examples.dayFirst || !examples.monthFirst) return [];
  return [examples.dayFirst, examples.monthFirst, ...(examples.other ? [examples.other] : [])].map((example) => example.slice(0, 30));
}

const fullYear = (text: string) => (text.length === 4 ? Number(text) : Number(text) + (Number(text) < 70 ? 2000 : 1900));

function calendarDate(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Days since 1899-12-30, as a spreadsheet leaves them when a date lost its format: 1990 to 2060. */
function dayNumber(text: string): string | null {
  if (!/^[345]\d{4}(\.\d+)?$/.test(text)) return null;
  const days = Math.floor(Number(text));
  return days < 32_874 || days > 58_808 ? null : new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10);
}
