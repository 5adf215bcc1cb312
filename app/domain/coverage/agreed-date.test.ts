import { expect, test } from 'vitest';
import { isAgreeableDate } from '../invitation/growth-path.ts';
import { addDays } from '../calendar/calendar-date.ts';
import { agreeableDays, agreedDateProblem } from './agreed-date.ts';

const today = '2026-03-14';

test.each([
  ['2026-03-15', 'gap', null, null],
  ['2028-03-14', 'gap', null, null],
  ['2026-03-14', 'gap', null, 'past'],
  ['2026-03-13', 'gap', null, 'past'],
  ['2028-03-15', 'gap', null, 'too_far'],
  ['2026-06-01', 'gap_agreed', '2026-06-01', 'unchanged'],
  ['2026-06-02', 'gap_agreed', '2026-06-01', null],
  ['2026-06-01', 'certified', null, 'no_gap'],
  ['2026-06-01', 'undecided', null, 'no_gap'],
  ['2026-03-01', 'not_a_supplier', null, 'no_gap'],
] as const)('%s for %s, agreed before: %s → %s', (agreedOn, state, before, problem) => {
  expect(agreedDateProblem(agreedOn, { state, agreedOn: before }, today)).toBe(problem);
});

test('the first and the last day are agreeable, and those around them are not', () => {
  const { first, last } = agreeableDays(today);
  expect([addDays(first, -1), first, last, addDays(last, 1)].map((day) => isAgreeableDate(day, today))).toEqual([false, true, true, false]);
});
