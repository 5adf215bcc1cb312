import { existsSync, readFileSync, rmSync } from 'node:fs';
import { ensureBuilt } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureInstalled } from './install.mjs';
import { inRoot, runNode, say } from './shell.mjs';

const countsFile = inRoot('.cache', 'test-counts.json');

const types = () => runNode('node_modules/typescript/bin/tsc', ['--noEmit', '-p', '.']);
const lintFormat = process.stdout.isTTY ? [] : ['--format=unix'];
const lint = () =>
  runNode('node_modules/oxlint/bin/oxlint', ['--quiet', ...lintFormat, 'app', 'db', 'scripts', 'tests']);
const build = () => ensureBuilt().then(() => 0, explain);

/** Everything: types, lint, build, then all tests. Ends with `N passed, N failed` alone on the last line. */
export async function test(args) {
  await ensureInstalled();
  const chromium = await ensureChromium();
  const steps = await inTurn([
    ['Types', types],
    ['Lint', lint],
    ['Build', build],
  ]);
  say('Tests');
  const tests = await vitest(args, { CHROMIUM_PATH: chromium });
  close(steps, tests);
}

/** What is quick enough to run before every commit: no build, no browser, no database. */
export async function check(args) {
  await ensureInstalled();
  const steps = await inTurn([
    ['Types', types],
    ['Lint', lint],
  ]);
  say('Structure and unit tests');
  close(steps, await vitest(['--project=structure', '--project=unit', ...args], {}));
}

/** Looks at every page in every combination of language, colours, width and check. Ends with what it looked at. */
export async function sweep(args) {
  await ensureInstalled();
  const chromium = await ensureChromium();
  const steps = await inTurn([['Build', build]]);
  say('Sweep');
  close(steps, await vitest(['--project=browser', 'tests/browser/sweep.test.ts', ...args], { CHROMIUM_PATH: chromium, SWEEP: 'whole' }));
}

async function inTurn(steps) {
  const failed = [];
  for (const [name, step] of steps) {
    say(name);
    if ((await step()) === 0) console.log(`${name}: ok`);
    else failed.push(name);
  }
  return { passed: steps.length - failed.length, failed };
}

async function vitest(args, env) {
  rmSync(countsFile, { force: true });
  const code = await runNode('node_modules/vitest/vitest.mjs', ['run', ...args], {
    env: { ...process.env, ...env, NODE_ENV: 'test', KETENMARK_TEST_COUNTS: countsFile },
  });
  const counts = existsSync(countsFile) ? JSON.parse(readFileSync(countsFile, 'utf8')) : { passed: 0, failed: 0 };
  // A runner that fails, or runs nothing, without naming a failed test has failed all the same.
  const silentFailure = (code !== 0 || counts.passed === 0) && counts.failed === 0;
  return { passed: counts.passed, failed: counts.failed + (silentFailure ? 1 : 0) };
}

function close(steps, tests) {
  const passed = steps.passed + tests.passed;
  const failed = steps.failed.length + tests.failed;
  if (steps.failed.length > 0) console.log(`\nFailed besides the tests: ${steps.failed.join(', ')}`);
  process.exitCode = failed === 0 ? 0 : 1;
  console.log(`\n${passed} passed, ${failed} failed`);
}

function explain(error) {
  console.error(error instanceof Error ? error.message : error);
  return 1;
}
