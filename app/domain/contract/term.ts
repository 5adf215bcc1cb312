import { addDays, addMonths, type CalendarDate } from '../calendar/calendar-date.ts';

export const noticeUnits = ['days', 'months'] as const;
export interface NoticePeriod {
  readonly count: number;
  readonly unit: (typeof noticeUnits)[number];
}

/** `none`: it ends on its last day, also when somebody has given notice. `automatic`: it goes on unless somebody does. */
export const renewals = ['none', 'automatic'] as const;
export type Renewal = (typeof renewals)[number];

/**
 * The last day on which notice can be given: the latest one whose period is over by the last day of the contract. A period
 * of months ends on the same day of a later month, or on its last day where that month is shorter (as Regulation (EEC,
 * Euratom) No 1182/71, Art. 3, counts). Our reckoning: what the contract says wins.
 */
export function lastDayOfNotice(endsOn: CalendarDate, { count, unit }: NoticePeriod): CalendarDate {
  if (unit === 'days') return addDays(endsOn, -count);
  let day = addMonths(endsOn, -count);
  // Going back from a short month misses the last days of a longer one.
  while (addMonths(addDays(day, 1), count) <= endsOn) day = addDays(day, 1);
  return day;
}

export interface Term {
  /** Last day; null: open end. */
  readonly endsOn: CalendarDate | null;
  readonly notice: NoticePeriod | null;
  readonly renewal: Renewal;
}

/** The day by which somebody must have decided what becomes of a contract; null: its end is open. */
export function decideBy({ endsOn, notice }: Term): CalendarDate | null {
  if (endsOn === null) return null;
  return notice === null ? endsOn : lastDayOfNotice(endsOn, notice);
}

/**
 * `over`: it has ended. `unconfirmed`: its end has passed and it may have renewed itself, but nobody wrote down the new end.
 * `notice_running`: too late for notice before this end. `notice_soon`: the day to decide is near. `running`, `open_ended`.
 */
export const termStates = ['over', 'unconfirmed', 'notice_running', 'notice_soon', 'running', 'open_ended'] as const;
export type TermState = (typeof termStates)[number];

/** Days ahead, today included, in which the day to decide counts as near. Our design: a talk about a contract takes a quarter. */
export const decideSoonDays = 90;

export interface DatedTerm {
  readonly endsOn: CalendarDate | null;
  readonly decideByOn: CalendarDate | null;
  readonly renewal: Renewal;
}

export function termState({ endsOn, decideByOn, renewal }: DatedTerm, today: CalendarDate): TermState {
  if (endsOn === null || decideByOn === null) return 'open_ended';
  if (endsOn < today) return renewal === 'automatic' ? 'unconfirmed' : 'over';
  if (decideByOn < today) return 'notice_running';
  return decideByOn <= addDays(today, decideSoonDays) ? 'notice_soon' : 'running';
}

/** Whether somebody has to look at the end of this contract now. */
export function isEnding(state: TermState): boolean {
  return state === 'unconfirmed' || state === 'notice_running' || state === 'notice_soon';
}

/** The end of the term that holds on a day, if the contract has renewed itself by `months` ever since. For a form: people confirm it. */
export function endAfterRenewals(endsOn: CalendarDate, months: number, today: CalendarDate): CalendarDate {
  if (months < 1) throw new RangeError('a contract renews itself for at least a month');
  let [end, terms] = [endsOn, 0];
  while (end < today) end = addMonths(endsOn, (terms += 1) * months);
  return end;
}
