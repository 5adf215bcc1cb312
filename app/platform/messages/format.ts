import type { Locale } from './locale.ts';
import { createDateWriter } from './write-dates.ts';

/** `en` means the English of Europe: day before month, 24-hour clock. */
const tags: Record<Locale, string> = { en: 'en-GB', nl: 'nl-NL' };

/** How one language writes numbers, dates and lists. */
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
  /** `Mar 2026` */
  monthShort(month: string): string;
  /** `14 Mar 2026, 09:26` in the organisation's time zone. */
  dateTime(instant: string): string;
  /** `in 12 days`, `yesterday`: seen from `today`. */
  distance(calendarDate: string, today: string): string;
  plural(count: number, forms: { one: string; other: string }): string;
  list(items: readonly string[]): string;
  country(code: string): string;
}

export function createFormat(locale: Locale, timeZone: string): Format {
  const tag = tags[locale];
  const number = new Intl.NumberFormat(tag);
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 });
  const plural = new Intl.PluralRules(tag);
  const list = new Intl.ListFormat(tag, { type: 'conjunction' });
  const money = moneyFormats(tag);
  const countries = new Intl.DisplayNames(tag, { type: 'region', fallback: 'code' });
  return {
    locale,
    ...createDateWriter(locale, tag, timeZone),
    number: (value) => number.format(value),
    money: (cents, currency) => money(currency).format(cents / 100),
    percent: (share) => percent.format(share),
    bytes: (count) => formatBytes(count, tag),
    plural: (count, forms) => (plural.select(count) === 'one' ? forms.one : forms.other),
    list: (items) => list.format(items),
    country: (code) => (/^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code),
  };
}

const formats = new Map<string, Format>();

/** Formats are dear to make, and hold no state of a request: every page and mail of one language and zone shares one. */
export function formatFor(locale: Locale, timeZone: string): Format {
  const key = `${locale} ${timeZone}`;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = createFormat(locale, timeZone)));
  return format;
}

function formatBytes(count: number, tag: string): string {
  const [unit, size] = count < 1_000_000 ? (['kilobyte', 1_000] as const) : (['megabyte', 1_000_000] as const);
  return new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: size === 1_000 ? 0 : 1 }).format(count / size);
}

/** One format per currency: making one costs more than a table cell. */
function moneyFormats(tag: string): (currency: string) => Intl.NumberFormat {
  const formats = new Map<string, Intl.NumberFormat>();
  return (currency) => {
    const made = formats.get(currency) ?? new Intl.NumberFormat(tag, { style: 'currency', currency, maximumFractionDigits: 0 });
    formats.set(currency, made);
    return made;
  };
}
