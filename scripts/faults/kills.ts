import type { Chance } from '../fuzz/chance.ts';
import { checkWhole, type Wholeness } from './check-whole.ts';
import type { Begun, Work } from './works/work.ts';
import type { World } from './world.ts';

export interface KillTally {
  kills: number;
  byWork: Map<string, number>;
  acknowledged: number;
  problems: string[];
  last: Wholeness | null;
}

interface Options {
  kills: number;
  works: readonly Work[];
  chance: Chance;
  say: (line: string) => void;
}

/** Kills the product at moments of chance while people work with it; after each it has to find back by itself. */
export async function killAtRandom(world: World, { kills, works, chance, say }: Options): Promise<KillTally> {
  const { site } = world;
  const tally: KillTally = { kills: 0, byWork: new Map(), acknowledged: 0, problems: [], last: null };
  const past: { work: Work; begun: Begun }[] = [];
  if (site.urls.length === 0) await site.start();
  while (tally.kills < kills) {
    const work = chance.pick(works);
    const begun = work.begin(world, chance);
    const [running, afterMs] = [begun.run(), chance.below(work.withinMs)];
    await new Promise((resolve) => setTimeout(resolve, afterMs));
    const complaints = await site.end('SIGKILL');
    await running;
    tally.kills += 1;
    tally.byWork.set(work.name, (tally.byWork.get(work.name) ?? 0) + 1);
    await site.start();
    await site.settle();
    past.push({ work, begun });
    const lost = await begun.findLost();
    tally.last = await checkWhole({ read: site.read, config: site.config });
    const problems = [...complaints, ...lost, ...tally.last.problems].map((problem) => `kill ${tally.kills} (${work.name}, after ${afterMs} ms): ${problem}`);
    tally.problems.push(...problems);
    problems.forEach(say);
    if (tally.kills % 10 === 0) say(`${tally.kills} kills: ${tally.last.suppliers} suppliers, ${tally.last.intervals} intervals, ${tally.last.files} files, ${tally.last.events} events`);
  }
  // What was there after its own kill must be there after all the others.
  for (const { work, begun } of past) {
    tally.acknowledged += begun.acknowledged();
    const lost = (await begun.findLost()).map((problem) => `in the end (${work.name}): ${problem}`);
    tally.problems.push(...lost);
    lost.forEach(say);
  }
  return tally;
}
