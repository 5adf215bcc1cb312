import ExcelJs from 'exceljs';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportedLists, type ExportedList } from '#app/domain/audit/organisation-events.ts';
import type { Role } from '#app/domain/access/permissions.ts';
import { createWorld, type World } from '#tests/rights/world.ts';
import type { ServedApp } from '#tests/setup/served-app.ts';
import { serveFromSource } from './pages.ts';

/** One organisation with one of everything: every list has something to say, or says with its heads what it would say. */
let served: ServedApp;
let world: World;
let other: World;
beforeAll(async () => {
  served = await serveFromSource({ now: '2026-03-14T09:30:00.000Z' });
  world = await createWorld(served.app);
  other = await createWorld(served.app);
});
afterAll(() => served.close());

const asked: Partial<Record<ExportedList, (of: World) => string>> = {
  questions: ({ params }) => `?question=${params.questionId}`,
  wave: ({ params }) => `?wave=${params.waveId}`,
  refused: ({ params }) => `?import=${params.importId}`,
  coverage: () => '?by=level',
};

function ask(file: string, { of = world, as = 'admin' }: { of?: World; as?: Role } = {}): Promise<Response> {
  const { cookie } = of.members[as];
  return fetch(`${served.url}/o/${of.params.organisation}/export/${file}`, { headers: { cookie: `${cookie.name}=${cookie.value}` }, redirect: 'manual' });
}

const linesOf = async (answer: Response) => parse(Buffer.from(await answer.arrayBuffer()), { bom: true, delimiter: [',', ';'] }) as string[][];

async function workbookOf(answer: Response): Promise<ExcelJs.Worksheet> {
  const workbook = new ExcelJs.Workbook();
  await workbook.xlsx.load(await answer.arrayBuffer());
  return workbook.worksheets[0]!;
}

// Lines of an import are read from its file, which nobody uploaded here: `import-odd.test.ts` does.
test.each(exportedLists.filter((list) => list !== 'refused'))('%s: both files hold the same rows, under heads of their own', async (list) => {
  const search = asked[list]?.(world) ?? '';
  const [heads = [], ...rows] = await linesOf(await ask(`${list}.csv${search}`));
  const sheet = await workbookOf(await ask(`${list}.xlsx${search}`));
  expect(sheet.getRow(1).values).toEqual([undefined, ...heads]);
  expect(heads.every((head) => head.trim() !== '')).toBe(true);
  expect(new Set(heads).size).toBe(heads.length);
  expect(sheet.rowCount).toBe(rows.length + 1);
});

/** What the world has one of. */
const filled: ExportedList[] = ['suppliers', 'requests', 'access', 'questions', 'question-list', 'contracts', 'incidents', 'verification', 'imports', 'mails', 'members', 'rights', 'bulk-answers', 'changes', 'coverage', 'wave', 'issuers'];

test.each(filled)('%s: what the page lists stands in the file', async (list) => {
  const [, ...rows] = await linesOf(await ask(`${list}.csv${asked[list]?.(world) ?? ''}`));
  expect(rows.length).toBeGreaterThan(0);
});

test.each(Object.keys(asked).filter((list) => list !== 'coverage') as ExportedList[])('%s: of another organisation it does not exist', async (list) => {
  expect((await ask(`${list}.csv${asked[list]?.(other)}`)).status).toBe(404);
});

test('whoever may not see a list does not take it away either', async () => {
  for (const file of ['mails.csv', 'imports.xlsx', 'refused.csv']) expect([file, (await ask(file, { as: 'viewer' })).status]).toEqual([file, 403]);
  expect((await ask('mails.csv', { as: 'procurement' })).status).toBe(200);
});
