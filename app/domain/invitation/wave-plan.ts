import { latestDate, type CalendarDate } from '../calendar/calendar-date.ts';
import { addMilliseconds, startOfDay, type Instant } from '../calendar/instant.ts';
import { addWorkingDays, firstWorkingDay, isWorkingDay, nextWorkingDay } from '../calendar/working-day.ts';

/** Invitations a day, unless chosen otherwise: suppliers call to check, and one person answers. Our design. */
export const defaultPerDay = 25;
export const mostPerDay = 500;
/** More than this is not one wave but a campaign: it would take a year at the default pace. Our design. */
export const largestWave = 2_000;
/** How far ahead a wave may begin. Our design. */
export const furthestStartDays = 180;

export interface WavePlan {
  /** Working days on which mails go out. */
  days: number;
  firstOn: CalendarDate;
  lastOn: CalendarDate;
}

/** On which working days `count` invitations go out. `sentOnFirst`: what has gone out on the first day already. Null: none is left. */
export function planWave(count: number, perDay: number, startsOn: CalendarDate, sentOnFirst = 0): WavePlan | null {
  if (count <= 0) return null;
  const firstOn = firstWorkingDay(startsOn);
  const days = Math.ceil((count + Math.min(sentOnFirst, perDay)) / perDay);
  return { days, firstOn, lastOn: addWorkingDays(firstOn, days - 1) };
}

export interface WaveFacts {
  left: number;
  perDay: number;
  startsOn: CalendarDate;
  sentToday: number;
}

/**
 * The rest of a wave, seen from today. What a day should have sent and did not (the server was down) moves back with all
 * that follows: it is caught up on later days, never on top of another day's share, because the phones are answered by people.
 */
export function planRest({ left, perDay, startsOn, sentToday }: WaveFacts, today: CalendarDate): WavePlan | null {
  const isFull = sentToday >= perDay || !isWorkingDay(today);
  const from = latestDate(startsOn, isFull ? nextWorkingDay(today) : today);
  return planWave(left, perDay, from, from === today ? sentToday : 0);
}

const sendHour = 8;

/** When a day's share goes out: at eight by the clocks of the organisation. Our design. */
export function sendInstant(day: CalendarDate, timeZone: string): Instant {
  return addMilliseconds(startOfDay(day, timeZone), sendHour * 3_600_000);
}
