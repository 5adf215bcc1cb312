import { expect, test } from 'vitest';
import { isPlain, readKey } from './keys.ts';

const known = ['/', '?', 'n', 'g s', 'g c'];

test.each([
  ['?', null, { kind: 'run', keys: '?' }],
  ['g', null, { kind: 'wait', first: 'g' }],
  ['s', 'g', { kind: 'run', keys: 'g s' }],
  ['s', null, { kind: 'none' }],
  ['x', 'g', { kind: 'none' }],
  ['n', 'g', { kind: 'run', keys: 'n' }],
  ['g', 'g', { kind: 'wait', first: 'g' }],
] as const)('%s after %s', (key, first, step) => {
  expect(readKey(known, key, first)).toEqual(step);
});

test('keys with a modifier, and those of an input method, are left alone', () => {
  const plain = { ctrlKey: false, metaKey: false, altKey: false, isComposing: false, defaultPrevented: false };
  expect(isPlain(plain)).toBe(true);
  for (const name of Object.keys(plain)) expect(isPlain({ ...plain, [name]: true })).toBe(false);
});
