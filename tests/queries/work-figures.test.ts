import { expect, test } from 'vitest';
import { enqueueJob } from '#app/platform/jobs/enqueue-job.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { isAtShippedSchema } from '#db/migrations/migrate.ts';
import { unsafeCountWork } from '#db/queries/work-figures.ts';
import { describeOnBothDialects } from '#tests/setup/databases.ts';

const now = '2026-03-14T09:00:00.000Z';
const hoursAgo = (hours: number) => new Date(Date.parse(now) - hours * 3_600_000).toISOString();

describeOnBothDialects('what is left to do', (getDb, dialect) => {
  const head = (chain_id: string, sequence: number, updated_at: string) => ({ chain_id, kind: 'organisation' as const, sequence, hash: `${chain_id}${sequence}`, updated_at });
  const signed = (chain_id: string, sequence: number, signed_at: string) => ({ chain_id, sequence, hash: `${chain_id}${sequence}`, signed_at, key_id: 'k', signature: 's' });

  test('of nothing is nothing', async () => {
    expect(await unsafeCountWork(getDb().read, now)).toEqual({ jobs: [], oldestDueAt: null, mails: { waiting: 0, failed: 0 }, unsignedChains: { count: 0, oldestAt: null } });
  });

  test('jobs are counted by kind and state, the oldest that is due by when it was', async () => {
    await transact(getDb(), async (tx) => {
      for (const [n, runAt] of [hoursAgo(2), hoursAgo(1), hoursAgo(-1)].entries()) await enqueueJob(tx, { kind: 'a', key: `${n}`, payload: {}, organisationId: null, now, runAt });
      await enqueueJob(tx, { kind: 'b', key: 'dead', payload: {}, organisationId: null, now, runAt: hoursAgo(3) });
      await enqueueJob(tx, { kind: 'b', key: 'done', payload: {}, organisationId: null, now, runAt: hoursAgo(4) });
      for (const status of ['dead', 'done'] as const) await tx.updateTable('job').set({ status }).where('key', '=', status).execute();
    });
    const { jobs, oldestDueAt } = await unsafeCountWork(getDb().read, now);
    expect(jobs).toEqual([{ kind: 'a', status: 'waiting', count: 3 }, { kind: 'b', status: 'dead', count: 1 }]);
    expect(oldestDueAt).toBe(hoursAgo(2));
  });

  test('a chain that moves all the time is unsigned since its last signature, one never signed since its last event', async () => {
    await getDb().write.insertInto('chain_head').values([head('signed', 3, hoursAgo(9)), head('moving', 5, hoursAgo(0)), head('new', 1, hoursAgo(2)), head('empty', 0, hoursAgo(8))]).execute();
    await getDb().write.insertInto('signed_head').values([signed('signed', 3, hoursAgo(8)), signed('moving', 2, hoursAgo(7)), signed('moving', 4, hoursAgo(5))]).execute();
    expect((await unsafeCountWork(getDb().read, now)).unsignedChains).toEqual({ count: 2, oldestAt: hoursAgo(5) });
  });

  test('connections are told of a server, and there are none of a file', () => {
    const pools = getDb().connections();
    expect(pools.map(({ use }) => use)).toEqual(dialect === 'postgres' ? ['read', 'write'] : []);
    for (const { open, waiting } of pools) expect([open > 0, waiting]).toEqual([true, 0]);
  });

  test('the schema is this version’s, and a newer one’s is not', async () => {
    expect(await isAtShippedSchema(getDb())).toBe(true);
    await getDb().write.insertInto('migration' as never).values({ name: '9999-newer', applied_at: now } as never).execute();
    expect(await isAtShippedSchema(getDb())).toBe(false);
  });
});
