import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkWhole } from './faults/check-whole.ts';
import { fullDisk, jumpingClock, lostFileStore, lostMailServer, threeProcesses, type Episode } from './faults/episodes.ts';
import { killMigrations } from './faults/kill-migrations.ts';
import { killAtRandom } from './faults/kills.ts';
import { openMailServer } from './faults/mail-server.ts';
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

  npm run faults                              100 kills, then full disk, lost mail server, lost files, jumping clocks,
                                              and two web processes with a worker on one PostgreSQL
  npm run faults -- --kills 20 --seed 7       fewer, at other moments

Exit code 1: something that was answered as done is not there or is there twice, intervals are not what the facts say,
files and rows disagree, a job was buried, or an audit chain is broken.`;

const { values } = parseArgs({ options: { seed: { type: 'string', default: '20261122' }, kills: { type: 'string', default: '100' }, help: { type: 'boolean' } } });

async function main(kills: number, seed: number): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'ketenmark-faults-'));
  const [chance, begun] = [seededChance(seed), Date.now()];
  let server = await openMailServer();
  const cluster = await startPostgresCluster();
  const mail = { SMTP_URL: `smtp://127.0.0.1:${server.port}`, MAIL_FROM: 'Ketenmark <ketenmark@verzonnen.example>' };
  const say = (line: string) => console.log(line);
  const worlds: World[] = [];
  try {
    const migrations = Math.ceil(kills / 10);
    const works = [importWork, shareWork, classifyWork, approveWork, mailWork(server)];
    const world = await openWorld({ DATA_DIR: join(root, 'one'), ...mail }, 60 + kills * 5);
    worlds.push(world);
    say(`${kills} kills from seed ${seed}, ${migrations} of them while migrating`);
    const problems = await killMigrations(root, migrations, chance);
    problems.forEach(say);
    const tally = await killAtRandom(world, { kills: kills - migrations, works, chance, say });
    const again = [...server.delivered.values()].filter((ids) => ids.length > 1).length;
    const gone = await lostMailServer(world, server);
    server = gone.server;
    const episodes: Episode[] = [gone.episode];
    for (const episode of [fullDisk, lostFileStore, jumpingClock]) episodes.push(await episode(world, chance));
    const shared = await openWorld({ DATA_DIR: join(root, 'two'), DATABASE_URL: `${cluster.url}/postgres`, ...mail }, 60);
    worlds.push(shared);
    episodes.push(await threeProcesses(shared, chance));
    const whole = await checkWhole({ read: world.site.read, config: world.site.config });
    problems.push(...tally.problems, ...episodes.flatMap((episode) => episode.problems.map((problem) => `${episode.name}: ${problem}`)));
    say(`
${migrations + tally.kills} kills in ${((Date.now() - begun) / 1000).toFixed(0)} s: ${[...tally.byWork].sort().map(([name, n]) => `${name} ${n}`).join(', ')}, migrations ${migrations}
${tally.acknowledged} things answered as done, all asked for again in the end
${again} mails delivered a second time with the same Message-ID, after a death between delivery and its record
${episodes.map(({ name, told, problems: found }) => `${name}: ${told}; ${found.length} problems`).join('\n')}
at the end: ${whole.suppliers} suppliers, ${whole.intervals} intervals equal to their facts, ${whole.files} files, ${whole.mails} mails, ${whole.events} audit events
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
