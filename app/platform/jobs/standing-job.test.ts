import { expect, it } from 'vitest';
import { nextFull } from './standing-job.server.ts';

it.each([
  ['2026-03-14T09:26:53.589Z', 60, '2026-03-14T10:00:00.000Z'],
  ['2026-03-14T09:59:59.999Z', 60, '2026-03-14T10:00:00.000Z'],
  ['2026-03-14T10:00:00.000Z', 60, '2026-03-14T11:00:00.000Z'],
  ['2026-12-31T23:50:00.000Z', 15, '2027-01-01T00:00:00.000Z'],
])('after %s, every %i minutes: %s', (now, minutes, next) => {
  expect(nextFull(now, minutes)).toBe(next);
});
