import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMilliseconds } from './instant.ts';
import { instantOfLocalTime, isLocalTime, localTimeInZone } from './local-time.ts';

const zones = ['Europe/Amsterdam', 'UTC', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia'];
const zone = fc.constantFrom(...zones);
const minute = fc.integer({ min: Date.UTC(2012, 0, 1) / 60_000, max: Date.UTC(2040, 0, 1) / 60_000 }).map((minutes) => new Date(minutes * 60_000).toISOString());

describe('a local time', () => {
  test.each(['2026-02-29T10:00', '2026-03-14 09:26', '2026-03-14T24:00', '2026-03-14T09:60', '2026-03-14', '', null])('%j is none', (value) => expect(isLocalTime(value)).toBe(false));
  test.each(['2026-03-14T09:26', '2028-02-29T00:00'])('%j is one', (value) => expect(isLocalTime(value)).toBe(true));

  test.each([
    ['2026-01-15T12:00', '2026-01-15T11:00:00.000Z'],
    ['2026-07-15T12:00', '2026-07-15T10:00:00.000Z'],
    // Clocks go forward on 29 March 2026 at 02:00, back on 25 October 2026 at 03:00.
    ['2026-03-29T01:59', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29T02:30', null],
    ['2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T03:00', '2026-10-25T02:00:00.000Z'],
  ])('%s in Amsterdam is %s', (local, instant) => expect(instantOfLocalTime(local, 'Europe/Amsterdam')).toBe(instant));

  test('there and back gives the same minute, or the same reading of the clock earlier', () => {
    fc.assert(
      fc.property(minute, zone, (instant, timeZone) => {
        const local = localTimeInZone(instant, timeZone);
        expect(isLocalTime(local)).toBe(true);
        const back = instantOfLocalTime(local, timeZone);
        expect(back).not.toBeNull();
        expect((back ?? '') <= instant).toBe(true);
        expect(localTimeInZone(back ?? '', timeZone)).toBe(local);
      }),
    );
  });

  test('is skipped only where no instant shows it', () => {
    fc.assert(
      fc.property(minute, zone, (instant, timeZone) => {
        const local = instant.slice(0, 16);
        if (instantOfLocalTime(local, timeZone) !== null) return;
        const near = Array.from({ length: 112 }, (_, quarter) => addMilliseconds(instant, (quarter - 56) * 900_000));
        expect(near.map((one) => localTimeInZone(one, timeZone))).not.toContain(local);
      }),
    );
  });
});
