import { afterAll, beforeAll, expect, test } from 'vitest';
import { countOrganisations } from '#db/queries/organisation.ts';
import type { ServedApp } from '#tests/setup/served-app.ts';
import { httpVisitor, type HttpVisitor } from './http-visitor.ts';
import { serveFromSource } from './pages.ts';

const home = '/o/drinkwater-nergenshuizen';
let served: ServedApp;
let visitor: HttpVisitor;
beforeAll(async () => {
  served = await serveFromSource();
  visitor = httpVisitor(served.url);
});
afterAll(() => served.close());

test('an empty installation is looked around in after one click', async () => {
  expect((await visitor.get('/')).text).toContain('action="/demo"');
  const answer = await visitor.post('/demo', {});
  expect(answer).toMatchObject({ status: 303, location: home });
  const page = await visitor.get(home);
  expect(page.status).toBe(200);
  expect(page.text).toContain('Sanne Voorbeeld');
  expect(page.text).toContain(`action="${home}/demo/remove"`);
});

test.each(['', '/suppliers', '/incidents', '/triage', '/verification', '/method', '/members', '/requests'])('%s shows it', async (path) => {
  for (const slug of [home, '/o/ziekenhuis-verzonnendam']) expect((await visitor.get(slug + path)).status).toBe(200);
});

test.each([
  ['/reminders', ['Volgende: maandag 16 maart 2026', 'Laatste: vrijdag 13 maart 2026', 'Gepland', '/export/reminders.csv?show=next']],
  ['/reminders?show=last', ['Tegengehouden', 'Hier bewaard']],
  ['/mails?show=bounced', ['Teruggekomen']],
  ['/verification', ['ISO/IEC 27001']],
  ['/settings/issuers', ['Toetsbureau Nergens']],
  ['/settings/equivalence', ['NEN 7510']],
])('%s has something to look at at once', async (path, words) => {
  for (const slug of [home, '/o/ziekenhuis-verzonnendam']) {
    const page = await visitor.get(slug + path, { 'accept-language': 'nl' });
    for (const word of words) expect([slug, page.text.includes(word) || word]).toEqual([slug, true]);
  }
});

test('the other side is one click away: a supplier of both, at its own desk, one of its consents taken back', async () => {
  const answer = await visitor.post('/demo', { as: 'supplier' });
  expect(answer).toMatchObject({ status: 303, location: expect.stringMatching(/^\/desk\/[\w-]+$/) });
  const desk = await visitor.get(answer.location ?? '');
  for (const words of ['Drinkwaterbedrijf Nergenshuizen', 'Ziekenhuis Verzonnendam']) expect(desk.text).toContain(words);
  expect((await visitor.get(`${answer.location}/colleagues`)).status).toBe(200);
});

test('it is taken away in one action, and can be made again', async () => {
  expect(await visitor.post(`${home}/demo/remove`, {})).toMatchObject({ status: 303, location: '/' });
  expect(await countOrganisations(served.app.db.read)).toEqual({ real: 0, demo: 0 });
  expect((await visitor.get(home)).location).toContain('/sign-in');
  expect(await visitor.post('/demo', {})).toMatchObject({ status: 303, location: home });
});
