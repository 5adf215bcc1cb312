import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { reportDatabase, reportExtract } from '#app/features/audit-trail/chain/report-chains.server.ts';
import { enterDemo } from '#app/features/demo/enter-demo.server.ts';
import { openDiskFileStore } from '#app/platform/files/disk-file-store.server.ts';
import { systemClock } from '#app/platform/clock/clock.ts';
import { isPasswordRight } from '#app/platform/password/password.server.ts';
import { connect } from '#db/dialect/connect.ts';
import { findPersonByEmail } from '#db/queries/person.ts';
import { demoAppOf, planOnly } from '#tests/setup/demo.ts';
import { runProgram } from '#tests/setup/program.ts';

const folder = mkdtempSync(join(tmpdir(), 'ketenmark-operator-'));
const operator = (args: string[], input = '') => runProgram('operator', args, { DATA_DIR: folder }, input);
const open = () => connect({ kind: 'sqlite', file: join(folder, 'ketenmark.sqlite') });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const facts = ['--name', 'Gemaal Verzonnen', '--class', 'essential', '--sector', '6', '--admin-name', 'Noor Bedacht', '--admin-email', 'noor@verzonnen.example'];

test('says what it can do', async () => {
  expect(await operator(['--help'])).toMatchObject({ code: 0, output: expect.stringContaining('delete <organisation>') });
  expect(await operator(['paint'])).toMatchObject({ code: 2, output: expect.stringContaining('npm run operator') });
});

test('creates an organisation whose admin can sign in', async () => {
  expect(await operator(['list'])).toMatchObject({ code: 0, output: 'There is no organisation yet.\n' });
  const created = await operator(['create', ...facts]);
  expect(created).toMatchObject({ code: 0, output: expect.stringContaining('/o/gemaal-verzonnen') });
  const password = /password (\S+),/.exec(created.output)?.[1] ?? '';
  const databases = open();
  expect(await isPasswordRight((await findPersonByEmail(databases.read, 'noor@verzonnen.example'))?.password_hash ?? null, password)).toBe(true);
  await databases.close();
  expect(await operator(['create', ...facts])).toMatchObject({ code: 0, output: expect.stringContaining('account that is there already') });
  expect((await operator(['list'])).output).toMatch(/^gemaal-verzonnen +Gemaal Verzonnen +1 members +0 suppliers +2 events.*\ngemaal-verzonnen-2 /);
});

test('refuses what makes no organisation, in words', async () => {
  expect(await operator(['create', '--name', 'X'])).toMatchObject({ code: 1, output: expect.stringMatching(/entityClass: .*\n.*sector: /) });
  expect(await operator(['export', 'nobody'])).toMatchObject({ code: 1, output: 'There is no organisation nobody.\n' });
});

test('exports everything, without secrets, with a trail that can be checked', async () => {
  rmSync(folder, { recursive: true, force: true });
  expect((await operator(['list'])).code).toBe(0);
  const databases = open();
  await enterDemo(demoAppOf({ db: databases, clock: systemClock, files: await openDiskFileStore(join(folder, 'files'), Date.now()) }), planOnly);
  const target = join(folder, 'export');
  expect(await operator(['export', 'drinkwater-nergenshuizen', target])).toMatchObject({ code: 0, output: expect.stringMatching(/^Exported \d{4} rows, \d{4} events and \d{2,} files/) });
  const text = readFileSync(join(target, 'organisation.json'), 'utf8');
  const { tables } = JSON.parse(text) as { tables: Record<string, { organisation_id?: string; id?: string }[]> };
  expect(text).not.toMatch(/token_hash|password_hash/);
  expect(tables.supplier?.length).toBeGreaterThan(290);
  const owners = new Set(Object.values(tables).flat().map((row) => row.organisation_id).filter(Boolean));
  expect([...owners]).toEqual([tables.organisation?.[0]?.id]);
  expect(reportExtract(readFileSync(join(target, 'audit-trail.json'), 'utf8'))?.isWhole).toBe(true);
  expect(readdirSync(join(target, 'files')).length).toBeGreaterThan(50);
  await databases.close();
});

test('shows the installation’s own trail, the end of it, and what stands in no organisation’s', async () => {
  const whole = (await operator(['trail'])).output.trim().split('\n');
  expect(whole[0]).toMatch(/^Events 1 to \d+ of the installation/);
  expect(whole.join('\n')).toMatch(/ {6}1 {2}\d{4}-\d\d-\d\d \d\d:\d\d:\d\d {2}.+ has an account for [^ ]+@[^ ]+\n[\s\S]*organisation drinkwater-nergenshuizen was made as a demo/);
  const end = (await operator(['trail', '--count', '2'])).output.trim().split('\n');
  expect(end.slice(1)).toEqual(whole.slice(-2));
  expect(await operator(['trail', '--count', 'all'])).toMatchObject({ code: 1, output: expect.stringContaining('whole number') });
});

test('deletes only what was named twice', async () => {
  expect(await operator(['delete', 'ziekenhuis-verzonnendam'], 'something else\n')).toMatchObject({ code: 1, output: expect.stringContaining('Nothing was deleted') });
  expect(await operator(['delete', 'ziekenhuis-verzonnendam'], '')).toMatchObject({ code: 1 });
  expect(await operator(['delete', 'ziekenhuis-verzonnendam'], 'ziekenhuis-verzonnendam\n')).toMatchObject({ code: 0, output: expect.stringContaining('Deleted ziekenhuis-verzonnendam') });
  expect(await operator(['delete', 'drinkwater-nergenshuizen', '--yes'])).toMatchObject({ code: 0 });
  const databases = open();
  const report = await reportDatabase(databases.read);
  expect(report).toMatchObject({ isWhole: true, lines: [expect.stringContaining('installation')] });
  await databases.close();
  const kept = join(folder, 'files', 'kept');
  expect(existsSync(kept) ? readdirSync(kept, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()) : []).toEqual([]);
});
