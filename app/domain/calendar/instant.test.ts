import { describe, expect, it } from 'vitest';
import { addMilliseconds, dateInZone, isInstant, isTimeZone, startOfDay } from './instant.ts';

describe('dateInZone', () => {
  it.each([
    // Amsterdam is an hour ahead in winter, two in summer: the day begins at 23:00 or 22:00 UTC.
    ['2026-01-14T22:59:59.999Z', 'Europe/Amsterdam', '2026-01-14'],
    ['2026-01-14T23:00:00.000Z', 'Europe/Amsterdam', '2026-01-15'],
    ['2026-07-14T21:59:59.999Z', 'Europe/Amsterdam', '2026-07-14'],
    ['2026-07-14T22:00:00.000Z', 'Europe/Amsterdam', '2026-07-15'],
    // The night of the change, both sides.
    ['2026-03-28T23:00:00.000Z', 'Europe/Amsterdam', '2026-03-29'],
    ['2026-03-29T22:00:00.000Z', 'Europe/Amsterdam', '2026-03-30'],
    ['2026-12-31T23:30:00.000Z', 'Europe/Amsterdam', '2027-01-01'],
    ['2026-03-14T09:26:53.589Z', 'America/Los_Angeles', '2026-03-14'],
    ['2026-03-14T03:26:53.589Z', 'America/Los_Angeles', '2026-03-13'],
    ['2026-03-14T12:30:00.000Z', 'Pacific/Kiritimati', '2026-03-15'],
  ])('%s in %s is %s', (instant, zone, expected) => expect(dateInZone(instant, zone)).toBe(expected));

  it('refuses a zone that nobody lives in', () => {
    expect(() => dateInZone('2026-03-14T09:26:53.589Z', 'Europe/Atlantis')).toThrow(RangeError);
    expect([isTimeZone('Europe/Amsterdam'), isTimeZone('Europe/Atlantis')]).toEqual([true, false]);
  });
});

it('knows an instant by its one spelling', () => {
  expect(isInstant('2026-03-14T09:26:53.589Z')).toBe(true);
  expect(isInstant('2026-03-14T09:26:53Z')).toBe(false);
  expect(isInstant('2026-13-14T09:26:53.589Z')).toBe(false);
  expect(addMilliseconds('2026-12-31T23:59:59.999Z', 1)).toBe('2027-01-01T00:00:00.000Z');
});

describe('startOfDay', () => {
  it.each([
    ['2026-03-14', 'Europe/Amsterdam', '2026-03-13T23:00:00.000Z'],
    ['2026-07-01', 'Europe/Amsterdam', '2026-06-30T22:00:00.000Z'],
    ['2026-07-01', 'UTC', '2026-07-01T00:00:00.000Z'],
    ['2026-07-01', 'Asia/Kathmandu', '2026-06-30T18:15:00.000Z'],
    ['2026-07-01', 'Pacific/Kiritimati', '2026-06-30T10:00:00.000Z'],
    ['2026-07-01', 'America/Los_Angeles', '2026-07-01T07:00:00.000Z'],
  ])('%s in %s begins at %s', (date, zone, instant) => expect(startOfDay(date, zone)).toBe(instant));
});
