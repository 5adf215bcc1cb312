import { beforeAll, expect, test } from 'vitest';
import { ChainCache } from '#app/platform/cache/chain-cache.server.ts';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import { openRegister, registerSupplier, type Register } from '#tests/facts/register.ts';
import { describeOnBothDialects } from '#tests/setup/databases.ts';

describeOnBothDialects('what is kept until the chain moves', (getDb) => {
  let register: Register;
  beforeAll(async () => {
    register = await openRegister(getDb());
  });

  /** Asks for a figure, and tells how often it was really read. */
  function counting(cache: ChainCache) {
    let reads = 0;
    const ask = (scope = register.scope, key = 'figure') => cache.get(getDb().read, scope, key, async () => ++reads);
    return { ask, reads: () => reads };
  }

  test('is read once, and again after any change', async () => {
    const { ask } = counting(new ChainCache());
    expect([await ask(), await ask()]).toEqual([1, 1]);
    await registerSupplier(register, '2026-03-01T10:00:00.000Z');
    expect([await ask(), await ask()]).toEqual([2, 2]);
  });

  test('is never shown to who asks something else, or sees other units, or stands elsewhere', async () => {
    const { ask } = counting(new ChainCache());
    const limited = unsafeOrganisationScope({ organisationId: register.scope.organisationId, unitIds: ['unit-1'], actor: register.scope.actor });
    const elsewhere = await openRegister(getDb());
    expect([await ask(), await ask(limited), await ask(elsewhere.scope), await ask(register.scope, 'other day')]).toEqual([1, 2, 3, 4]);
    expect([await ask(limited), await ask()]).toEqual([2, 1]);
  });

  test('is not kept when reading fails, and makes room for what is newer', async () => {
    const cache = new ChainCache(2);
    const { ask } = counting(cache);
    await expect(cache.get(getDb().read, register.scope, 'figure', () => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk');
    expect(await ask()).toBe(1);
    await ask(register.scope, 'b');
    await ask(register.scope, 'c');
    expect(await ask()).toBe(4);
  });
});
