import { expect, it } from 'vitest';
import { daysBefore, evidenceCutOff } from './policy.ts';

it.each([
  ['2026-03-14', 3, '2023-03-14'],
  ['2028-02-29', 1, '2027-02-28'],
])('on %s, %i years: what ended before %s', (today, years, before) => expect(evidenceCutOff(today, years)).toBe(before));

it('counts days of 24 hours', () => expect(daysBefore('2026-03-01T10:00:00.000Z', 30)).toBe('2026-01-30T10:00:00.000Z'));
