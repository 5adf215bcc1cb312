import { describe, expect, test } from 'vitest';
import { instantAt, isTimeOfDay, questionLinkExpiry, timeInZone } from './deadline.ts';

const zone = 'Europe/Amsterdam';

describe('a deadline on the clocks of the organisation', () => {
  test.each([
    ['in winter', '2026-01-14', '17:30', '2026-01-14T16:30:00.000Z'],
    ['in summer', '2026-07-14', '17:30', '2026-07-14T15:30:00.000Z'],
    ['on the day the clocks go forward', '2026-03-29', '12:00', '2026-03-29T10:00:00.000Z'],
    ['on the day they go back', '2026-10-25', '12:00', '2026-10-25T11:00:00.000Z'],
    ['at the end of a day', '2026-03-14', '23:59', '2026-03-14T22:59:00.000Z'],
  ])('%s', (_, date, time, instant) => {
    expect(instantAt(date, time, zone)).toBe(instant);
    expect(timeInZone(instant, zone)).toBe(time);
  });

  test.each(['24:00', '9:00', '12:60', '', '12:00:00'])('%s is no time', (time) => {
    expect(isTimeOfDay(time)).toBe(false);
    expect(() => instantAt('2026-03-14', time, zone)).toThrow(RangeError);
  });

  test('a link outlives its deadline by a month, and a reminder after the deadline lives a month', () => {
    expect(questionLinkExpiry('2026-03-20T16:00:00.000Z', '2026-03-14T09:00:00.000Z')).toBe('2026-04-19T16:00:00.000Z');
    expect(questionLinkExpiry('2026-03-10T16:00:00.000Z', '2026-03-14T09:00:00.000Z')).toBe('2026-04-13T09:00:00.000Z');
  });
});
