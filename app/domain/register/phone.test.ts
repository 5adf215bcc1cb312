import { describe, expect, it } from 'vitest';
import { dialled, tidyPhone } from './phone.ts';

describe('tidyPhone', () => {
  it.each([
    ['+31 (0)20-123.45.67', '+31 20 123 45 67'],
    ['  088 1234567 ', '088 1234567'],
    ['020–1234567 toestel 12', '020 1234567 x12'],
    ['020 1234567 x 9', '020 1234567 x9'],
    ['112', null],
    ['call Piet', null],
    ['+31 20 1234 5678 9012 3456', null],
    ['0900-BELME', null],
  ])('%s → %s', (typed, expected) => expect(tidyPhone(typed)).toBe(expected));

  it('leaves what is tidy as it is', () => expect(tidyPhone(tidyPhone('020-1234567 tst 3') ?? '')).toBe('020 1234567 x3'));
});

describe('dialled', () => {
  it.each([
    ['+31 20 123 45 67', '+31201234567'],
    ['020 1234567 x12', '0201234567;ext=12'],
  ])('%s → %s', (phone, expected) => expect(dialled(phone)).toBe(expected));
});
