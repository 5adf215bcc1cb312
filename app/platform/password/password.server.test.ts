import { expect, it } from 'vitest';
import { hashPassword, isPasswordRight } from './password.server.ts';

it('knows the password, and no other', async () => {
  const stored = await hashPassword('een zin om te onthouden');
  expect(await isPasswordRight(stored, 'een zin om te onthouden')).toBe(true);
  expect(await isPasswordRight(stored, 'een zin om te vergeten')).toBe(false);
  expect(await isPasswordRight(null, 'een zin om te onthouden')).toBe(false);
});

it('salts: the same password has another digest each time', async () => {
  expect(await hashPassword('een zin om te onthouden')).not.toBe(await hashPassword('een zin om te onthouden'));
});

it('works as long for nobody as for somebody', async () => {
  const stored = await hashPassword('een zin om te onthouden');
  const fastest = { somebody: Infinity, nobody: Infinity };
  const time = async (who: keyof typeof fastest, hash: string | null) => {
    const begun = performance.now();
    await isPasswordRight(hash, 'iets heel anders');
    fastest[who] = Math.min(fastest[who], performance.now() - begun);
  };
  // In turns, and the fastest of each: what else the machine does at the moment falls on both.
  for (let round = 0; round < 20; round += 1) {
    await time('somebody', stored);
    await time('nobody', null);
  }
  expect(fastest.nobody / fastest.somebody).toBeGreaterThan(0.6);
  expect(fastest.nobody / fastest.somebody).toBeLessThan(1.6);
});
