import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { verifyChain } from '#app/domain/audit/chain.ts';
import { sha256 } from '#app/platform/hash/sha256.server.ts';
import { listLinks } from '#db/queries/audit-event.ts';
import { findChainHead } from '#db/queries/chain-head.ts';
import { findCoverage } from '#db/queries/coverage-interval.ts';
import { getBulkChange } from '#db/queries/bulk-change.ts';
import { newId } from '#db/queries/new-id.ts';
import { listSuppliedServices } from '#db/queries/supplied-service.ts';
import { findSupplier, insertSuppliers, updateSuppliers } from '#db/queries/supplier.ts';
import { listSupplierTags, replaceSupplierTags } from '#db/queries/tag.ts';
import { replaceMemberUnits, updateMember } from '#db/queries/member.ts';
import { insertUnit } from '#db/queries/unit.ts';
import { transact } from '#db/dialect/transact.ts';
import { openRegister, registerSupplier, type Register } from '#tests/facts/register.ts';
import { addSignedInMember, type SignedInMember } from '#tests/setup/members.ts';
import type { ServedApp } from '#tests/setup/served-app.ts';
import { httpVisitor, type Form, type HttpVisitor } from './http-visitor.ts';
import { serveFromSource } from './pages.ts';

const today = '2026-03-14';
const before = '2026-01-10T10:00:00.000Z';

let served: ServedApp;
let register: Register;
let list: string;
let buyer: HttpVisitor;
let buyerId: string;
let ids: string[];
let word: string;

beforeAll(async () => {
  served = await serveFromSource({ now: `${today}T09:30:00.000Z` });
  register = await openRegister(served.app.db);
  list = `/o/org-${register.scope.organisationId}/suppliers`;
  const member = await signIn('procurement');
  [buyer, buyerId] = [member.visitor, member.memberId];
});
afterAll(() => served.close());

beforeEach(async () => {
  served.clock.set(`${today}T09:30:00.000Z`);
  word = `proef${newId().slice(-6)}`;
  ids = [];
  for (let n = 0; n < 4; n += 1) ids.push((await registerSupplier(register, before, { legal_name: `${word} ${n}` })).supplierId);
});

async function signIn(role: 'procurement' | 'viewer' | 'ciso', locale: 'en' | 'nl' = 'en'): Promise<SignedInMember & { visitor: HttpVisitor }> {
  const member = await addSignedInMember(served.app, register.scope, { role, locale });
  const visitor = httpVisitor(served.url);
  visitor.keepCookie(member.cookie.name, member.cookie.value);
  return { ...member, visitor };
}

const supplierOf = async (id: string | undefined) => findSupplier(served.app.db.read, register.scope, id ?? '');
const tagsOf = async (id: string | undefined) => ((await listSupplierTags(served.app.db.read, register.scope, [id ?? ''])).get(id ?? '') ?? []).map((tag) => tag.name);
const write = (patch: object, some = ids) => transact(served.app.db, (tx) => updateSuppliers(tx, register.scope, some, { ...patch, updated_at: before }));

async function preview(form: Form & object, search = '', who = buyer): Promise<string> {
  const answer = await who.post(`${list}${search}`, { reach: 'ticked', ...form } as Form);
  expect(answer.location).toMatch(/\/suppliers\/changes\/[\w-]+$/);
  return answer.location;
}
async function apply(form: Form & object, search = ''): Promise<string> {
  const page = await preview(form, search);
  expect((await buyer.post(page, { intent: 'apply' })).location).toBe(page);
  return page;
}

