import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { connect } from '#db/dialect/connect.ts';
import { isCheckViolation, isForeignKeyViolation, isUniqueViolation } from '#db/dialect/errors.ts';
import { transact } from '#db/dialect/transact.ts';
import { insertRows } from '#db/queries/insert-rows.ts';
import { newId } from '#db/queries/new-id.ts';
import { describeOnBothDialects } from '#tests/setup/databases.ts';
import { insertOrganisation } from '#tests/setup/organisation.ts';

describeOnBothDialects('the fence', (getDb, dialect, getDatabase) => {
  const put = (key: string, value = '1') => transact(getDb(), (tx) => tx.insertInto('installation').values({ key, value }).execute());

  test('counts and sums are numbers', async () => {
    await put('a');
    await put('b');
    const row = await getDb()
      .read.selectFrom('installation')
      .select(({ fn }) => [fn.countAll().as('count'), sql`sum(length(value))`.as('sum'), sql`sum(1.5)`.as('part')])
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ count: 2, sum: 2, part: 3 });
  });

  test('many rows go in by few statements, whatever the order of their columns', async () => {
    const rows = Array.from({ length: 51 }, (_, n) => (n % 2 ? { value: `v${n}`, key: `many ${n}` } : { key: `many ${n}`, value: `v${n}` }));
    await transact(getDb(), (tx) => insertRows(tx, 'installation', rows));
    const kept = await getDb().read.selectFrom('installation').selectAll().where('key', 'like', 'many %').execute();
    expect([kept.length, kept.filter(({ key, value }) => value !== `v${key.slice(5)}`)]).toEqual([51, []]);
  });

  test('text sorts by code point', async () => {
    for (const key of ['zz é', 'zz z', 'zz E', 'zz e', 'zz-', 'zz 1']) await put(key);
    const rows = await getDb().read.selectFrom('installation').select('key').where('key', 'like', 'zz%').orderBy('key').execute();
    expect(rows.map((row) => row.key)).toEqual(['zz 1', 'zz E', 'zz e', 'zz z', 'zz é', 'zz-']);
  });

  test('the read handle cannot write', async () => {
    await expect(sql`insert into installation (key, value) values ('x', 'y')`.execute(getDb().read)).rejects.toThrow(/read-?only/);
  });

  test('a read does not wait for a running transaction, and sees only what is committed', async () => {
    const seen = await transact(getDb(), async (tx) => {
      await tx.insertInto('installation').values({ key: 'inside', value: '1' }).execute();
      return getDb().read.selectFrom('installation').select('key').where('key', '=', 'inside').execute();
    });
    expect(seen).toEqual([]);
    expect(await getDb().read.selectFrom('installation').select('key').where('key', '=', 'inside').execute()).toHaveLength(1);
  });

  test('an error rolls back, and the next transaction finds the connection free', async () => {
    const failing = transact(getDb(), async (tx) => {
      await tx.insertInto('installation').values({ key: 'gone', value: '1' }).execute();
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await put('after');
    expect(await getDb().read.selectFrom('installation').select('key').where('key', 'in', ['gone', 'after']).execute()).toEqual([{ key: 'after' }]);
  });

  test('another process that writes is waited for, without stopping this one', async () => {
    const other = connect(getDatabase().config);
    let ticks = 0;
    const ticking = setInterval(() => ticks++, 5);
    const long = transact(other, async (tx) => {
      await tx.insertInto('installation').values({ key: 'theirs', value: '1' }).execute();
      await new Promise((resolve) => setTimeout(resolve, 150));
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    await put('ours');
    await long;
    clearInterval(ticking);
    await other.close();
    const rows = await getDb().read.selectFrom('installation').select('key').where('key', 'in', ['theirs', 'ours']).execute();
    expect(rows).toHaveLength(2);
    expect(ticks).toBeGreaterThan(5);
  });

  test('a turn that is lent is another thread\'s: our own changes wait for its end, and go on when it fails', async () => {
    const order: string[] = [];
    const later = () => new Promise((resolve) => setTimeout(resolve, 20));
    const lent = getDb().lendWriting(async () => {
      await later();
      order.push('theirs');
    });
    await Promise.all([lent, put('after a turn').then(() => order.push('ours'))]);
    // On a server either may be first.
    expect(order).toEqual(dialect === 'sqlite' ? ['theirs', 'ours'] : expect.arrayContaining(['theirs', 'ours']));
    await expect(getDb().lendWriting(() => Promise.reject(new Error('the thread ended')))).rejects.toThrow('the thread ended');
    await put('after a lost turn');
  });

  test('read, then write, with another writer between: neither fails', async () => {
    const other = connect(getDatabase().config);
    const readThenWrite = (databases: typeof other, key: string) =>
      transact(databases, async (tx) => {
        await tx.selectFrom('installation').selectAll().execute();
        await new Promise((resolve) => setTimeout(resolve, 10));
        await tx.insertInto('installation').values({ key, value: '1' }).execute();
      });
    await Promise.all([readThenWrite(getDb(), 'first'), readThenWrite(other, 'second')]);
    await other.close();
  });

  test('broken rules have names', async () => {
    const scope = await insertOrganisation(getDb());
    const errorOf = (work: Promise<unknown>) => work.then(() => null).catch((error: unknown) => error);
    await put('once');
    expect(isUniqueViolation(await errorOf(put('once')))).toBe(true);
    const unit = { organisation_id: newId(), id: newId(), name: 'x', created_at: 'now' };
    expect(isForeignKeyViolation(await errorOf(transact(getDb(), (tx) => tx.insertInto('unit').values(unit).execute())))).toBe(true);
    const wrong = transact(getDb(), (tx) => tx.updateTable('organisation').set({ is_demo: 2 }).where('id', '=', scope.organisationId).execute());
    expect(isCheckViolation(await errorOf(wrong))).toBe(true);
  });
});
