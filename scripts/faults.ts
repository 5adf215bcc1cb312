import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkWhole } from './faults/check-whole.ts';
import { fullDisk, jumpingClock, lostFileStore, lostMailServer, threeProcesses, type Episode } from './faults/episodes.ts';
import { killMigrations } from './faults/kill-migrations.ts';
import { killAtRandom, type KillTally } from './faults/kills.ts';
import { openMailServer } from './faults/mail-server.ts';
import { newDatabase } from './faults/new-database.ts';
import { openWorld } from './faults/open-world.ts';
import { approveWork } from './faults/works/approve-work.ts';
import { classifyWork } from './faults/works/classify-work.ts';
import { importWork } from './faults/works/import-work.ts';
import { mailWork } from './faults/works/mail-work.ts';
import { shareWork } from './faults/works/share-work.ts';
import type { World } from './faults/world.ts';
import { seededChance } from './fuzz/chance.ts';
import { startPostgresCluster } from './product/postgres-cluster.ts';

const help = `Takes away what the product stands on while people work with it, and holds it against itself afterwards.

  npm run faults                              100 kills on SQLite and on PostgreSQL, then full disk, lost mail server, lost
                                              files, jumping clocks, and two web processes with a worker on one PostgreSQL
  npm run faults -- --kills 20 --seed 7       fewer, at other moments

Exit code 1: something that was answered as done is not there or is there twice, intervals are not what the facts say,
files and rows disagree, a job was buried, or an audit chain is broken.`;

const { values } = parseArgs({ options: { seed: { type: 'string', default: '20261122' }, kills: { type: 'string', default: '100' }, help: { type: 'boolean' } } });

/** A tenth while migrating; the others half in a file and half on a server. */
function shareOut(kills: number) {
  const migrations = Math.ceil(kills / 10);
  const server = Math.floor((kills - migrations) / 2);
  return { migrations, server, file: kills - migrations - server };
}

function byWork(tallies: readonly KillTally[]): string {
  const counted = new Map<string, number>();
  for (const [name, n] of tallies.flatMap((tally) => [...tally.byWork])) counted.set(name, (counted.get(name) ?? 0) + n);
  return [...counted].sort().map(([name, n]) => `${name} ${n}`).join(', ');
}

async function tellWhole({ site: { read, config } }: World): Promise<string> {
  const whole = await checkWhole({ read, config });
  return `at the end on ${config.database.kind === 'sqlite' ? 'SQLite' : 'PostgreSQL'}: ${whole.suppliers} suppliers, ${whole.intervals} intervals equal to their facts, ${whole.files} files, ${whole.mails} mails, ${whole.events} audit events, ${whole.problems.length} problems`;
}

async function main(kills: number, seed: number): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'ketenmark-faults-'));
  const [chance, begun] = [seededChance(seed), Date.now()];
  let server = await openMailServer();
  const cluster = await startPostgresCluster();
  const mail = { SMTP_URL: `smtp://127.0.0.1:${server.port}`, MAIL_FROM: 'Ketenmark <ketenmark@verzonnen.example>' };
  const say = (line: string) => console.log(line);
  const worlds: World[] = [];
  try {
    const part = shareOut(kills);
    const works = [importWork, shareWork, classifyWork, approveWork, mailWork(server)];
    const world = await openWorld({ DATA_DIR: join(root, 'one'), ...mail }, 60 + part.file * 5);
    const shared = await openWorld({ DATA_DIR: join(root, 'two'), DATABASE_URL: await newDatabase(cluster), ...mail }, 60 + part.server * 5);
    worlds.push(world, shared);
    say(`${kills} kills from seed ${seed}: ${part.file} on SQLite, ${part.server} on PostgreSQL, ${part.migrations} while migrating, by turns`);
    const problems = [...(await killMigrations(root, Math.ceil(part.migrations / 2), chance)), ...(await killMigrations(root, Math.floor(part.migrations / 2), chance, { cluster }))];
    problems.forEach(say);
    const tallies = [await killAtRandom(world, { kills: part.file, works, chance, say }), await killAtRandom(shared, { kills: part.server, works, chance, say })];
    const again = [...server.delivered.values()].filter((ids) => ids.length > 1).length;
    const gone = await lostMailServer(world, server);
    server = gone.server;
    const episodes: Episode[] = [gone.episode];
    for (const episode of [fullDisk, lostFileStore, jumpingClock]) episodes.push(await episode(world, chance));
    episodes.push(await threeProcesses(shared, chance));
    problems.push(...tallies.flatMap((tally) => tally.problems), ...episodes.flatMap((episode) => episode.problems.map((problem) => `${episode.name}: ${problem}`)));
    say(`
${kills} kills in ${((Date.now() - begun) / 1000).toFixed(0)} s: ${byWork(tallies)}, migrations ${part.migrations}
${tallies.reduce((sum, tally) => sum + tally.acknowledged, 0)} things answered as done, all asked for again in the end
${again} mails delivered a second time with the same Message-ID, after a death between delivery and its record
${episodes.map(({ name, told, problems: found }) => `${name}: ${told}; ${found.length} problems`).join('\n')}
${(await Promise.all(worlds.map(tellWhole))).join('\n')}
${problems.length} problems${problems.length > 0 ? `:\n${problems.slice(0, 40).join('\n')}` : ': nothing lost, nothing doubled'}`);
    process.exitCode = problems.length > 0 ? 1 : 0;
  } finally {
    for (const { site } of worlds) await site.close();
    await server.close();
    await cluster.stop();
    rmSync(root, { recursive: true, force: true });
  }
}

if (values.help) console.log(help);
else await main(Number(values.kills), Number(values.seed));
