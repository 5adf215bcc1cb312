import { beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { settableClock } from '#app/platform/clock/clock.ts';
import { createJobRunner } from '#app/platform/jobs/create-job-runner.server.ts';
import { defineJob, type Job } from '#app/platform/jobs/define-job.ts';
import { enqueueJob } from '#app/platform/jobs/enqueue-job.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { countJobsByStatus } from '#db/queries/job.ts';
import { describeOnBothDialects } from '#tests/setup/databases.ts';
import { silentLog } from '#tests/setup/silent-log.ts';

const start = '2026-03-14T09:00:00.000Z';
const payload = z.object({ n: z.number() });
type Run = (job: Job<{ n: number }>) => Promise<void>;

describeOnBothDialects('turns of organisations at the jobs', (getDb) => {
  const clock = settableClock(start);
  beforeEach(async () => {
    clock.set(start);
    await getDb().write.deleteFrom('job').execute();
  });

  const runner = (run: Run, concurrency: number) => {
    const definition = defineJob({ kind: 'test', payload, run: (_app: null, job) => run(job) });
    return createJobRunner({ db: getDb(), clock, log: silentLog, definitions: [definition], app: () => null, concurrency });
  };
  const enqueue = (organisationId: string | null, count: number, runAt = clock.now()) =>
    transact(getDb(), async (tx) => {
      for (let n = 0; n < count; n++) await enqueueJob(tx, { kind: 'test', key: `${organisationId}:${n}:${runAt}`, payload: { n }, organisationId, now: clock.now(), runAt });
    });

  test('one job waits for one of each other organisation at most, however many these have had for longer', async () => {
    await enqueue('a', 100, '2026-03-13T09:00:00.000Z');
    await enqueue('c', 100, '2026-03-13T09:00:00.000Z');
    await enqueue('b', 1);
    await enqueue(null, 1);
    const order: string[] = [];
    await runner(async ({ organisationId }) => void order.push(organisationId ?? 'own'), 1).drain();
    expect(order).toHaveLength(202);
    expect(order.slice(0, 6)).toEqual(['a', 'b', 'c', 'own', 'a', 'c']);
  });

  test('of one organisation the oldest is first, and what is not yet due is left', async () => {
    await enqueue('a', 1, '2026-03-14T09:00:01.000Z');
    await enqueue('a', 1, '2026-03-14T08:00:00.000Z');
    await enqueue('a', 1, '2026-03-14T07:00:00.000Z');
    const order: string[] = [];
    await runner(async ({ key }) => void order.push(key.slice(4)), 1).drain();
    expect(order).toEqual(['2026-03-14T07:00:00.000Z', '2026-03-14T08:00:00.000Z']);
  });

  test('long work of one organisation leaves slots to another that asks later', async () => {
    await enqueue('a', 20);
    const running: string[] = [];
    let most = 0;
    let finish = () => {};
    const finished = new Promise<void>((resolve) => (finish = resolve));
    const busy = runner(async ({ organisationId }) => {
      running.push(organisationId ?? '');
      most = Math.max(most, running.filter((one) => one === 'a').length);
      if (organisationId === 'a') await finished;
      running.splice(running.indexOf(organisationId ?? ''), 1);
      if (organisationId === 'b') finish();
    }, 3);
    // Were all slots the first one's, this would never end.
    const first = busy.drain();
    await vi.waitFor(() => expect(running).toEqual(['a', 'a']));
    await enqueue('b', 1);
    await busy.drain();
    await first;
    expect(most).toBe(2);
    expect(await countJobsByStatus(getDb().read)).toEqual({ waiting: 0, running: 0, done: 21, dead: 0 });
  });
});
