import { addMonths, type CalendarDate } from '../calendar/calendar-date.ts';
import type { CoverageState, RequiredState } from './state.ts';

/** How many pieces of one state begin, or end, on one day. */
export interface Turn {
  day: CalendarDate;
  state: CoverageState;
  count: number;
}

/** How many suppliers stood in each state on the last day of a month; in the running month, on the day of asking. */
export interface TrendPoint {
  /** `2026-03` */
  month: string;
  states: Record<RequiredState, number>;
}

/** The months up to and including the one of `day`, oldest first. */
export function monthsUpTo(day: CalendarDate, count: number): string[] {
  const first = `${day.slice(0, 7)}-01`;
  return Array.from({ length: count }, (_, index) => addMonths(first, index + 1 - count).slice(0, 7));
}

/**
 * Turns beginnings and ends into a series: who stands in a state at the end of a month has begun by then and not ended.
 * Two counts over all pieces replace one count per point. Turns after the day of asking must be left out.
 */
export function coverageTrend(starts: readonly Turn[], ends: readonly Turn[], months: readonly string[]): TrendPoint[] {
  return months.map((month) => {
    const by = (turns: readonly Turn[], state: RequiredState) => turns.reduce((sum, turn) => (turn.state === state && turn.day.slice(0, 7) <= month ? sum + turn.count : sum), 0);
    const standing = (state: RequiredState) => by(starts, state) - by(ends, state);
    return {
      month,
      states: {
        certified: standing('certified'),
        accepted_otherwise: standing('accepted_otherwise'),
        gap_agreed: standing('gap_agreed'),
        gap: standing('gap'),
        undecided: standing('undecided'),
      },
    };
  });
}
