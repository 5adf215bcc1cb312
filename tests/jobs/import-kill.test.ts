import { spawn, type ChildProcess } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { verifyChain } from '#app/domain/audit/chain.ts';
import { readConfig } from '#app/platform/config/read-config.ts';
import { sha256 } from '#app/platform/hash/sha256.server.ts';
import { bundleWorker } from '#app/platform/worker/worker-entry.server.ts';
import { connectReadOnly } from '#db/dialect/connect.ts';
import { listLinks } from '#db/queries/audit-event.ts';
import { findChainHead } from '#db/queries/chain-head.ts';
import { getImportRun, type ImportRunRow } from '#db/queries/import-run.ts';
import { httpVisitor, type HttpVisitor } from '#tests/http/http-visitor.ts';
import { serveFromSource } from '#tests/http/pages.ts';
import { addSignedInMember } from '#tests/setup/members.ts';
import { insertOrganisation } from '#tests/setup/organisation.ts';

const suppliers = 4_000;
const kills = 5;
const folder = mkdtempSync(join(tmpdir(), 'ketenmark-kill-'));
const environment: NodeJS.ProcessEnv = { NODE_ENV: 'test', DATA_DIR: folder, LOG_LEVEL: 'error' };
const database = connectReadOnlyLater();
let restarts = 0;
let bin: string | undefined;
let scope: OrganisationScope;
let importId: string;

/** The same moments in every run of the test: a linear congruential generator. */
function seededChance(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32) / 2 ** 32;
}

function connectReadOnlyLater() {
  let opened: ReturnType<typeof connectReadOnly> | null = null;
  return () => (opened ??= connectReadOnly(readConfig(environment).database));
}
const read = () => database().read;

const list = ['Nummer;Leverancier;Datum;Categorie;Bedrag']
  .concat(Array.from({ length: suppliers * 2 }, (_, n) => `${10_000 + (n % suppliers)};Bedrijf Verzonnen ${n % suppliers} BV;1${n % 9}-0${1 + (n % 9)}-2025;Soort ${n % 7};1${n % 90},50`))
  .join('\n');

/** Brings the import to the point where a person has agreed, and stops before any of it is written. */
async function inOneServer(work: (visitor: HttpVisitor, drain: () => Promise<void>) => Promise<void>): Promise<void> {
  const later = { now: new Date(Date.now() + restarts * 60_000).toISOString(), environment };
  const served = await serveFromSource(later);
  try {
    scope ??= await insertOrganisation(served.app.db, { slug: 'inkoop' });
    const visitor = httpVisitor(served.url);
    const { cookie } = await addSignedInMember(served.app, scope, { role: 'procurement' });
    visitor.keepCookie(cookie.name, cookie.value);
    await work(visitor, () => served.app.jobs.drain());
  } finally {
    await served.app.close();
  }
}

/** The process, and beside it the threads that it begins, as in build/bin. */
async function bundleProcess(): Promise<string> {
  const sources = ['tests/jobs/job-process.ts', 'app/platform/worker/write-worker.ts', 'app/platform/worker/checkpoint-worker.ts'];
  const bundles = await Promise.all(sources.map((source) => bundleWorker(resolve(source))));
  const made = mkdtempSync(resolve('.cache', 'kill-'));
  for (const [at, source] of sources.entries()) copyFileSync(bundles[at] ?? '', join(made, basename(source).replace('.ts', '.js')));
  return made;
}

