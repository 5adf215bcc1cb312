import type { Locale } from './locale.ts';

/** `en` means the English of Europe: day before month, 24-hour clock. */
const tags: Record<Locale, string> = { en: 'en-GB', nl: 'nl-NL' };

/** How one language writes numbers, dates and lists. Made once per language and time zone. */
export interface Format {
  locale: Locale;
  number(value: number): string;
  /** Whole units of a currency; spend needs no cents on screen. */
  money(cents: number, currency: string): string;
  percent(share: number): string;
  bytes(count: number): string;
  /** `14 Mar 2026` */
  date(calendarDate: string): string;
  /** `Saturday 14 March 2026` */
  dateLong(calendarDate: string): string;
  /** `March 2026`, of a text like `2026-03`. */
  month(month: string): string;
  /** `14 Mar 2026, 09:26` in the organisation's time zone. */
  dateTime(instant: string): string;
  /** `in 12 days`, `yesterday`: seen from `today`. */
  distance(calendarDate: string, today: string): string;
  plural(count: number, forms: { one: string; other: string }): string;
  list(items: readonly string[]): string;
  country(code: string): string;
}

const dayMs = 86_400_000;
const utcNoon = (calendarDate: string) => new Date(`${calendarDate}T12:00:00Z`);

function distanceParts(from: string, to: string): [number, 'day' | 'month' | 'year'] {
  const days = Math.round((utcNoon(to).getTime() - utcNoon(from).getTime()) / dayMs);
  if (Math.abs(days) < 60) return [days, 'day'];
  if (Math.abs(days) < 730) return [Math.trunc(days / 30.44), 'month'];
  return [Math.trunc(days / 365.25), 'year'];
}

export function createFormat(locale: Locale, timeZone: string): Format {
  const tag = tags[locale];
  const number = new Intl.NumberFormat(tag);
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 });
  const date = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' });
  const dateLong = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const month = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', month: 'long', year: 'numeric' });
  const dateTime = new Intl.DateTimeFormat(tag, { timeZone, day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  const plural = new Intl.PluralRules(tag);
  const list = new Intl.ListFormat(tag, { type: 'conjunction' });
  const countries = new Intl.DisplayNames(tag, { type: 'region', fallback: 'code' });
  return {
    locale,
    number: (value) => number.format(value),
    money: (cents, currency) =>
      new Intl.NumberFormat(tag, { style: 'currency', currency, maximumFractionDigits: 0 }).format(cents / 100),
    percent: (share) => percent.format(share),
    bytes: (count) => formatBytes(count, tag),
    date: (calendarDate) => date.format(utcNoon(calendarDate)),
    dateLong: (calendarDate) => dateLong.format(utcNoon(calendarDate)),
    month: (text) => month.format(utcNoon(`${text}-01`)),
    dateTime: (instant) => dateTime.format(new Date(instant)),
    distance: (calendarDate, today) => relative.format(...distanceParts(today, calendarDate)),
    plural: (count, forms) => (plural.select(count) === 'one' ? forms.one : forms.other),
    list: (items) => list.format(items),
    country: (code) => (/^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code),
  };
}

function formatBytes(count: number, tag: string): string {
  const [unit, size] = count < 1_000_000 ? (['kilobyte', 1_000] as const) : (['megabyte', 1_000_000] as const);
  return new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: size === 1_000 ? 0 : 1 }).format(count / size);
}
