import { addDays, type CalendarDate } from './calendar-date.ts';

/** Monday to Friday. Public holidays differ by country and sector, and are not known here. */
export function isWorkingDay(date: CalendarDate): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The day itself where it is one, else the Monday after it. */
export function firstWorkingDay(date: CalendarDate): CalendarDate {
  let day = date;
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return day;
}

/** The first working day after a date. */
export function nextWorkingDay(date: CalendarDate): CalendarDate {
  return firstWorkingDay(addDays(date, 1));
}

/** The working day that lies `count` working days after a working day. */
export function addWorkingDays(date: CalendarDate, count: number): CalendarDate {
  const start = firstWorkingDay(date);
  const weeks = Math.floor(count / 5);
  let day = addDays(start, weeks * 7);
  for (let left = count - weeks * 5; left > 0; left -= 1) day = nextWorkingDay(day);
  return day;
}
