import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays } from '../calendar/calendar-date.ts';
import { addWorkingDays, firstWorkingDay, isWorkingDay, nextWorkingDay } from '../calendar/working-day.ts';
import { planRest, planWave, sendInstant } from './wave-plan.ts';

// 13 March 2026 is a Friday.
describe('working days', () => {
  it.each([
    ['2026-03-13', true],
    ['2026-03-14', false],
    ['2026-03-15', false],
    ['2026-03-16', true],
  ])('%s: %s', (date, outcome) => expect(isWorkingDay(date)).toBe(outcome));

  it('begin on the Monday after a weekend', () => {
    expect([firstWorkingDay('2026-03-13'), firstWorkingDay('2026-03-14'), nextWorkingDay('2026-03-13')]).toEqual(['2026-03-13', '2026-03-16', '2026-03-16']);
  });

  it('are counted one by one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 40 }), (offset, count) => {
        let expected = firstWorkingDay(addDays('2026-01-01', offset));
        for (let step = 0; step < count; step += 1) expected = nextWorkingDay(expected);
        expect(addWorkingDays(addDays('2026-01-01', offset), count)).toBe(expected);
      }),
    );
  });
});

describe('a wave', () => {
  it.each([
    [0, 25, '2026-03-12', null],
    [25, 25, '2026-03-12', { days: 1, firstOn: '2026-03-12', lastOn: '2026-03-12' }],
    [26, 25, '2026-03-12', { days: 2, firstOn: '2026-03-12', lastOn: '2026-03-13' }],
    [51, 25, '2026-03-12', { days: 3, firstOn: '2026-03-12', lastOn: '2026-03-16' }],
    [1, 25, '2026-03-14', { days: 1, firstOn: '2026-03-16', lastOn: '2026-03-16' }],
  ])('of %i, %i a day from %s', (count, perDay, startsOn, plan) => expect(planWave(count, perDay, startsOn)).toEqual(plan));

  const wave = { left: 50, perDay: 25, startsOn: '2026-03-09', sentToday: 0 };
  it.each([
    ['has today while today is not full', {}, '2026-03-12', { days: 2, firstOn: '2026-03-12', lastOn: '2026-03-13' }],
    ['counts what today has had', { sentToday: 10 }, '2026-03-12', { days: 3, firstOn: '2026-03-12', lastOn: '2026-03-16' }],
    ['goes on tomorrow when today is full', { sentToday: 25 }, '2026-03-12', { days: 2, firstOn: '2026-03-13', lastOn: '2026-03-16' }],
    ['rests in the weekend', {}, '2026-03-14', { days: 2, firstOn: '2026-03-16', lastOn: '2026-03-17' }],
    ['waits for its first day', { startsOn: '2026-03-20' }, '2026-03-12', { days: 2, firstOn: '2026-03-20', lastOn: '2026-03-23' }],
    ['ends', { left: 0 }, '2026-03-12', null],
  ])('%s', (_case, more, today, plan) => expect(planRest({ ...wave, ...more }, today)).toEqual(plan));

  test('goes out at eight by the clocks there', () => {
    expect(sendInstant('2026-03-16', 'Europe/Amsterdam')).toBe('2026-03-16T07:00:00.000Z');
    expect(sendInstant('2026-07-16', 'Europe/Amsterdam')).toBe('2026-07-16T06:00:00.000Z');
  });
});
