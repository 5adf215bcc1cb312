import { addMonths, type CalendarDate } from '../calendar/calendar-date.ts';
import { requiredStates, type CoverageState, type RequiredState } from './state.ts';

/** How many pieces of a state begin, or end, in a month (`2026-03`). */
export interface MonthlyCount {
  state: CoverageState;
  month: string;
  count: number;
}

/** How many suppliers stood in each state on the last day of a month; in the running month, on the day of asking. */
export interface TrendPoint {
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
 * Two counts over all pieces replace one count per point. Pieces that begin after the day of asking must be left out.
 */
export function coverageTrend(starts: readonly MonthlyCount[], ends: readonly MonthlyCount[], months: readonly string[]): TrendPoint[] {
  const sum = (counts: readonly MonthlyCount[], state: CoverageState, month: string) =>
    counts.reduce((total, one) => (one.state === state && one.month <= month ? total + one.count : total), 0);
  const standing = (state: CoverageState, month: string) => sum(starts, state, month) - sum(ends, state, month);
  return months.map((month) => ({
    month,
    states: {
      certified: standing('certified', month),
      accepted_otherwise: standing('accepted_otherwise', month),
      gap_agreed: standing('gap_agreed', month),
      gap: standing('gap', month),
      undecided: standing('undecided', month),
    } satisfies Record<(typeof requiredStates)[number], number>,
  }));
}
