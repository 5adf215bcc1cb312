import { Site } from './site.ts';
import { addSubjects, foundWorld, triageAll, type World } from './world.ts';
import { classifyAll } from './works/classify-work.ts';
import { runImport } from './works/import-work.ts';

/** An organisation with suppliers that are classified, each with a link and a contract of its own. */
export async function openWorld(environment: Record<string, string>, suppliers: number, programs?: string): Promise<World> {
  const site = new Site(environment, programs);
  const world = await foundWorld(site);
  await site.start();
  const begun = { upload: '', isApplied: false };
  await runImport(world, Array.from({ length: suppliers }, (_, index) => `L${index}`), begun);
  await site.settle();
  await triageAll(world);
  await classifyAll(world, 0, { run: '' });
  await site.settle();
  await addSubjects(world);
  if (world.subjects.length !== suppliers) throw new Error(`${world.subjects.length} of ${suppliers} suppliers to begin with`);
  return world;
}
