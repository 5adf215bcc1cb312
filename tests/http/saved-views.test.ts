import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '#app/domain/access/permissions.ts';
import { transact } from '#db/dialect/transact.ts';
import { addSupplierTags } from '#db/queries/tag.ts';
import { openRegister, registerSupplier, type Register } from '#tests/facts/register.ts';
import { addSignedInMember } from '#tests/setup/members.ts';
import type { ServedApp } from '#tests/setup/served-app.ts';
import { httpVisitor, type HttpVisitor } from './http-visitor.ts';
import { serveFromSource } from './pages.ts';

const before = '2026-01-10T10:00:00.000Z';

let served: ServedApp;
let register: Register;
let list: string;
let maker: HttpVisitor;
let colleague: HttpVisitor;
let supplierId: string;
beforeAll(async () => {
  served = await serveFromSource();
  register = await openRegister(served.app.db);
  list = `/o/org-${register.scope.organisationId}/suppliers`;
  [maker, colleague] = [await signIn('procurement'), await signIn('procurement')];
  ({ supplierId } = await registerSupplier(register, before, { legal_name: 'Kolom Verzonnen', lei: '5493001KJTIIGC8Y1R12', parent_name: 'Groep Bedacht', country: 'BE', category_id: 'ict_cybersecurity' }));
  await transact(served.app.db, (tx) => addSupplierTags(tx, register.scope, [{ key: 'zuid', name: 'Zuid' }], [{ supplierId, key: 'zuid' }], before));
});
afterAll(() => served.close());

async function signIn(role: Role): Promise<HttpVisitor> {
  const { cookie } = await addSignedInMember(served.app, register.scope, { role });
  const visitor = httpVisitor(served.url);
  visitor.keepCookie(cookie.name, cookie.value);
  return visitor;
}

async function keep(visitor: HttpVisitor, name: string, search = '?state=gap&sort=-spend&columns=lei', more: Record<string, string> = {}): Promise<string> {
  const answer = await visitor.post(`${list}${search}`, { intent: 'keep-view', name, ...more });
  return new URLSearchParams(answer.location.split('?')[1]).get('view') ?? '';
}

test('a view keeps filters, order and columns, for who made it', async () => {
  const id = await keep(maker, ' Mijn  hiaten ', '?state=gap&sort=-spend&columns=lei&after=abc');
  const page = await maker.get(list);
  expect(page.text).toContain(`href="${list}?state=gap&amp;sort=-spend&amp;columns=lei&amp;view=${id}"`);
  expect(page.text).toContain('Mijn hiaten');
  expect((await colleague.get(list)).text).not.toContain('Mijn hiaten');
});

test('shared, everybody sees it; only who made it, an administrator or a CISO changes it', async () => {
  const id = await keep(maker, 'Samen', '?state=gap', { isShared: 'on' });
  expect((await colleague.get(list)).text).toContain('Samen');
  const taken = await colleague.post(`${list}?state=undecided&view=${id}`, { intent: 'change-view', viewId: id, name: 'Van mij' });
  expect((await colleague.get(taken.location)).text).toContain('Only who made a shared view');
  await colleague.post(list, { intent: 'remove-view', viewId: id });
  expect((await colleague.get(list)).text).toContain('Samen');
  const ciso = await signIn('ciso');
  const changed = await ciso.post(`${list}?state=undecided&view=${id}`, { intent: 'change-view', viewId: id, name: 'Samen beslist', isShared: 'on' });
  expect(changed.location).toBe(`${list}?state=undecided&view=${id}`);
  expect((await maker.get(list)).text).toContain('Samen beslist');
  await maker.post(list, { intent: 'remove-view', viewId: id });
  expect((await colleague.get(list)).text).not.toContain('Samen');
});

test('that is looked at otherwise says so, and can be kept anew', async () => {
  const id = await keep(maker, 'Anders', '?state=gap');
  expect((await maker.get(`${list}?state=gap&view=${id}`)).text).not.toContain('(changed)');
  expect((await maker.get(`${list}?state=gap&q=x&view=${id}`)).text).toContain('changed');
  await maker.post(`${list}?q=x&view=${id}`, { intent: 'change-view', viewId: id, name: 'Anders' });
  expect((await maker.get(list)).text).toContain(`${list}?q=x&amp;view=${id}`);
});

test.each([
  [{ name: ' ' }, '', 'Give the view a name'],
  [{ name: 'x'.repeat(61) }, '', 'Give the view a name'],
  [{ name: 'MIJN HIATEN' }, '', 'You have another view of this name already.'],
  [{ name: 'Lang' }, `?q=${'x'.repeat(2_000)}`, 'more filters than can be kept'],
])('%j is refused with a sentence', async (form, search, sentence) => {
  const answer = await maker.post(`${list}${search}`, { intent: 'keep-view', ...form });
  expect((await maker.get(answer.location)).text).toContain(sentence);
});

test('who may only read keeps views, but shares none', async () => {
  const viewer = await signIn('viewer');
  await keep(viewer, 'Controle', '?state=gap', { isShared: 'on' });
  expect((await viewer.get(list)).text).toContain('Controle');
  expect((await maker.get(list)).text).not.toContain('Controle');
});

test.each(['view=gone', 'columns=nonsense', 'columns=lei,nonsense&columns=&sort=x', 'owner=gone&unit=gone&tag=gone&category=gone&kind=gone&country=ZZ&import=gone', 'after=%00&before=%FF&state=x&level=y', `tag=${'x'.repeat(3_000)}`])('an address of yesterday, ?%s, still shows a list', async (search) => {
  expect((await maker.get(`${list}?${search}`)).status).toBe(200);
});

test('the columns of an address are shown, with what they say; the usual ones otherwise', async () => {
  const chosen = await maker.get(`${list}?q=kolom&columns=lei&columns=parent,country,category&columns=tags&columns=answer&columns=updated`);
  for (const shown of ['5493001KJTIIGC8Y1R12', 'Groep Bedacht', 'Belgium', '>Zuid<', 'Last answer']) expect(chosen.text).toContain(shown);
  expect(chosen.text).not.toContain('data-label="Risk areas"');
  const usual = await maker.get(`${list}?q=kolom`);
  expect(usual.text).toContain('data-label="Risk areas"');
  expect(usual.text).not.toContain('Groep Bedacht');
});

test('a view of another organisation cannot be changed', async () => {
  const id = await keep(maker, 'Van ons', '?state=gap', { isShared: 'on' });
  const other = await openRegister(served.app.db);
  const { cookie } = await addSignedInMember(served.app, other.scope, { role: 'admin' });
  const stranger = httpVisitor(served.url);
  stranger.keepCookie(cookie.name, cookie.value);
  const theirs = `/o/org-${other.scope.organisationId}/suppliers`;
  await stranger.post(theirs, { intent: 'remove-view', viewId: id });
  await stranger.post(theirs, { intent: 'change-view', viewId: id, name: 'Gekaapt' });
  expect((await maker.get(list)).text).toContain('Van ons');
});
