import { describe, expect, test } from 'vitest';
import { createTally } from './tally.ts';

const now = '2026-03-14T09:26:53.589Z';
const told = (what: () => string, times: number, tally = createTally(3)) => Array.from({ length: times }, () => tally.countUp(what(), now)).filter((count) => count !== null);

describe('a tally', () => {
  test('tells the first, the tenth and the hundredth time', () => expect(told(() => 'a', 250)).toEqual([1, 10, 100]));

  test('counts a thousand and one right', () => expect(told(() => 'a', 1001).at(-1)).toBe(1000));

  test('begins anew with the hour', () => {
    const tally = createTally();
    expect([tally.countUp('a', now), tally.countUp('a', now), tally.countUp('a', '2026-03-14T10:00:00.000Z')]).toEqual([1, null, 1]);
  });

  test('counts together what comes after so many different things', () => {
    let n = 0;
    expect(told(() => `address ${(n += 1)}`, 10_000)).toEqual([1, 1, 1, 1, 10, 100, 1000]);
  });
});
