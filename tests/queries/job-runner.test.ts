import { beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { settableClock } from '#app/platform/clock/clock.ts';
import { createJobRunner } from '#app/platform/jobs/create-job-runner.server.ts';
import { defineJob, GiveUp, type Job, type JobDefinition } from '#app/platform/jobs/define-job.ts';
import { enqueueJob } from '#app/platform/jobs/enqueue-job.server.ts';
import type { JobRunner } from '#app/platform/jobs/job-runner.ts';
import { transact } from '#db/dialect/transact.ts';
import { claimJob, countJobsByStatus, findJobByKey, findNextDueJob, insertJob } from '#db/queries/job.ts';
import { newId } from '#db/queries/new-id.ts';
import { describeOnBothDialects } from '#tests/setup/databases.ts';
import { silentLog } from '#tests/setup/silent-log.ts';

const start = '2026-03-14T09:00:00.000Z';
const app = { name: 'the app' };
type TestApp = typeof app;
type Run = (app: TestApp, job: Job<{ n: number }>) => Promise<void>;

describeOnBothDialects('job runner', (getDb) => {
  const clock = settableClock(start);
  beforeEach(async () => {
    clock.set(start);
    await getDb().write.deleteFrom('job').execute();
  });

  const job = (run: Run, more: Partial<JobDefinition<TestApp>> = {}) =>
    defineJob({ kind: 'test', payload: z.object({ n: z.number() }), maxAttempts: 3, leaseSeconds: 60, run, ...more });
  const runner = (definition: JobDefinition<TestApp>, more: { concurrency?: number; pollMs?: number } = {}): JobRunner =>
    createJobRunner({ db: getDb(), clock, log: silentLog, definitions: [definition], app: () => app, ...more });
  const enqueue = (n: number, runAt?: string) =>
    transact(getDb(), (tx) => enqueueJob(tx, { kind: 'test', key: `test:${n}`, payload: { n }, organisationId: null, now: clock.now(), runAt }));
  const get = async (n: number) => {
    const row = await findJobByKey(getDb().read, `test:${n}`);
    if (!row) throw new Error(`no job ${n}`);
    return row;
  };

  test('runs what is due with its payload and the app, and marks it done', async () => {
    const seen: unknown[] = [];
    await enqueue(1);
    await enqueue(2, '2026-03-14T09:00:00.001Z');
    await runner(job(async (given, { payload, attempt, key }) => void seen.push([given.name, payload.n, attempt, key]))).drain();
    expect(seen).toEqual([['the app', 1, 1, 'test:1']]);
    expect(await get(1)).toMatchObject({ status: 'done', attempts: 1, finished_at: start, lease_token: null });
    expect(await get(2)).toMatchObject({ status: 'waiting', attempts: 0 });
  });

  test('the same key a second time does nothing, even when the work is done', async () => {
    let runs = 0;
    const once = runner(job(async () => void runs++));
    await enqueue(1);
    await enqueue(1);
    await once.drain();
    await enqueue(1);
    await once.drain();
    expect(runs).toBe(1);
  });

  test('a transaction that rolls back leaves no job', async () => {
    const enqueueAndThrow = transact(getDb(), async (tx) => {
      await enqueueJob(tx, { kind: 'test', key: 'test:1', payload: { n: 1 }, organisationId: null, now: start });
      throw new Error('changed my mind');
    });
    await expect(enqueueAndThrow).rejects.toThrow('changed my mind');
    expect(await findJobByKey(getDb().read, 'test:1')).toBeNull();
  });

  test('two runners share forty jobs and run each once', async () => {
    const runs = new Map<number, number>();
    const count: Run = async (_app, { payload: { n } }) => {
      runs.set(n, (runs.get(n) ?? 0) + 1);
      await new Promise((resolve) => setTimeout(resolve, 2));
    };
    for (let n = 0; n < 40; n++) await enqueue(n);
    await Promise.all([runner(job(count)).drain(), runner(job(count)).drain()]);
    expect([...runs.values()]).toEqual(Array(40).fill(1));
    expect(await countJobsByStatus(getDb().read)).toEqual({ waiting: 0, running: 0, done: 40, dead: 0 });
  });

  test('a job that somebody claimed or renewed meanwhile cannot be claimed as it was seen', async () => {
    await enqueue(1);
    const seen = await findNextDueJob(getDb().read, { now: start, kinds: ['test'] }, null);
    if (!seen) throw new Error('nothing due');
    const claim = (token: string) => transact(getDb(), (tx) => claimJob(tx, seen, { token, leaseUntil: start, maxAttempts: 3 }));
    expect(await Promise.all([claim('a'), claim('b'), claim('c')]).then((all) => all.filter(Boolean))).toEqual([true]);
    const stale = { ...(await get(1)), lease_until: '2026-03-14T08:00:00.000Z' };
    expect(await transact(getDb(), (tx) => claimJob(tx, stale, { token: 'd', leaseUntil: start, maxAttempts: 3 }))).toBe(false);
  });

  describe('after a failure', () => {
    test('it waits longer each time, then becomes a dead letter and says so once', async () => {
      const dead: string[] = [];
      const failing = runner(
        job(async () => Promise.reject(new Error('no luck')), { onDead: async (_app, { key }, reason) => void dead.push(`${key}: ${reason}`) }),
      );
      await enqueue(1);
      const waits: string[] = [];
      for (let attempt = 1; attempt <= 3; attempt++) {
        await failing.drain();
        waits.push((await get(1)).run_at.slice(11, 19));
        clock.set((await get(1)).run_at);
      }
      expect(waits).toEqual(['09:00:30', '09:02:30', '09:02:30']);
      expect(await get(1)).toMatchObject({ status: 'dead', attempts: 3, last_error: 'Error: no luck' });
      expect(dead).toEqual(['test:1: Error: no luck']);
    });

    test.each([
      ['the job gives up', new GiveUp('hopeless'), { n: 1 }],
      ['its payload cannot be read', null, { n: 'one' }],
    ])('it is dead at once when %s', async (_case, error, payload) => {
      await transact(getDb(), (tx) => enqueueJob(tx, { kind: 'test', key: 'test:1', payload, organisationId: null, now: start }));
      await runner(job(async () => (error ? Promise.reject(error) : undefined))).drain();
      expect(await get(1)).toMatchObject({ status: 'dead', attempts: 1 });
    });
  });

  describe('when a process dies', () => {
    const crash = async (attempts: number) => {
      await enqueue(1);
      const change = { status: 'running', attempts, lease_token: 'gone', lease_until: '2026-03-14T09:01:00.000Z' } as const;
      await getDb().write.updateTable('job').set(change).execute();
    };

    test('its job is left alone under the lease, and taken over after it', async () => {
      let runs = 0;
      const other = runner(job(async () => void runs++));
      await crash(1);
      await other.drain();
      expect(runs).toBe(0);
      clock.set('2026-03-14T09:01:00.001Z');
      await other.drain();
      expect(runs).toBe(1);
      expect(await get(1)).toMatchObject({ status: 'done', attempts: 2 });
    });

    test('with the last attempt, its job is buried and not run again', async () => {
      let runs = 0;
      await crash(3);
      clock.set('2026-03-14T09:01:00.001Z');
      await runner(job(async () => void runs++)).drain();
      expect(runs).toBe(0);
      expect(await get(1)).toMatchObject({ status: 'dead' });
    });

    test('and wakes again, it cannot speak for a job that another holds', async () => {
      await enqueue(1);
      await runner(
        job(async () => {
          await getDb().write.updateTable('job').set({ lease_token: 'another' }).execute();
        }),
      ).drain();
      expect(await get(1)).toMatchObject({ status: 'running', lease_token: 'another' });
    });
  });

  test('a long job keeps its lease by renewing it', async () => {
    await enqueue(1);
    const seen: (string | null)[] = [];
    const slow = job(
      async () => {
        clock.advance(30);
        await vi.waitFor(async () => expect((await get(1)).lease_until).toBe('2026-03-14T09:00:00.120Z'), { interval: 5 });
        seen.push((await get(1)).lease_until);
      },
      { leaseSeconds: 0.09 },
    );
    await runner(slow).drain();
    expect(seen).toEqual(['2026-03-14T09:00:00.120Z']);
  });

  test('stopping tells the running job, gives it back untouched and takes no other', async () => {
    await enqueue(1);
    await enqueue(2);
    const polite = runner(
      job((_app, { signal }) => new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('stopped'))))),
      { concurrency: 1 },
    );
    polite.start();
    await vi.waitFor(async () => expect(await get(1)).toMatchObject({ status: 'running' }));
    await polite.stop();
    expect(await countJobsByStatus(getDb().read)).toMatchObject({ waiting: 2, running: 0 });
    expect(await get(1)).toMatchObject({ status: 'waiting', attempts: 0, lease_token: null });
  });

  test('a started runner takes up work when it is woken, and at its poll', async () => {
    const seen: number[] = [];
    const awake = runner(job(async (_app, { payload: { n } }) => void seen.push(n)), { pollMs: 20 });
    awake.start();
    await enqueue(1);
    awake.wake();
    await vi.waitFor(() => expect(seen).toEqual([1]));
    await enqueue(2);
    await vi.waitFor(() => expect(seen).toEqual([1, 2]));
    await awake.stop();
  });

  test('a job of an unknown kind waits for a runner that knows it', async () => {
    const row = { id: newId(), key: 'other', kind: 'other', organisation_id: null, payload_json: '{}', run_at: start, created_at: start };
    await transact(getDb(), (tx) => insertJob(tx, row));
    await runner(job(async () => {})).drain();
    expect(await findJobByKey(getDb().read, 'other')).toMatchObject({ status: 'waiting' });
  });
});
