import { addDays, type CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import type { Instant } from '#app/domain/calendar/instant.ts';
import { momentOf, onWorkday } from '#db/seeds/demo/stage.ts';

/** Days counted back from the day on which the demo data is made. */
export interface Days {
  readonly today: CalendarDate;
  /** That day, or the Friday before where it falls in a weekend, at `time` UTC. */
  at(daysAgo: number, time: string): Instant;
  on(daysAgo: number): CalendarDate;
}

export const daysUntil = (today: CalendarDate): Days => ({
  today,
  at: (daysAgo, time) => momentOf(today, onWorkday(today, daysAgo), time),
  on: (daysAgo) => addDays(today, -onWorkday(today, daysAgo)),
});
