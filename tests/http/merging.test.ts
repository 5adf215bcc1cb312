import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { foldName } from '#app/domain/register/name-key.ts';
import { done, mutate } from '#app/platform/mutate/mutate.server.ts';
import { newId } from '#db/queries/new-id.ts';
import { insertSuppliers, type NewSupplier } from '#db/queries/supplier.ts';
import { addSignedInMember } from '#tests/setup/members.ts';
import { insertOrganisation } from '#tests/setup/organisation.ts';
import type { ServedApp } from '#tests/setup/served-app.ts';
import { httpVisitor, type HttpVisitor } from './http-visitor.ts';
import { serveFromSource } from './pages.ts';

let served: ServedApp;
beforeAll(async () => {
  served = await serveFromSource();
});
afterAll(() => served.close());

let scope: OrganisationScope;
let visitor: HttpVisitor;
let list: string;

beforeEach(async () => {
  const slug = `dubbel-${newId()}`;
  scope = await insertOrganisation(served.app.db, { slug });
  visitor = httpVisitor(served.url);
  const { cookie } = await addSignedInMember(served.app, scope, { role: 'procurement', locale: 'en' });
  visitor.keepCookie(cookie.name, cookie.value);
  list = `/o/${slug}/suppliers`;
});

async function register(...suppliers: (Partial<NewSupplier> & { legal_name: string })[]): Promise<string[]> {
  const rows = suppliers.map((one) => ({ id: newId(), name_key: foldName(one.legal_name), created_at: served.app.clock.now(), ...one }));
  await mutate(served.app, scope, async (tx) => {
    await insertSuppliers(tx, scope, rows);
    return done(null, [{ type: 'supplier.changed', subject: { kind: 'supplier', id: rows[0]!.id }, data: { changes: {} } }]);
  });
  return rows.map((row) => row.id);
}

const pairsOn = (html: string) => [...html.matchAll(/name="pair" value="([^"]+)"/g)].map(([, key]) => key!);

test('two suppliers of one KvK number are found, compared, merged by hand and parted again', async () => {
  const [stays, gone] = await register({ legal_name: 'Pompen Fictie B.V.', kvk_number: '90000001', country: 'NL' }, { legal_name: 'Pompen Fictief', kvk_number: '90000001', country: 'BE', own_reference: '7' });
  const found = await visitor.get(`${list}/duplicates`);
  expect(found.text).toContain('Same KvK number');
  const compare = `${list}/${stays}/merge/${gone}`;
  expect(found.text).toContain(compare);
  const page = await visitor.get(compare);
  expect([page.status, page.text.includes('name="side-country"'), page.text.includes('name="side-kvk_number"')]).toEqual([200, true, false]);

  const merged = await visitor.post(compare, { intent: 'merge', 'side-country': 'gone', 'side-legal_name': 'stays' });
  expect([merged.status, merged.location]).toEqual([303, `${list}/${stays}`]);
  expect((await visitor.get(`${list}/duplicates`)).text).toContain('No two suppliers look alike');
  const old = await visitor.get(`${list}/${gone}`);
  expect([old.status, old.location]).toEqual([303, `${list}/${stays}`]);
  const now = await visitor.get(`${list}/${stays}`);
  expect(now.text).toContain('Merged into this one');
  expect(now.text).toContain('merged Pompen Fictief into Pompen Fictie B.V.');
  expect(now.text).toContain('Belgium');
  expect((await visitor.get(list)).text).not.toContain('Pompen Fictief');
  const searched = (await visitor.get(`${list}?q=fictief`)).text;
  expect(searched).toContain(`href="${list}/${stays}"`);
  expect(searched).toContain('found by Pompen Fictief 7, merged into this one');
  expect((await visitor.get(`${list}?q=pompen`)).text).not.toContain('found by');

  const again = await visitor.post(compare, { intent: 'merge' });
  expect([again.status, again.location]).toEqual([303, `${list}/duplicates`]);
  expect((await visitor.get(again.location)).text).toContain('has been merged in the meantime');
  const undone = await visitor.post(compare, { intent: 'undo' });
  expect([undone.status, undone.location]).toEqual([303, `${list}/${gone}`]);
  expect((await visitor.get(`${list}/${gone}`)).status).toBe(200);
  expect((await visitor.get(`${list}/${stays}`)).text).toContain('Netherlands');
});

