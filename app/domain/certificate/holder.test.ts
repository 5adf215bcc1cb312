import { expect, it } from 'vitest';
import { compareHolderName, compareHolderNumber } from './holder.ts';

it.each([
  ['Waterkring Techniek B.V.', 'WATERKRING TECHNIEK BV', 'same'],
  ['Waterkring Techniek', 'Waterkring Techniek B.V.', 'other_legal_form'],
  ['Waterkring Techniek N.V.', 'Waterkring Techniek B.V.', 'other_legal_form'],
  ['Waterkring Holding B.V.', 'Waterkring Techniek B.V.', 'other'],
  ['Stichting Waterkring', 'Waterkring', 'other'],
] as const)('%s against %s: %s', (holder, legal, expected) => expect(compareHolderName(holder, legal)).toBe(expected));

it('compares numbers only where both are known', () => {
  expect([compareHolderNumber('12345678', '12345678'), compareHolderNumber('12345678', '87654321'), compareHolderNumber(null, '12345678')]).toEqual(['same', 'other', 'unknown']);
});
