import type { Locale } from './locale.ts';

/**
 * Dates are written with words of our own: servers and browsers carry different editions of the language tables
 * (`Sep` here, `Sept` there), and a page must read the same before and after its script has run.
 */
const words = {
  en: {
    months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
    shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  },
  nl: {
    months: ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'],
    shortMonths: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
    weekdays: ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'],
  },
} as const satisfies Record<Locale, unknown>;

const dayMs = 86_400_000;
const utcNoon = (calendarDate: string) => new Date(`${calendarDate}T12:00:00Z`);

export interface DateWriter {
  date(calendarDate: string): string;
  dateLong(calendarDate: string): string;
  month(yearAndMonth: string): string;
  monthShort(yearAndMonth: string): string;
  dateTime(instant: string): string;
  distance(calendarDate: string, today: string): string;
}

export function createDateWriter(locale: Locale, tag: string, timeZone: string): DateWriter {
  const { months, shortMonths, weekdays } = words[locale];
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const write = (date: Date, names: readonly string[]) => `${date.getUTCDate()} ${names[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  const short = (calendarDate: string) => write(utcNoon(calendarDate), shortMonths);
  return {
    date: short,
    dateLong: (calendarDate) => `${weekdays[utcNoon(calendarDate).getUTCDay()]} ${write(utcNoon(calendarDate), months)}`,
    month: (yearAndMonth) => `${months[Number(yearAndMonth.slice(5, 7)) - 1]} ${yearAndMonth.slice(0, 4)}`,
    monthShort: (yearAndMonth) => `${shortMonths[Number(yearAndMonth.slice(5, 7)) - 1]} ${yearAndMonth.slice(0, 4)}`,
    dateTime: (instant) => {
      const part = Object.fromEntries(clock.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
      return `${short(`${part.year}-${part.month}-${part.day}`)}, ${part.hour}:${part.minute}`;
    },
    distance: (calendarDate, today) => relative.format(...distanceParts(today, calendarDate)),
  };
}

/** Days while they can be counted, months up to three years: *in 2 years* must not stand for almost three. */
function distanceParts(from: string, to: string): [number, 'day' | 'month' | 'year'] {
  const days = Math.round((utcNoon(to).getTime() - utcNoon(from).getTime()) / dayMs);
  if (Math.abs(days) < 61) return [days, 'day'];
  if (Math.abs(days) < 1_096) return [Math.trunc(days / 30.44), 'month'];
  return [Math.trunc(days / 365.25), 'year'];
}
