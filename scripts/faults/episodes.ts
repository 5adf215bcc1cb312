import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chance } from '../fuzz/chance.ts';
import { checkWhole } from './check-whole.ts';
import { openMailServer, type MailServer } from './mail-server.ts';
import { importWork } from './works/import-work.ts';
import { findLostLetters, invite } from './works/mail-work.ts';
import { sendShare, shareWork } from './works/share-work.ts';
import { nextNumber, takeSubjects, type Begun, type Work } from './works/work.ts';
import { signInAgain, type World } from './world.ts';

export interface Episode {
  name: string;
  /** What happened, in numbers. */
  told: string;
  problems: string[];
}

/** Begins works, waits until they are done or given up, and answers them to be asked later. */
async function runAll(world: World, chance: Chance, works: readonly Work[]): Promise<Begun[]> {
  const begun = works.map((work) => work.begin(world, chance));
  await Promise.all(begun.map((one) => one.run()));
  return begun;
}

async function restartAndCheck(world: World, begun: readonly Begun[], laterBy = 60 * 60_000): Promise<string[]> {
  const { site } = world;
  await site.end('SIGTERM');
  await site.start({ laterBy });
  await site.settle();
  const lost = (await Promise.all(begun.map((one) => one.findLost()))).flat();
  return [...lost, ...(await checkWhole({ read: site.read, config: site.config })).problems];
}

/** Less than the database has by now: its log can take a little, its pages nothing. */
const fullAtKilobytes = 384;

/** No file may grow beyond this: the disk is full for database, log and uploads alike. */
export async function fullDisk(world: World, chance: Chance): Promise<Episode> {
  const { site } = world;
  await site.end('SIGTERM');
  // Without the trap the kernel would end the process; a full disk does not.
  await site.start({ prefix: ['bash', '-c', `trap '' XFSZ; ulimit -f ${fullAtKilobytes}; exec "$@"`, 'bash'] });
  const begun = await runAll(world, chance, [importWork, shareWork, importWork, shareWork]);
  const health = await site.ask('', '/healthz');
  const isAlive = site.programs.every((program) => !program.hasEnded);
  const taken = begun.reduce((sum, one) => sum + one.acknowledged(), 0);
  const problems = await restartAndCheck(world, begun);
  if (!isAlive) problems.push('the product ended when the disk was full');
  if (begun.every((one) => one.acknowledged() > 0)) problems.push('the disk was never full: nothing was tried');
  return { name: 'disk full', told: `${taken} answered as done while no file could grow, health ${health?.status ?? 'silent'}`, problems };
}

/** The folder of the files is gone, and a file stands in its place; later it is back. */
export async function lostFileStore(world: World, chance: Chance): Promise<Episode> {
  const { site } = world;
  const folder = join(site.config.dataFolder, 'files');
  renameSync(folder, `${folder}.away`);
  writeFileSync(folder, '');
  const begun = await runAll(world, chance, [shareWork, importWork]);
  const taken = begun.reduce((sum, one) => sum + one.acknowledged(), 0);
  const isAlive = site.programs.every((program) => !program.hasEnded);
  rmSync(folder);
  renameSync(`${folder}.away`, folder);
  const problems = await restartAndCheck(world, begun);
  if (taken > 0) problems.push(`${taken} uploads were answered as done without a place to keep them`);
  if (!isAlive || !existsSync(folder)) problems.push('the product ended when its files were gone');
  return { name: 'file store gone', told: `${taken} answered as done`, problems };
}

/** Nobody answers at the mail server's port; after an hour it is back. */
export async function lostMailServer(world: World, server: MailServer): Promise<{ episode: Episode; server: MailServer }> {
  await server.close();
  const letters = takeSubjects(world, 8).map((subject) => ({ subject, to: `post${nextNumber()}@verzonnen.example`, isTaken: false }));
  for (const letter of letters) letter.isTaken = await invite(world, letter.subject.supplierId, letter.to);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const early = letters.filter(({ to }) => server.delivered.has(to)).length;
  const back = await openMailServer(server.port, server.delivered);
  const problems = await restartAndCheck(world, []);
  problems.push(...(await findLostLetters(world, back, letters)));
  const again = letters.filter(({ to }) => (back.delivered.get(to)?.length ?? 0) > 1).length;
  if (again > 0) problems.push(`${again} mails left twice though nobody was killed`);
  return { server: back, episode: { name: 'mail server gone', told: `${letters.filter((letter) => letter.isTaken).length} invitations taken, ${early} left at once, all later`, problems } };
}

/** Two days on, three back, and home: what was planned for later waits, nothing is lost, and the chain does not mind. */
export async function jumpingClock(world: World, chance: Chance): Promise<Episode> {
  const day = 24 * 60 * 60_000;
  const problems: string[] = [];
  const begun: Begun[] = [];
  for (const laterBy of [2 * day, -3 * day, day, 90 * day]) {
    await world.site.end('SIGTERM');
    await world.site.start({ laterBy });
    await signInAgain(world);
    begun.push(...(await runAll(world, chance, [shareWork, importWork])));
    await world.site.settle();
    problems.push(...(await checkWhole({ read: world.site.read, config: world.site.config })).problems);
  }
  problems.push(...(await restartAndCheck(world, begun)));
  return { name: 'clock jumps', told: `${begun.reduce((sum, one) => sum + one.acknowledged(), 0)} answered as done between four jumps`, problems };
}

/** Two processes serve and one works, on one database; one of each is killed in between, and everything is sent to both. */
export async function threeProcesses(world: World, chance: Chance): Promise<Episode> {
  const { site } = world;
  await site.end('SIGTERM');
  const started = [await site.start({ role: 'web' }), await site.start({ role: 'web', laterBy: 0 }), await site.start({ role: 'worker', laterBy: 0 })];
  const twice = takeSubjects(world, 6).map((subject) => ({ subject, number: `QM-${nextNumber()}` }));
  const both = Promise.all(twice.flatMap((share) => [sendShare(world, share, 0), sendShare(world, share, 1)]));
  const begun = await runAll(world, chance, [importWork, shareWork, importWork]);
  await both;
  const [web, , worker] = started;
  const dying = runAll(world, chance, [importWork, shareWork]);
  await new Promise((resolve) => setTimeout(resolve, chance.below(600)));
  if (worker) await site.endOne(worker, 'SIGKILL');
  if (web) await site.endOne(web, 'SIGKILL');
  begun.push(...(await dying));
  const problems = await restartAndCheck(world, begun);
  const counted = await site.read.selectFrom('certificate').select(['certificate_number']).where('certificate_number', 'in', twice.map((share) => share.number)).execute();
  if (counted.length !== twice.length) problems.push(`${counted.length} certificates of ${twice.length} that were each sent to both processes`);
  return { name: 'two web processes and a worker', told: `${begun.reduce((sum, one) => sum + one.acknowledged(), 0)} answered as done, ${twice.length} forms sent to both at once`, problems };
}
