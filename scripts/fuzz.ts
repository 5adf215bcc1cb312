import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compose } from '#app/compose.server.ts';
import { reportDatabase } from '#app/features/audit-trail/chain/report-chains.server.ts';
import { loadTrust } from '#app/features/audit-trail/signing/trust.server.ts';
import { readConfig } from '#app/platform/config/read-config.ts';
import { createLog } from '#app/platform/log/create-log.server.ts';
import { fuzzServer } from './fuzz/fuzz-server.ts';
import { plantOrganisations } from './fuzz/organisations.ts';
import { complaintsIn } from './product/complaints.ts';
import { slopeOf } from './fuzz/verdict.ts';
import { freePort, startProgram } from './product/start-program.ts';

const help = `Asks the built product what nobody asks: every path with ids of one's own, of another organisation and nonsense,
every method, odd queries, headers and bodies, as every role, with links of suppliers and colleagues, and as nobody.

  npm run fuzz                               10,000 requests
  npm run fuzz -- --seed 7 --count 500       others, fewer; the same seed asks the same

Exit code 1: an answer of 5xx, a word of another organisation in an answer, a complaint in the log, no answer, memory that
grows, or a broken audit chain. Each is printed with its request.`;

const { values } = parseArgs({ options: { seed: { type: 'string', default: '20261122' }, count: { type: 'string', default: '10000' }, help: { type: 'boolean' } } });
/** Megabytes of growth per thousand requests, over the second half: more is a leak, less is how a collector breathes. */
const tolerableGrowth = 20;
/** Requests until what is loaded at its first use is loaded, and the heap is as large as it gets: before, growth says nothing. */
const settledAfter = 6_000;

async function main(seed: number, requests: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ketenmark-fuzz-'));
  const port = await freePort();
  const environment = { NODE_ENV: 'production', DATA_DIR: folder, PORT: String(port), LOG_LEVEL: 'warn', LIMIT_SIGN_IN: '100000', LIMIT_PUBLIC_FORM: '100000' };
  const app = await compose(readConfig(environment), { log: createLog({ level: 'error' }) });
  try {
    const organisations = await plantOrganisations(app);
    console.log(`${organisations.canaries.toLocaleString('en')} words planted in /o/${organisations.other.slug}; ${requests.toLocaleString('en')} requests from seed ${seed}`);
    // A small heap: what is not given back shows within ten thousand requests, and what may be collected is.
    const server = await startProgram('server', { environment: { ...environment, NODE_OPTIONS: '--max-old-space-size=256 --enable-source-maps' }, until: /is ready/ });
    const memory: [number, number][] = [];
    const atRest = async (asked: number) => {
      const megabytes = server.residentMegabytes();
      if (megabytes !== null) memory.push([asked, megabytes]);
      if (asked % 1_000 === 0 && asked > 0) console.log(`${asked.toLocaleString('en')} asked, ${megabytes?.toFixed(0) ?? '?'} MB`);
      if (server.hasEnded) throw new Error(`the server ended:\n${server.takeLines().join('\n')}`);
      return complaintsIn(server.takeLines());
    };
    const begun = Date.now();
    const tally = await fuzzServer({ app, origin: `http://localhost:${port}`, organisations }, { seed, requests, atRest, onFault: (line, curl) => console.log(`FAULT ${line}\n  ${curl}`) });
    const health = await fetch(`http://localhost:${port}/healthz`);
    await server.end('SIGTERM');
    const chain = await reportDatabase(app.db.read, await loadTrust(app.config.auditKeyFile));
    const growth = 1_000 * slopeOf(memory.slice(memory.length >> 1));
    const grows = requests >= settledAfter && growth > tolerableGrowth;
    const parts = (map: Map<string, number>) => [...map].sort().map(([name, n]) => `${name} ${n}`).join(', ');
    console.log(`
${tally.requests} requests in ${((Date.now() - begun) / 1000).toFixed(0)} s: ${parts(tally.byStatus)}
as ${parts(tally.byVisitor)}
${tally.formKinds} kinds of forms seen and sent back changed
${tally.faults} faults, of which ${tally.leaks} words of another organisation
memory: ${memory[0]?.[1].toFixed(0) ?? '?'} MB at first, ${memory.at(-1)?.[1].toFixed(0) ?? '?'} MB at last, ${growth.toFixed(1)} MB per 1,000 requests over the second half${grows ? ': it GROWS' : ''}
health: ${health.status}; audit chains: ${chain.isWhole ? `${chain.lines.length} whole` : chain.lines.filter((line) => line.startsWith('BROKEN')).join('; ')}`);
    process.exitCode = tally.faults > 0 || grows || !health.ok || !chain.isWhole ? 1 : 0;
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (values.help) console.log(help);
else await main(Number(values.seed), Number(values.count));
