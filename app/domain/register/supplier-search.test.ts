import { expect, test } from 'vitest';
import { readFigureFilter } from './supplier-search.ts';

test.each([['30', 'in30'], ['expired', 'expired']])('expiring=%s is read', (value, proof) => {
  expect(readFigureFilter(new URLSearchParams({ expiring: value }))).toEqual({ proof });
});

test.each(['constructor', '__proto__', 'toString', '31', ''])('expiring=%s is left out', (value) => {
  expect(readFigureFilter(new URLSearchParams({ expiring: value }))).toEqual({});
});
