import { existsSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sweepFilesJob } from '#app/platform/files/sweep-files.job.server.ts';
import type { Job } from '#app/platform/jobs/define-job.ts';
import { serveFromSource } from '#tests/http/pages.ts';
import { createWorld } from '#tests/rights/world.ts';
import type { ServedApp } from '#tests/setup/served-app.ts';

let served: ServedApp;
beforeAll(async () => {
  served = await serveFromSource();
});
afterAll(() => served.close());

test('files that no row names go after two days, those of certificates stay', async () => {
  const { app, clock } = served;
  await createWorld(app);
  const { sha256: certificate } = await app.db.read.selectFrom('evidence_file').select('sha256').executeTakeFirstOrThrow();
  const orphan = (await app.files.commit(await app.files.putTemp(Buffer.from('%PDF-1.7 left behind'), { maxBytes: 100 }))).sha256;
  const fileOf = (sha256: string) => path.join(app.config.dataFolder, 'files', 'kept', sha256.slice(0, 2), sha256);
  const then = new Date(Date.parse(clock.now()));
  for (const sha256 of [certificate, orphan]) utimesSync(fileOf(sha256), then, then);
  const sweep = () => sweepFilesJob.definition.run(app, { payload: {} } as Job);
  clock.advance(47 * 3_600_000);
  await sweep();
  expect([certificate, orphan].map((sha256) => existsSync(fileOf(sha256)))).toEqual([true, true]);
  clock.advance(2 * 3_600_000);
  await sweep();
  expect([certificate, orphan].map((sha256) => existsSync(fileOf(sha256)))).toEqual([true, false]);
});
