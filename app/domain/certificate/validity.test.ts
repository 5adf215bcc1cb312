import { describe, expect, it } from 'vitest';
import { qmLevels } from '../level/method.ts';
import { covers, proposedValidUntil, validityOn } from './validity.ts';

it('proposes three years, the last day included', () => {
  expect(proposedValidUntil('2026-03-15')).toBe('2029-03-14');
  expect(proposedValidUntil('2024-03-01')).toBe('2027-02-28');
  expect(proposedValidUntil('2024-02-29')).toBe('2027-02-27');
});

describe('validityOn', () => {
  const validity = { validFrom: '2026-03-15', validUntil: '2029-03-14' };
  it.each([
    ['2026-03-14', { is: 'not_yet', days: 1 }],
    ['2026-03-15', { is: 'valid', days: 1095 }],
    ['2029-03-14', { is: 'valid', days: 0 }],
    ['2029-03-15', { is: 'expired', days: 1 }],
  ])('on %s', (day, expected) => expect(validityOn(validity, day)).toEqual(expected));
});

it('lets a level cover itself and what lies below', () => {
  const table = qmLevels.map((held) => qmLevels.filter((required) => covers(held, required)));
  expect(table).toEqual([['QM10'], ['QM10', 'QM20'], ['QM10', 'QM20', 'QM30']]);
});
