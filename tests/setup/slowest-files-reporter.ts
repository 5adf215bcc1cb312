import { relative } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';

const shown = 10;
/** In a run of a few files everybody sees what takes long. */
const manyFiles = 50;

/** Ends a long run with where its time went, for whoever wants it shorter. */
export default class SlowestFilesReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    if (modules.length < manyFiles) return;
    const files = modules.map((module) => ({ file: relative(process.cwd(), module.moduleId), seconds: secondsOf(module) }));
    const slowest = files.toSorted((a, b) => b.seconds - a.seconds).slice(0, shown);
    console.log(`\nLongest files, with what they import:\n${slowest.map(({ file, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${file}`).join('\n')}`);
  }
}

function secondsOf(module: TestModule): number {
  const { prepareDuration, setupDuration, collectDuration, duration } = module.diagnostic();
  return (prepareDuration + setupDuration + collectDuration + duration) / 1000;
}
