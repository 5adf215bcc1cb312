import { expect, it } from 'vitest';
import { digestSecret, isSameCode, newReadableCode, newSecret } from './secret.server.ts';

it('makes secrets of 256 bits that fit in a path', () => {
  const secrets = Array.from({ length: 100 }, newSecret);
  expect(new Set(secrets).size).toBe(100);
  for (const secret of secrets) expect(secret).toMatch(/^[\w-]{43}$/);
});

it('keeps digests, of which the secret cannot be told', () => {
  expect(digestSecret('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

it('makes codes without letters that look alike', () => {
  for (let round = 0; round < 200; round += 1) expect(newReadableCode()).toMatch(/^[A-HJKMNP-TV-Z2-9]{4}(-[A-HJKMNP-TV-Z2-9]{4}){2}$/);
});

it.each([
  ['7QK4-ZP2M-X9RD', true],
  [' 7qk4 zp2m x9rd ', true],
  ['7QK4-ZP2M-X9RE', false],
  ['', false],
])('takes %s as typed: %s', (typed, expected) => expect(isSameCode(typed, '7QK4-ZP2M-X9RD')).toBe(expected));
