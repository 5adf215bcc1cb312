import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Load } from '#app/platform/overload/watch-load.server.ts';
import { listLinks } from '#db/queries/audit-event.ts';
import { openRegister, registerSupplier, type Register } from '#tests/facts/register.ts';
import { addSignedInMember } from '#tests/setup/members.ts';
import type { ServedApp } from '#tests/setup/served-app.ts';
import { serveFromSource } from './pages.ts';

const early = '2026-01-10T10:00:00.000Z';
const suppliers = 60;

let served: ServedApp;
let flooding: Register;
let other: Register;
let load: { isOverloaded: boolean } & Load;

beforeAll(async () => {
  load = { isOverloaded: false, lag: { p50: 0, p99: 0, max: 0 }, close() {} };
  served = await serveFromSource({ load });
  flooding = await openRegister(served.app.db);
  other = await openRegister(served.app.db);
  for (let n = 0; n < suppliers; n++) await registerSupplier(flooding, early, { legal_name: `Overstelpend ${n}` });
  await registerSupplier(other, early, { legal_name: 'Rustig Bedacht' });
});
afterAll(() => served.close());
beforeEach(() => void (load.isOverloaded = false));

async function memberOf(register: Register) {
  const { cookie } = await addSignedInMember(served.app, register.scope, { role: 'admin', locale: 'en' });
  const headers = { cookie: `${cookie.name}=${cookie.value}`, accept: 'text/html', origin: served.url };
  const home = `${served.url}/o/org-${register.scope.organisationId}`;
  return (path: string, init: RequestInit = {}) => fetch(`${home}/${path}`, { redirect: 'manual', ...init, headers: { ...headers, ...init.headers } });
}

const linesIn = async (answer: Response) => (await answer.text()).trim().split('\n').length;

async function exportsOf({ scope }: Register): Promise<number> {
  const links = await listLinks(served.app.db.read, scope.organisationId, 0, 10_000);
  return links.filter((link) => link.canonical.includes('"export.made"')).length;
}

test('an organisation that floods exports is told to come back; another gets page and file while these wait', async () => {
  const [flood, ask] = [await memberOf(flooding), await memberOf(other)];
  // One file of the first is under way for as long as this test likes.
  const endTurn = await served.app.exportTurns.enter(flooding.scope.organisationId);
  const flooded = Array.from({ length: 20 }, () => flood('export/suppliers.csv'));
  await expect.poll(() => served.app.exportTurns.figures, { timeout: 30_000 }).toEqual({ running: 1, waiting: 4, refused: 16 });
  const [page, file] = await Promise.all([ask('suppliers'), ask('export/suppliers.csv')]);
  expect([page.status, file.status]).toEqual([200, 200]);
  expect(await linesIn(file)).toBe(2);
  expect(served.app.exportTurns.figures).toMatchObject({ running: 1, waiting: 4 });
  endTurn();
  const answers = await Promise.all(flooded);

  const made = answers.filter((answer) => answer.status === 200);
  const refused = answers.filter((answer) => answer.status === 503);
  expect([made.length, refused.length]).toEqual([4, 16]);
  for (const answer of made) expect(await linesIn(answer)).toBe(suppliers + 1);
  for (const answer of refused) {
    expect(answer.headers.get('retry-after')).toBe('10');
    expect(await answer.text()).toContain('Try again in ten seconds');
  }
  // What was refused left no witness, what was made one each; and the queue is empty again.
  expect([await exportsOf(flooding), await exportsOf(other)]).toEqual([4, 1]);
  expect(served.app.exportTurns.figures).toEqual({ running: 0, waiting: 0, refused: 16 });
});

test('a file that nobody waits for any more gives its turn back', async () => {
  const flood = await memberOf(flooding);
  const gone = new AbortController();
  const left = flood('export/suppliers.xlsx', { signal: gone.signal }).catch(() => null);
  gone.abort();
  await left;
  expect(await linesIn(await flood('export/suppliers.csv'))).toBe(suppliers + 1);
  await expect.poll(() => served.app.exportTurns.figures.running).toBe(0);
});

test('one organisation that keeps the parse worker busy lets another import in between', async () => {
  const [flood, ask] = [await memberOf(flooding), await memberOf(other)];
  const order: string[] = [];
  const upload = (name: string) => {
    const form = new FormData();
    form.append('file', new File([`Naam;Bedrag\n${Array.from({ length: 400 }, (_, n) => `Bedacht ${name} ${n};${n},00`).join('\n')}\n`], `${name}.csv`));
    return form;
  };
  const flooded = Array.from({ length: 12 }, (_, n) => flood('imports/new', { method: 'POST', body: upload(`a${n}`) }).then((answer) => (order.push('a'), answer.status)));
  await Promise.race(flooded);
  const mine = await ask('imports/new', { method: 'POST', body: upload('b') });
  const before = order.length;
  expect(mine.status).toBe(303);
  expect(before).toBeLessThanOrEqual(5);
  // Every file that was taken in is there; none was lost and none stands twice.
  const statuses = await Promise.all(flooded);
  expect(statuses.every((status) => status === 303)).toBe(true);
  const runs = await served.app.db.read.selectFrom('import_run').select('organisation_id').execute();
  expect(runs.filter((run) => run.organisation_id === flooding.scope.organisationId)).toHaveLength(12);
  expect(runs.filter((run) => run.organisation_id === other.scope.organisationId)).toHaveLength(1);
});

test('under overload who is not signed in gets a small page in their language, members go on, exports come later', async () => {
  const ask = await memberOf(other);
  load.isOverloaded = true;
  const stranger = (path: string, language: string, more: RequestInit = {}) => fetch(served.url + path, { redirect: 'manual', ...more, headers: { accept: 'text/html', 'accept-language': language, origin: served.url } });
  for (const [language, sentence] of [['en', 'Try again in ten seconds'], ['nl', 'Probeer het over tien seconden opnieuw']] as const) {
    const answer = await stranger('/sign-in', language);
    expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('cache-control')]).toEqual([503, '10', 'no-store']);
    const page = await answer.text();
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain(sentence);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
  }
  expect((await ask('suppliers')).status).toBe(200);
  expect((await ask('export/suppliers.csv')).status).toBe(503);
  const inside = await ask('export/suppliers.csv', { headers: { accept: '*/*' } });
  expect(inside.headers.get('content-type')).toContain('text/plain');
  // Typed into a page that a mail led to: taken as ever, here as far as the link that does not exist.
  expect((await stranger(`/i/${'x'.repeat(43)}/question`, 'en', { method: 'POST', body: new URLSearchParams({ text: 'Wie?' }) })).status).toBe(404);
  expect((await stranger('/healthz', 'en')).status).toBe(200);
  expect((await stranger('/readyz', 'en')).status).toBe(503);
  expect((await fetch(`${served.url}/metrics`)).status).toBe(200);
});
