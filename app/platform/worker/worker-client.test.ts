import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { createWorkerClient, type WorkerParts } from './worker-client.server.ts';
import type { WorkerClient } from './worker-client.ts';
import { bundleWorker, workerEntry } from './worker-entry.server.ts';

const here = path.dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'ketenmark-worker-'));
const source = path.join(folder, 'sample-worker.ts');
writeFileSync(
  source,
  `import { threadId, workerData } from 'node:worker_threads';
   import { AppError } from '${here}/../http/app-error.ts';
   import { serveTasks } from '${here}/serve-tasks.ts';
   serveTasks({
     add: ({ a, b }: { a: number; b: number }) => a + b,
     thread: () => threadId,
     given: () => workerData,
     refuse: () => { throw new AppError('invalid', 'no table in it'); },
     fail: async () => { throw new TypeError('a bug'); },
     crash: () => process.exit(7),
     spin: () => { for (;;); },
     fill: () => { const all: number[][] = []; for (;;) all.push(new Array(100_000).fill(1.5)); },
   });`,
);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** One organisation's, as a request asks. */
const mine = { organisationId: 'a' };

describe('worker client', () => {
  const warnings: string[] = [];
  let client: WorkerClient | null = null;
  const nothing = () => {};
  const open = (more: Partial<WorkerParts> = {}) => {
    const log = { debug: nothing, info: nothing, error: nothing, warn: (facts: { reason: string }) => void warnings.push(facts.reason) } as WorkerParts['log'];
    client = createWorkerClient({ name: 'sample', entry: () => bundleWorker(source), workerData: { n: 1 }, log, memoryMb: 64, timeoutMs: 20_000, ...more });
    return client;
  };
  afterEach(async () => {
    await client?.close();
    warnings.length = 0;
  });

  it('runs named tasks in one thread, with the data of its start', async () => {
    const worker = open();
    const [sum, given, first, second] = await Promise.all([worker.run('add', { a: 2, b: 3 }, mine), worker.run('given', null, mine), worker.run('thread', null, mine), worker.run('thread', null, mine)]);
    expect([sum, given]).toEqual([5, { n: 1 }]);
    expect(first).toBe(second);
  });

  it('hands on what a task throws: an expected refusal with its code, a bug as a bug', async () => {
    const worker = open();
    await expect(worker.run('refuse', null, mine)).rejects.toMatchObject({ code: 'invalid', message: 'no table in it' });
    await expect(worker.run('fail', null, mine)).rejects.toThrow('TypeError: a bug');
    await expect(worker.run('unheard', null, mine)).rejects.toThrow('no task called unheard');
    await expect(worker.run('toString', null, mine)).rejects.toThrow('no task called toString');
  });

  it.each([
    ['crash', 'unavailable', /thread ended with 7/],
    ['spin', 'unavailable', /longer than 300 ms/],
    ['fill', 'too_large', /memory/],
  ])('survives a task that ends badly (%s) and works on', async (task, code, reason) => {
    const worker = open();
    const before = await worker.run('thread', null, mine);
    const bad = worker.run(task, null, { ...mine, timeoutMs: task === 'spin' ? 300 : 20_000 });
    const next = worker.run('thread', null, mine);
    await expect(bad).rejects.toMatchObject({ code });
    expect(warnings).toEqual([expect.stringMatching(reason)]);
    expect(await next).not.toBe(before);
  });

  it('takes nothing more once closed', async () => {
    const worker = open();
    await worker.run('thread', null, mine);
    await worker.close();
    await expect(worker.run('thread', null, mine)).rejects.toMatchObject({ code: 'unavailable' });
  });
});

it('bundles the workers of the product when the sources run directly', async () => {
  const names = ['read-worker', 'parse-worker', 'document-worker'] as const;
  const entries = await Promise.all(names.map((name) => workerEntry(name)()));
  expect(entries).toEqual(names.map((name) => expect.stringContaining(`${name}.`)));
});
