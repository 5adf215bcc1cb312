import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayWork, importing } from './bench/contests.ts';
import { install, type Installed } from './bench/installed.ts';
import { compete, type Result } from './bench/measure.ts';
import { waitOfOthers } from './bench/others.ts';
import { listServices, triageAndClassify } from './bench/register.ts';
import { table } from './bench/table.ts';

/*
 * What Ketenmark costs beside a bare script that does the same work without sign-in, tenancy, audit and pages, and how
 * it grows from one size of register to the next. All run in processes of their own, take turns, and are asked over HTTP
 * by this one: compare ratios, not milliseconds.
 *
 * npm run bench                 10,000 and 100,000 suppliers
 * npm run bench -- 10000        one size
 */

const asked = process.argv.slice(2).map(Number);
const sizes = asked.length > 0 ? asked : [10_000, 100_000];
const root = mkdtempSync(join(tmpdir(), 'ketenmark-bench-'));
const registers: Installed[] = [];

try {
  console.log(`Ketenmark beside a bare node:http + better-sqlite3 script: Node ${process.versions.node}, ${cpus().length} cores, SQLite`);
  for (const size of sizes) registers.push(await install(root, size));
  const results: Result[] = [await compete(importing(2), registers)];
  for (const { member, home, folder } of registers) await triageAndClassify(member, home, listServices(folder));
  for (const work of dayWork()) results.push(await compete(work, registers));
  const waits: string[] = [];
  for (const register of registers) waits.push(await waitOfOthers(register));
  console.log(`\n${table(results)}\n\n${waits.join('\n')}\n\nMedians of interleaved rounds. Absolute times depend on the machine and on who else uses it; ratios less so.`);
} finally {
  for (const register of registers) await register.stop();
  rmSync(root, { recursive: true, force: true });
}
