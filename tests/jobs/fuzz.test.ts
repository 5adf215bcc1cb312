import { afterAll, beforeAll, expect, test } from 'vitest';
import { reportDatabase } from '#app/features/audit-trail/chain/report-chains.server.ts';
import type { Log } from '#app/platform/log/log.ts';
import { serveFromSource } from '#tests/http/pages.ts';
import type { ServedApp } from '#tests/setup/served-app.ts';
import { fuzzServer } from '../../scripts/fuzz/fuzz-server.ts';
import { plantOrganisations, type Organisations } from '../../scripts/fuzz/organisations.ts';

/** A taste of `npm run fuzz`, always the same. */
const requests = 400;
const seed = 4;

const said: string[] = [];
const nothing = () => {};
const keep = (facts: unknown, text?: string) => void said.push(`${text}: ${facts instanceof Object && 'err' in facts ? String((facts.err as Error).stack) : ''}`);
const log: Log = { debug: nothing, info: nothing, warn: keep, error: keep };

let served: ServedApp;
let organisations: Organisations;
beforeAll(async () => {
  served = await serveFromSource({ log, environment: { LIMIT_SIGN_IN: '100000', LIMIT_PUBLIC_FORM: '100000' } });
  organisations = await plantOrganisations(served.app);
});
afterAll(() => served.close());

test('requests that nobody sends get an answer, and never a word of another organisation', { timeout: 120_000 }, async () => {
  const faults: string[] = [];
  const atRest = async () => {
    await served.app.jobs.drain();
    return said.splice(0);
  };
  const tally = await fuzzServer({ app: served.app, origin: served.url, organisations }, { seed, requests, atRest, onFault: (line, curl) => faults.push(`${line}\n${curl}`) });
  expect(faults).toEqual([]);
  expect(organisations.canaries).toBeGreaterThan(3_000);
  expect([...tally.byStatus.keys()].filter((kind) => ['2xx', '3xx', '4xx'].includes(kind))).toHaveLength(3);
  // How many depends on the list of routes, which grows: that forms are seen and sent back is what is meant.
  expect(tally.formKinds).toBeGreaterThan(2);
  expect((await fetch(new URL('/healthz', served.url))).status).toBe(200);
  expect((await reportDatabase(served.app.db.read)).isWhole).toBe(true);
});
