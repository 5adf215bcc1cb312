import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths } from '../calendar/calendar-date.ts';
import { decideBy, endAfterRenewals, isEnding, lastDayOfNotice, termState, type NoticePeriod } from './term.ts';

const days = (count: number): NoticePeriod => ({ count, unit: 'days' });
const months = (count: number): NoticePeriod => ({ count, unit: 'months' });
const anyDay = fc.integer({ min: 0, max: 36_500 }).map((offset) => addDays('2000-01-01', offset));

describe('the last day of notice', () => {
  test.each([
    ['2026-12-31', months(3), '2026-09-30'],
    ['2026-06-30', months(1), '2026-05-31'],
    ['2026-02-28', months(1), '2026-01-31'],
    ['2028-02-29', months(1), '2028-01-31'],
    ['2026-03-31', months(1), '2026-02-28'],
    ['2026-03-30', months(1), '2026-02-28'],
    ['2026-04-15', months(2), '2026-02-15'],
    ['2026-11-30', months(12), '2025-11-30'],
    ['2027-02-28', months(12), '2026-02-28'],
    ['2029-02-28', months(12), '2028-02-29'],
    ['2026-12-31', days(30), '2026-12-01'],
    ['2026-03-01', days(1), '2026-02-28'],
  ])('of a contract until %s with %o is %s', (endsOn, notice, expected) => expect(lastDayOfNotice(endsOn, notice)).toBe(expected));

  test('is the latest one whose months are over by the end', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 36 }), (endsOn, count) => {
        const day = lastDayOfNotice(endsOn, months(count));
        expect(addMonths(day, count) <= endsOn).toBe(true);
        expect(addMonths(addDays(day, 1), count) > endsOn).toBe(true);
      }),
    );
  });

  test('leaves exactly so many days', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: 1, max: 800 }), (endsOn, count) => void expect(addDays(lastDayOfNotice(endsOn, days(count)), count)).toBe(endsOn)));
  });

  test('never comes later when the contract ends earlier, or when the period is longer', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 36 }), fc.integer({ min: 1, max: 60 }), (endsOn, count, earlier) => {
        expect(lastDayOfNotice(addDays(endsOn, -earlier), months(count)) <= lastDayOfNotice(endsOn, months(count))).toBe(true);
        expect(lastDayOfNotice(endsOn, months(count + 1)) < lastDayOfNotice(endsOn, months(count))).toBe(true);
      }),
    );
  });
});

test('without a period of notice the end itself is the day to decide, and without an end there is none', () => {
  expect(decideBy({ endsOn: '2026-12-31', notice: null, renewal: 'none' })).toBe('2026-12-31');
  expect(decideBy({ endsOn: null, notice: months(3), renewal: 'none' })).toBeNull();
});

describe('the state of a term', () => {
  const today = '2026-06-15';
  test.each([
    [null, null, 'none', 'open_ended'],
    ['2026-06-14', '2026-03-14', 'none', 'over'],
    ['2026-06-14', '2026-03-14', 'automatic', 'unconfirmed'],
    ['2026-06-15', '2026-06-15', 'none', 'notice_soon'],
    ['2026-08-31', '2026-06-14', 'automatic', 'notice_running'],
    ['2026-12-31', '2026-06-15', 'automatic', 'notice_soon'],
    ['2026-12-31', '2026-09-13', 'none', 'notice_soon'],
    ['2026-12-31', '2026-09-14', 'none', 'running'],
  ] as const)('that ends on %s, to be decided by %s, renewal %s: %s', (endsOn, decideByOn, renewal, expected) => expect(termState({ endsOn, decideByOn, renewal }, today)).toBe(expected));

  test('asks for a look where its end is near or unknown, and not where it is far, open or over', () => {
    expect((['over', 'unconfirmed', 'notice_running', 'notice_soon', 'running', 'open_ended'] as const).filter(isEnding)).toEqual(['unconfirmed', 'notice_running', 'notice_soon']);
  });
});

describe('the end after renewals', () => {
  test.each([
    ['2026-12-31', 12, '2026-12-31'],
    ['2025-12-31', 12, '2026-12-31'],
    ['2024-02-29', 12, '2027-02-28'],
    ['2026-01-31', 1, '2026-06-30'],
  ])('of a term until %s that renews itself by %i months is %s', (endsOn, by, expected) => expect(endAfterRenewals(endsOn, by, '2026-06-15')).toBe(expected));

  test('lies ahead, by less than one more term', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 2_000 }), (endsOn, by, later) => {
        const today = addDays(endsOn, later);
        const end = endAfterRenewals(endsOn, by, today);
        expect(end >= today && end <= addMonths(addDays(today, 3), by)).toBe(true);
      }),
    );
  });

  test('needs a length', () => expect(() => endAfterRenewals('2026-01-01', 0, '2026-06-15')).toThrow(RangeError));
});
