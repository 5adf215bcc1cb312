import { expect, it } from 'vitest';
import { retryDelaySeconds } from './retry-delay.ts';

it.each([
  [1, 30],
  [2, 120],
  [3, 480],
  [5, 7_680],
  [6, 21_600],
  [50, 21_600],
])('after %i failed attempts it waits %i seconds', (failed, seconds) => expect(retryDelaySeconds(failed)).toBe(seconds));