describe('a change to ticked suppliers', () => {
  test('is shown first: from what to what, and who has it already; nothing is written until it is confirmed', async () => {
    await write({ owner_member_id: buyerId }, ids.slice(0, 1));
    const page = await preview({ id: ids, owner: buyerId, addTags: 'Zuid' });
    const shown = await buyer.get(page);
    expect(shown.text).toContain('4 of 4 suppliers will change.');
    expect(shown.text).toMatch(/Nobody.*Robin procurement/s);
    expect(await tagsOf(ids[1])).toEqual([]);
    const only = await buyer.get(await preview({ id: ids, owner: buyerId }));
    expect(only.text).toContain('3 of 4 suppliers will change.');
    expect(only.text).toContain('One has it already.');
    expect((await buyer.get(page)).status).toBe(404);
  });

  test('writes each once, with a witness, and says so', async () => {
    const page = await apply({ id: ids.slice(0, 3), owner: buyerId, category: 'ict_cybersecurity', addTags: 'Zuid, ICT' });
    expect((await buyer.get(page)).text).toContain('3 suppliers are changed.');
    expect(await supplierOf(ids[0])).toMatchObject({ owner_member_id: buyerId, category_id: 'ict_cybersecurity' });
    expect(await tagsOf(ids[2])).toEqual(['ICT', 'Zuid']);
    expect(await supplierOf(ids[3])).toMatchObject({ owner_member_id: null });
    expect((await buyer.get(`${list}/${ids[0]}`)).text).toContain('changed the category, the owner and the tags of');
    expect((await buyer.post(page, { intent: 'apply' })).location).toBe(page);
    expect((await buyer.get(`${list}/changes`)).text).toContain('Owner → Robin procurement, Category →');
    const links = await listLinks(served.app.db.read, register.scope.organisationId, 0, 100_000);
    expect(verifyChain(sha256, register.scope.organisationId, links, await findChainHead(served.app.db.read, register.scope.organisationId)).ok).toBe(true);
  });

  test('that ends them ends what they supply, and the coverage follows; undoing takes it up again, even later', async () => {
    const page = await preview({ id: ids.slice(0, 2), status: 'ended' });
    expect((await buyer.get(page)).text).toContain('Their services end today.');
    await buyer.post(page, { intent: 'apply' });
    const stateOf = async () => (await findCoverage(served.app.db.read, register.scope, ids[0] ?? '', '2026-04-01'))?.state;
    expect(await stateOf()).toBe('not_required');
    served.clock.set('2026-03-16T09:30:00.000Z');
    await buyer.post(page, { intent: 'undo' });
    expect(await listSuppliedServices(served.app.db.read, register.scope, [ids[0] ?? ''])).toMatchObject([{ ended_on: null }]);
    expect(await stateOf()).toBe('undecided');
    expect(await supplierOf(ids[0])).toMatchObject({ status: 'active' });
  });

  test.each([
    [{ id: [] as string[], owner: 'none' }, 'Select suppliers in the list first.'],
    [{ owner: '', addTags: ' , ' }, 'Choose first what should change.'],
    [{ addTags: 'ict', removeTags: 'ICT' }, 'The tag ict cannot both come and go.'],
    [{ addTags: 'x'.repeat(41) }, 'A tag has at most 40 characters.'],
  ])('%j leads back to the list with a sentence', async (form, sentence) => {
    const answer = await buyer.post(`${list}?q=${word}`, { reach: 'ticked', id: ids, ...form });
    expect(answer.location).toBe(`${list}?q=${word}`);
    expect((await buyer.get(answer.location)).text).toContain(sentence);
  });

  test.each([{ owner: 'a-stranger' }, { unit: 'elsewhere' }, { category: 'nonsense' }, { status: 'gone' }])('%j is refused', async (form) => {
    expect((await buyer.post(list, { reach: 'ticked', id: ids, ...form })).status).toBe(400);
  });

  test('is not for who may only read', async () => {
    const { visitor } = await signIn('viewer');
    expect((await visitor.post(list, { reach: 'ticked', id: ids, status: 'ended' })).status).toBe(403);
    const page = await apply({ id: ids, addTags: 'gezien' });
    expect((await visitor.get(page)).text).not.toContain('intent');
    expect((await visitor.post(page, { intent: 'undo' })).status).toBe(403);
  });
});

