import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openRegister, registerSupplier } from '#tests/facts/register.ts';
import { silentLog } from '#tests/setup/silent-log.ts';
import { addSignedInMember } from '#tests/setup/members.ts';
import type { ServedApp } from '#tests/setup/served-app.ts';
import { serveFromSource } from './pages.ts';

let served: ServedApp;
const open = async (environment: Record<string, string> = {}) => void (served = await serveFromSource({ environment, log: silentLog }));
beforeEach(() => open());
afterEach(() => served.close());

const ask = (path: string, headers: Record<string, string> = {}) => fetch(served.url + path, { headers });
const readyz = async () => {
  const answer = await ask('/readyz');
  return { status: answer.status, text: await answer.text() };
};

test('ready is who runs jobs, can write files and has a database of this version', async () => {
  expect(await readyz()).toEqual({ status: 503, text: 'not ready; this does not hold: jobs are run\n' });
  served.app.jobs.start();
  await expect.poll(readyz, { timeout: 10_000 }).toEqual({ status: 200, text: 'ready\n' });
  await served.app.db.write.insertInto('migration' as never).values({ name: '9999-newer', applied_at: '' } as never).execute();
  await expect.poll(readyz, { timeout: 10_000 }).toMatchObject({ status: 503, text: expect.stringContaining('schema') });
  // Alive all the same: starting it anew would help nobody.
  expect((await ask('/healthz')).status).toBe(200);
});

test('a file store that cannot be written is not ready', async () => {
  served.app.jobs.start();
  const temp = join(served.app.config.dataFolder, 'files', 'temp');
  rmSync(temp, { recursive: true });
  writeFileSync(temp, 'in the way');
  chmodSync(temp, 0o600);
  expect(await readyz()).toMatchObject({ status: 503, text: expect.stringContaining('files can be written') });
});

test('metrics tell how it goes by route, and nothing of whose it is', async () => {
  const register = await openRegister(served.app.db);
  const supplier = await registerSupplier(register, '2026-01-10T10:00:00.000Z', { legal_name: 'Pompen Verzonnen' });
  const { cookie } = await addSignedInMember(served.app, register.scope, { role: 'viewer' });
  const home = `/o/org-${register.scope.organisationId}`;
  const headers = { cookie: `${cookie.name}=${cookie.value}` };
  for (const path of [home, `${home}/suppliers/${supplier.supplierId}`, `${home}/suppliers/nothing`, '/sign-in', '/nowhere/at/all', `/i/${'x'.repeat(43)}`]) await (await ask(path, headers)).text();
  const answer = await ask('/metrics');
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8; version=0.0.4']);
  const text = await answer.text();
  for (const line of [
    'ketenmark_request_duration_seconds_count{method="GET",route="/o/:organisation/suppliers/:supplierId",status="200"} 1',
    'ketenmark_request_duration_seconds_count{method="GET",route="/o/:organisation/suppliers/:supplierId",status="404"} 1',
    'ketenmark_request_duration_seconds_count{method="GET",route="/*",status="404"} 1',
    'ketenmark_request_duration_seconds_count{method="GET",route="/i/:token",status="404"} 1',
    'ketenmark_event_loop_delay_seconds{quantile="0.99"}',
    'ketenmark_worker_tasks_total{worker="read-worker",outcome="done"}',
    'ketenmark_turns_waiting{queue="pages"} 0',
    'ketenmark_mails{status="waiting"} 0',
    'ketenmark_unsigned_chains ',
  ])
    expect(text).toContain(line);
  for (const own of [register.scope.organisationId, supplier.supplierId, 'Pompen', 'verzonnen.example']) expect(text).not.toContain(own);
  for (const line of text.trim().split('\n')) expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{\w+="[^"]*"(,\w+="[^"]*")*\})? -?[\d.e+-]+)$/);
});

test('metrics count the work that is left, by kind and state', async () => {
  const row = { organisation_id: null, payload_json: '{}', attempts: 0, max_attempts: 8, lease_token: null, lease_until: null, last_error: null, created_at: '', finished_at: null };
  const jobs = (['waiting', 'waiting', 'dead', 'done'] as const).map((status, n) => ({ ...row, id: `${n}`, key: `${n}`, kind: 'send-mail', status, run_at: '2026-03-14T09:00:00.000Z' }));
  await served.app.db.write.insertInto('job').values(jobs).execute();
  const text = await (await ask('/metrics')).text();
  expect(text).toContain('ketenmark_jobs{kind="send-mail",status="waiting"} 2\nketenmark_jobs{kind="send-mail",status="dead"} 1\n');
  expect(text).toContain('ketenmark_oldest_due_job_seconds 1800\n');
});

test('without a token metrics are for this machine, and not for whom a proxy asks', async () => {
  expect((await ask('/metrics')).status).toBe(200);
  for (const name of ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via']) expect((await ask('/metrics', { [name]: '198.51.100.7' })).status).toBe(404);
});

test('with a token they are for who has it, from wherever', async () => {
  await served.close();
  const token = 'p'.repeat(32);
  await open({ METRICS_TOKEN: token });
  expect((await ask('/metrics')).status).toBe(404);
  expect((await ask('/metrics', { authorization: `Bearer ${token}x` })).status).toBe(404);
  expect((await ask('/metrics', { authorization: `Bearer ${token}`, 'x-forwarded-for': '198.51.100.7' })).status).toBe(200);
});