test('kept apart, a pair is never proposed again', async () => {
  const [one, other] = await register({ legal_name: 'Bouw Verzonnen B.V.' }, { legal_name: 'Bouw Verzonnen N.V.' });
  const [key] = pairsOn((await visitor.get(`${list}/duplicates`)).text);
  expect(key).toBe(`${one} ${other}`);
  expect((await visitor.post(`${list}/duplicates`, { intent: 'apart', pair: key! })).status).toBe(303);
  const after = await visitor.get(`${list}/duplicates`);
  expect(after.text).toContain('are kept apart');
  expect(pairsOn(after.text)).toEqual([]);
  expect((await visitor.get(`${list}/${one}/merge/${other}`)).text).toContain('were kept apart on');
});

test('pairs that nobody has to look at are merged in one go, the others are left', async () => {
  await register(
    { legal_name: 'Een Fictie B.V.', kvk_number: '90000001' }, { legal_name: 'EEN FICTIE BV', kvk_number: '90000001' },
    { legal_name: 'Twee Fictie', kvk_number: '90000002' }, { legal_name: 'Twee Fictie NV', kvk_number: '90000002', website: 'https://twee.example' },
    { legal_name: 'Drie Fictie', kvk_number: '90000003', country: 'NL' }, { legal_name: 'Drie Fictie', kvk_number: '90000003', country: 'DE' },
    { legal_name: 'Vier Fictie' }, { legal_name: 'Vier Fictie BV' },
  );
  const page = await visitor.get(`${list}/duplicates`);
  expect(page.text).toContain('2 pairs on this page have the same KvK number');
  const form = new FormData();
  form.append('intent', 'merge-safe');
  for (const key of pairsOn(page.text)) form.append('pair', key);
  expect((await visitor.post(`${list}/duplicates`, form)).status).toBe(303);
  const after = await visitor.get(`${list}/duplicates`);
  expect(after.text).toContain('2 pairs merged');
  expect(new Set(pairsOn(after.text)).size).toBe(2);
});

test('what cannot be is refused with a sentence, or not found', async () => {
  const [one] = await register({ legal_name: 'Alleen Verzonnen' });
  expect((await visitor.get(`${list}/${one}/merge/${one}`)).text).toContain('cannot be merged with itself');
  const itself = await visitor.post(`${list}/${one}/merge/${one}`, { intent: 'merge' });
  expect([itself.status, itself.text.includes('cannot be merged with itself')]).toEqual([409, true]);
  expect((await visitor.post(`${list}/${one}/merge/${newId()}`, { intent: 'merge' })).status).toBe(404);
  expect((await visitor.post(`${list}/duplicates`, { intent: 'apart', pair: `${one} ${newId()}` })).status).toBe(404);
  expect((await visitor.post(`${list}/duplicates`, { intent: 'apart', pair: 'onzin' })).status).toBe(400);
  expect((await visitor.post(`${list}/duplicates`, { intent: 'anders' })).status).toBe(400);
});

test('another one is looked for by name', async () => {
  const [one, other] = await register({ legal_name: 'Kade Verzonnen' }, { legal_name: 'Haven Fictie' });
  expect((await visitor.get(`${list}/${one}/merge`)).text).toContain('Nobody looks like it');
  expect((await visitor.get(`${list}/${one}/merge?q=haven`)).text).toContain(`${list}/${one}/merge/${other}`);
  expect((await visitor.get(`${list}/${one}/merge?q=kade`)).text).toContain('Nobody was found');
});