async function startProcess(): Promise<ChildProcess> {
  const file = join((bin ??= await bundleProcess()), 'job-process.js');
  const env = { PATH: process.env.PATH, ...environment, LATER_MS: String(++restarts * 60_000) };
  const child = spawn(process.execPath, [file], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  await new Promise<void>((ready, failed) => {
    child.stdout?.once('data', () => ready());
    child.once('exit', (code) => failed(new Error(`the process ended with ${code}`)));
  });
  return child;
}

function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<unknown> {
  const ended = new Promise((done) => child.once('exit', done));
  child.kill(signal);
  return ended;
}

async function waitFor(isReached: (run: ImportRunRow) => boolean): Promise<ImportRunRow> {
  for (;;) {
    const run = await getImportRun(read(), scope, importId);
    if (isReached(run)) return run;
    await sleep(3);
  }
}

/** Kills a process at a moment of chance after each of several stretches of work; answers how far each got. */
async function killRepeatedly(times: number, total: number, chance: () => number): Promise<number[]> {
  const reached: number[] = [];
  for (let kill = 0; kill < times; kill++) {
    const child = await startProcess();
    // Further than the last one came, however large its chunks were.
    const goal = Math.max(((kill + 0.2 + chance() * 0.6) / (times + 1)) * total, (reached.at(-1) ?? 0) + 1);
    await waitFor((run) => run.progress_done >= goal);
    await sleep(chance() * 25);
    await end(child, 'SIGKILL');
    const run = await getImportRun(read(), scope, importId);
    reached.push(run.progress_done);
  }
  return reached;
}

const count = async (table: 'supplier' | 'supplied_service' | 'supplier_spend' | 'coverage_interval') => {
  const { rows } = await read().selectFrom(table).select(({ fn }) => fn.countAll<number>().as('rows')).where('organisation_id', '=', scope.organisationId).executeTakeFirstOrThrow();
  return Number(rows);
};

async function chain() {
  const links = await listLinks(read(), scope.organisationId, 0, 100_000);
  const verdict = verifyChain(sha256, scope.organisationId, links, await findChainHead(read(), scope.organisationId));
  return { ok: verdict.ok, of: (type: string) => links.filter((link) => link.type === type).length };
}

beforeAll(async () => {
  await inOneServer(async (visitor, drain) => {
    const form = new FormData();
    form.append('file', new Blob([list]), 'betalingen.csv');
    const { location } = await visitor.post('/o/inkoop/imports/new', form);
    importId = location.split('/').at(-1) ?? '';
    const columns = { 'column-0': 'own_reference', 'column-1': 'legal_name', 'column-2': 'payment_date', 'column-3': 'spend_category', 'column-4': 'amount' };
    await visitor.post(location, { ...columns, delimiter: 'semicolon', decimal: 'comma', dateOrder: 'dmy', listKind: 'payments', intent: 'preview' });
    await drain();
    await visitor.post(location, { intent: 'apply' });
  });
});
afterAll(async () => {
  await database().close();
  rmSync(folder, { recursive: true, force: true });
  if (bin) rmSync(bin, { recursive: true, force: true });
});

test('killed five times in the middle, an import finishes by itself, with nothing twice and the chain whole', { timeout: 120_000 }, async () => {
  const reached = await killRepeatedly(kills, suppliers, seededChance(20_261_121));
  expect(reached.every((done, index) => done > (reached[index - 1] ?? 0) && done < suppliers), `died at ${reached.join(', ')}`).toBe(true);
  const child = await startProcess();
  const run = await waitFor(({ status }) => status !== 'applying');
  await end(child, 'SIGTERM');
  expect(run).toMatchObject({ status: 'applied', progress_done: suppliers });
  expect(JSON.parse(run.counts_json)).toMatchObject({ create: suppliers, update: 0, merge: 0, refuse: 0 });
  expect(await Promise.all([count('supplier'), count('supplied_service'), count('coverage_interval')])).toEqual([suppliers, suppliers, suppliers]);
  const references = await read().selectFrom('supplier').select('own_reference').distinct().execute();
  expect(references).toHaveLength(suppliers);
  const { ok, of } = await chain();
  expect([ok, of('supplier.registered'), of('import.applied')]).toEqual([true, suppliers, 1]);
});

test('killed while it is taken back, it is gone all the same', { timeout: 120_000 }, async () => {
  await inOneServer(async (visitor) => {
    expect((await visitor.post(`/o/inkoop/imports/${importId}`, { intent: 'undo' })).status).toBe(303);
  });
  await killRepeatedly(2, suppliers, seededChance(7));
  const child = await startProcess();
  const run = await waitFor(({ status }) => status !== 'undoing');
  await end(child, 'SIGTERM');
  expect(JSON.parse(run.counts_json)).toMatchObject({ undo: { removed: suppliers, restored: 0, kept: 0 } });
  expect(await Promise.all([count('supplier'), count('supplied_service'), count('supplier_spend'), count('coverage_interval')])).toEqual([0, 0, 0, 0]);
  const { ok, of } = await chain();
  expect([ok, of('supplier.removed'), of('import.undone')]).toEqual([true, suppliers, 1]);
});