describe('a change to all that a filter finds', () => {
  test('means exactly what was previewed', async () => {
    const page = await preview({ reach: 'all', status: 'candidate' }, `?q=${word}&sort=-spend&columns=lei`);
    const shown = await buyer.get(page);
    expect(shown.text).toContain('4 of 4 suppliers will change.');
    expect(shown.text).toContain(`Search: ${word}`);
    const late = (await registerSupplier(register, before, { legal_name: `${word} te laat` })).supplierId;
    await buyer.post(page, { intent: 'apply' });
    expect((await supplierOf(ids[3]))?.status).toBe('candidate');
    expect((await supplierOf(late))?.status).toBe('active');
  });

  test('of hundreds is done by a job, whose progress is true', async () => {
    const many = Array.from({ length: 230 }, (_, n) => ({ id: newId(), legal_name: `${word} veel ${n}`, name_key: `${word} veel ${n}`, created_at: before }));
    await transact(served.app.db, (tx) => insertSuppliers(tx, register.scope, many));
    const page = await preview({ reach: 'all', addTags: 'Velen' }, `?q=${word} veel`);
    await buyer.post(page, { intent: 'apply' });
    await served.app.jobs.drain();
    const change = await getBulkChange(served.app.db.read, register.scope, page.split('/').at(-1) ?? '');
    expect(change).toMatchObject({ status: 'applied', progress_done: 230, progress_total: 230 });
    expect((await buyer.get(`${list}?tag=velen`)).text).toContain('230 of ');
    await buyer.post(page, { intent: 'undo' });
    await served.app.jobs.drain();
    expect((await buyer.get(page)).text).toContain('The change is taken back for 230 suppliers.');
    expect((await buyer.get(`${list}?tag=velen`)).text).toContain('0 of ');
  });
});

describe('undoing', () => {
  test('puts back only what nobody has changed since, and says what stayed', async () => {
    await transact(served.app.db, (tx) => replaceSupplierTags(tx, register.scope, ids[0] ?? '', [{ key: 'oud', name: 'Oud' }], before));
    const page = await apply({ id: ids, owner: buyerId, removeTags: 'oud', addTags: 'nieuw' });
    await write({ owner_member_id: register.memberId }, ids.slice(1, 2));
    await buyer.post(page, { intent: 'undo' });
    expect(await supplierOf(ids[0])).toMatchObject({ owner_member_id: null });
    expect(await supplierOf(ids[1])).toMatchObject({ owner_member_id: register.memberId });
    expect([await tagsOf(ids[0]), await tagsOf(ids[1])]).toEqual([['Oud'], []]);
    const shown = await buyer.get(page);
    expect(shown.text).toContain('What stays as it is');
    expect(shown.text).toContain(`${word} 1`);
    expect((await buyer.post(page, { intent: 'undo' })).location).toBe(page);
  });
});

describe('a member who is limited to units', () => {
  test('changes only their own suppliers, and sees only their own changes', async () => {
    const [north, south] = [newId(), newId()];
    await transact(served.app.db, async (tx) => {
      await insertUnit(tx, register.scope, { id: north, name: 'Noord', created_at: before });
      await insertUnit(tx, register.scope, { id: south, name: 'Zuid', created_at: before });
    });
    await write({ unit_id: north }, ids.slice(0, 2));
    const limited = await signIn('procurement');
    await transact(served.app.db, async (tx) => {
      await updateMember(tx, register.scope, limited.memberId, { is_unit_limited: 1 });
      await replaceMemberUnits(tx, register.scope, limited.memberId, [north]);
    });
    const others = await apply({ id: ids, addTags: 'van allen' });
    expect((await limited.visitor.get(others)).status).toBe(404);
    expect((await limited.visitor.get(`${list}/changes`)).text).not.toContain('van allen');
    const page = await preview({ id: ids, addTags: 'van noord' }, '', limited.visitor);
    expect((await limited.visitor.get(page)).text).toContain('2 stay as they are: they are not in a unit of yours');
    await limited.visitor.post(page, { intent: 'apply' });
    expect([await tagsOf(ids[0]), await tagsOf(ids[2])]).toEqual([['van allen', 'van noord'], ['van allen']]);
    for (const unit of [south, 'none']) expect((await limited.visitor.post(list, { reach: 'ticked', id: ids, unit })).status).toBe(400);
  });
});
