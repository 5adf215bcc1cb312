import { addDays, addMonths, type CalendarDate } from '../calendar/calendar-date.ts';
import { isAgreeableDate, longestGrowthMonths } from '../invitation/growth-path.ts';
import type { CoverageState } from './state.ts';

/** `no_gap`: nothing is wanting, or it is not known what is. `past`: today is over as a promise. `unchanged`: agreed already. */
export type AgreedDateProblem = 'no_gap' | 'past' | 'too_far' | 'unchanged';

export interface GapToday {
  readonly state: CoverageState;
  readonly agreedOn: CalendarDate | null;
}

/**
 * Why a date cannot be agreed upon; null: it can. Only a gap gets one: where answers are open, they come first. A date must
 * lie ahead, and not so far that it says nothing. Our design; the same days as on the supplier's own form.
 */
export function agreedDateProblem(agreedOn: CalendarDate, { state, agreedOn: before }: GapToday, today: CalendarDate): AgreedDateProblem | null {
  if (!mayAgreeOnDate(state)) return 'no_gap';
  if (agreedOn <= today) return 'past';
  if (!isAgreeableDate(agreedOn, today)) return 'too_far';
  return state === 'gap_agreed' && before === agreedOn ? 'unchanged' : null;
}

export function mayAgreeOnDate(state: CoverageState): boolean {
  return state === 'gap' || state === 'gap_agreed';
}

/** First and last day that can be agreed upon today. */
export function agreeableDays(today: CalendarDate): { first: CalendarDate; last: CalendarDate } {
  return { first: addDays(today, 1), last: addMonths(today, longestGrowthMonths) };
}
