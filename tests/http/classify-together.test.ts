import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyChunk } from '#app/features/classification/bulk/apply-chunk.server.ts';
import { beginRun } from '#app/features/classification/bulk/begin-run.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { findClassification } from '#db/queries/classification.ts';
import { newId } from '#db/queries/new-id.ts';
import { insertSuppliedServices } from '#db/queries/supplied-service.ts';
import { findSupplier, insertSuppliers } from '#db/queries/supplier.ts';
import { classify, openRegister, registerSupplier, triage, type Register, type Triage } from '#tests/facts/register.ts';
import { addSignedInMember } from '#tests/setup/members.ts';
import type { ServedApp } from '#tests/setup/served-app.ts';
import { httpVisitor, type HttpVisitor } from './http-visitor.ts';
import { serveFromSource } from './pages.ts';

const before = '2026-03-01T09:00:00.000Z';
const start = '2026-03-14T09:30:00.000Z';

let served: ServedApp;
beforeAll(async () => {
  served = await serveFromSource({ now: start });
});
afterAll(() => served.close());

/** A register of its own, with somebody of procurement. */
async function open() {
  served.clock.set(start);
  const register = await openRegister(served.app.db);
  const home = `/o/org-${register.scope.organisationId}`;
  return { register, home, buyer: await signIn(register, 'procurement') };
}

async function signIn(register: Register, role: 'procurement' | 'viewer'): Promise<HttpVisitor> {
  const { cookie } = await addSignedInMember(served.app, register.scope, { role });
  const visitor = httpVisitor(served.url);
  visitor.keepCookie(cookie.name, cookie.value);
  return visitor;
}

async function add(register: Register, name: string, facts: { triage?: Triage | null; spend?: number; category?: string } = {}) {
  const of = await registerSupplier(register, before, { legal_name: name, yearly_spend_cents: facts.spend ?? 100, spend_currency: 'EUR', spend_category: facts.category ?? null });
  if (facts.triage !== null) await triage(register, of.supplierId, before, facts.triage ?? 'to_classify');
  return of;
}

const plain = { ot: 'none', physical: 'none', edi: 'none', ictCompany: 'no', data: 'none', replaceability: 'easy', incidentImpact: 'none', dependency: 'none' };
const asFields = (answers: Record<string, string>) => Object.fromEntries(Object.entries(answers).map(([input, value]) => [`answer-${input}`, value]));
const remote = asFields({ ...plain, it: 'connected' });
const byMail = asFields({ ...plain, it: 'exchange' });

const recorded = (register: Register, serviceId: string) => findClassification(served.app.db.read, register.scope, serviceId);
const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
/** The words of a page, without its tags and what the browser is handed. */
const words = (html: string) => html.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

async function preview(visitor: HttpVisitor, page: string, fields: Record<string, string>) {
  const shown = await visitor.post(page, { intent: 'preview', ...fields });
  return { status: shown.status, words: words(shown.text), save: { ...fields, intent: 'save', seenAt: hidden(shown.text, 'seenAt'), previewed: hidden(shown.text, 'previewed') } };
}

async function runs({ register }: { register: Register }) {
  return served.app.db.read.selectFrom('classification_run').selectAll().where('organisation_id', '=', register.scope.organisationId).orderBy('id').execute();
}

describe('what would change', () => {
  test('is counted from level to level before anything is saved; who goes down is named first', async () => {
    const { register, home, buyer } = await open();
    const [fresh, high] = [await add(register, 'Fresh B.V.'), await add(register, 'High B.V.')];
    await classify(register, high, before, { ...plain, it: 'privileged', data: 'secrets' });
    const page = `${home}/classify?all=1`;
    const kept = await preview(buyer, page, byMail);
    expect(kept.words).toContain('1 supplier already has answers by a person. They are not overwritten.');
    expect(kept.words).not.toContain('would need a lower mark');
    const replaced = await preview(buyer, page, { ...byMail, replaces: 'on' });
    expect(replaced.words).toMatch(/1 supplier would need a lower mark than now.*High B\.V\./);
    expect(replaced.words).toContain('After this every level is settled.');
    expect((await recorded(register, fresh.serviceId)) ?? null).toBeNull();
    expect((await recorded(register, high.serviceId))?.source).toBe('member');
  });

  test('says which questions would still leave levels open', async () => {
    const { register, home, buyer } = await open();
    await add(register, 'Open B.V.');
    await add(register, 'Other B.V.');
    expect((await preview(buyer, `${home}/classify?all=1`, { 'answer-it': 'none' })).words).toContain('2 suppliers would still be open. What could still change the level:');
  });

  test('answers that were changed after it are shown anew and not saved; none at all is asked for', async () => {
    const { register, home, buyer } = await open();
    const one = await add(register, 'One B.V.');
    await add(register, 'Two B.V.');
    const page = `${home}/classify?all=1`;
    const { save } = await preview(buyer, page, byMail);
    const other = await buyer.post(page, { ...save, 'answer-it': 'privileged' });
    expect([other.status, words(other.text).includes('You chose other answers since.')]).toEqual([409, true]);
    expect(await recorded(register, one.serviceId)).toBeNull();
    const nothing = await buyer.post(page, { intent: 'preview' });
    expect([nothing.status, words(nothing.text).includes('Choose at least one answer.')]).toEqual([422, true]);
  });
});

describe('saving for many', () => {
  test('gives each the same answers, keeps what a person said, and says where they come from', async () => {
    const { register, home, buyer } = await open();
    const [fresh, known] = [await add(register, 'Fresh B.V.'), await add(register, 'Known B.V.')];
    await classify(register, known, before, { data: 'sensitive' });
    const page = `${home}/classify?id=${fresh.supplierId}&id=${known.supplierId}`;
    const { save } = await preview(buyer, page, { 'answer-it': 'exchange', 'answer-data': 'none' });
    expect((await buyer.post(page, save)).location).toBe(`${home}/suppliers`);
    const [run] = await runs({ register });
    expect(JSON.parse((await recorded(register, fresh.serviceId))?.answers_json ?? '')).toEqual({ it: 'exchange', data: 'none' });
    expect(await recorded(register, fresh.serviceId)).toMatchObject({ source: 'bulk', source_id: run?.id });
    expect(JSON.parse((await recorded(register, known.serviceId))?.answers_json ?? '')).toEqual({ it: 'exchange', data: 'sensitive' });
    expect(words((await buyer.get(`${home}/services/${fresh.serviceId}/classify`)).text)).toContain('answered for many at once by');
  });

  test('leaves alone whom somebody answered for since the preview', async () => {
    const { register, home, buyer } = await open();
    const [calm, busy] = [await add(register, 'Calm B.V.'), await add(register, 'Busy B.V.')];
    const page = `${home}/classify?all=1`;
    const { save } = await preview(buyer, page, { ...byMail, replaces: 'on' });
    served.clock.set('2026-03-14T09:31:00.000Z');
    await classify(register, busy, '2026-03-14T09:31:00.000Z', { it: 'privileged' });
    await buyer.post(page, save);
    expect((await recorded(register, busy.serviceId))?.answers_json).toBe('{"it":"privileged"}');
    expect((await recorded(register, calm.serviceId))?.lowest).toBe('none');
    const [run] = await runs({ register });
    expect(JSON.parse(run?.counts_json ?? '{}')).toEqual({ recorded: 1, changed_since: 1 });
  });

  test('a group of triage is answered for at once: sent on and classified in one action; payees that are none stay out', async () => {
    const { register, home, buyer } = await open();
    const [one, two] = [await add(register, 'Een Pompen B.V.', { triage: null, category: 'Onderhoud gemalen' }), await add(register, 'Twee Pompen B.V.', { triage: null, category: 'Onderhoud gemalen' })];
    const other = await add(register, 'Ander B.V.', { triage: null, category: 'Advies' });
    const link = /href="([^"]*\/classify\?of=untriaged[^"]*Onderhoud[^"]*)"/.exec((await buyer.get(`${home}/triage?by=category`)).text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const { save, words: said } = await preview(buyer, link, byMail);
    expect(said).toContain('Answer for 2 suppliers at once');
    expect(said).toContain('Saving sends 2 suppliers on to “to classify” as well');
    expect((await buyer.post(link, save)).location).toBe(`${home}/triage?by=category`);
    for (const { supplierId, serviceId } of [one, two]) {
      expect((await findSupplier(served.app.db.read, register.scope, supplierId))?.triage).toBe('to_classify');
      expect((await recorded(register, serviceId))?.highest).toBe('none');
    }
    expect((await findSupplier(served.app.db.read, register.scope, other.supplierId))?.triage).toBe('untriaged');
  });

  test('a part of a group is split off by a word in the name, and by spend', async () => {
    const { register, home, buyer } = await open();
    for (const [name, spend] of [['Een Hosting B.V.', 100], ['Twee Hosting B.V.', 900_000], ['Drie Hosting B.V.', 800_000], ['Printers Verzonnen B.V.', 950_000]] as const) await add(register, name, { spend, category: 'Automatisering' });
    const group = `${home}/classify?of=waiting&by=category&group=to_classify/category/Automatisering`;
    const shown = async (part: string) => words((await buyer.get(group + part)).text);
    expect(await shown('')).toContain('Answer for 4 suppliers at once');
    expect(await shown('&q=hosting')).toContain('Answer for 3 suppliers at once');
    expect(await shown('&q=hosting&from=5000')).toContain('Answer for 2 suppliers at once');
    expect((await buyer.get(`${group}&q=hosting&below=5000`)).location, 'a single one has its own page').toMatch(/\/services\//);
  });

  test('only the first service of a supplier is answered for, and that is said', async () => {
    const { register, home, buyer } = await open();
    const several = await add(register, 'Several B.V.');
    await add(register, 'Single B.V.');
    const second = newId();
    await transact(served.app.db, (tx) => insertSuppliedServices(tx, register.scope, [{ id: second, supplier_id: several.supplierId, name: 'Second', created_at: start }]));
    const page = `${home}/classify?all=1`;
    const { save, words: said } = await preview(buyer, page, byMail);
    expect(said).toContain('1 supplies more than one service. Only the first is answered for');
    await buyer.post(page, save);
    expect(await recorded(register, several.serviceId)).not.toBeNull();
    expect(await recorded(register, second)).toBeNull();
  });

  test('hundreds go on in the background, with true progress, and nothing is done twice', async () => {
    const { register, home, buyer } = await open();
    const rows = Array.from({ length: 320 }, (_, index) => ({ id: newId(), legal_name: `Nr ${index} B.V.`, name_key: `nr ${index} b v`, created_at: before, triage: 'to_classify' as const }));
    await transact(served.app.db, (tx) => insertSuppliers(tx, register.scope, rows));
    const page = `${home}/classify?all=1`;
    const { save } = await preview(buyer, page, byMail);
    const saved = await buyer.post(page, save);
    expect(saved.location).toMatch(/\/classification\/[\w-]+$/);
    await served.app.jobs.drain();
    const [run] = await runs({ register });
    expect(run).toMatchObject({ status: 'applied', progress_done: 320, progress_total: 320 });
    expect(words((await buyer.get(saved.location)).text)).toContain('320 Answered');
    const { n } = await served.app.db.read.selectFrom('classification').select((eb) => eb.fn.countAll<number>().as('n')).where('organisation_id', '=', register.scope.organisationId).executeTakeFirstOrThrow();
    expect(n).toBe(320);
  });
});

test('a run whose request died half-way is finished by its job, row by row once', async () => {
  const { register } = await open();
  const rows = Array.from({ length: 120 }, (_, index) => ({ id: newId(), legal_name: `Nr ${index} B.V.`, name_key: `nr ${index} b v`, created_at: before, triage: 'to_classify' as const }));
  await transact(served.app.db, (tx) => insertSuppliers(tx, register.scope, rows));
  const ctx = { app: served.app, scope: register.scope, today: '2026-03-14', memberId: register.memberId };
  const wish = { answers: { it: 'none' }, replaces: false };
  const begun = await beginRun(ctx, { selection: { kind: 'filter', filter: {} }, wish, effectiveOn: '2026-03-14', seenAt: start, expected: 120, supplierIds: rows.map((row) => row.id) });
  if (!begun.ok) throw new Error(begun.problem);
  expect(await applyChunk(ctx, begun.value.id)).toBe(true);
  expect((await runs({ register }))[0]).toMatchObject({ status: 'applying', progress_done: 100 });
  await served.app.jobs.drain();
  expect((await runs({ register }))[0]).toMatchObject({ status: 'applied', counts_json: '{"recorded":120}' });
  const { n } = await served.app.db.read.selectFrom('classification').select((eb) => eb.fn.countAll<number>().as('n')).where('organisation_id', '=', register.scope.organisationId).executeTakeFirstOrThrow();
  expect(n).toBe(120);
});

describe('undo', () => {
  test('puts back what stood before, answers and triage, but not where somebody answered since', async () => {
    const { register, home, buyer } = await open();
    const known = await add(register, 'Known B.V.');
    await classify(register, known, before, { ...plain, it: 'privileged' });
    const fresh = await add(register, 'Fresh B.V.', { triage: null });
    const since = await add(register, 'Since B.V.');
    const page = `${home}/classify?all=1`;
    const { save } = await preview(buyer, page, { ...byMail, replaces: 'on' });
    await buyer.post(page, save);
    expect((await recorded(register, known.serviceId))?.highest).toBe('none');
    served.clock.set('2026-03-14T10:30:00.000Z');
    await classify(register, since, '2026-03-14T10:00:00.000Z', { it: 'connected' });
    const [run] = await runs({ register });
    const undone = await buyer.post(`${home}/classification/${run?.id}`, { intent: 'undo' });
    expect(undone.location).toBe(`${home}/classification/${run?.id}`);
    expect(await recorded(register, known.serviceId)).toMatchObject({ source: 'member', lowest: 'QM20' });
    expect((await recorded(register, fresh.serviceId))?.answers_json).toBe('{}');
    expect(await findSupplier(served.app.db.read, register.scope, fresh.supplierId)).toMatchObject({ triage: 'untriaged', review_on: null });
    expect((await recorded(register, since.serviceId))?.answers_json).toBe('{"it":"connected"}');
    expect(words((await buyer.get(undone.location)).text)).toMatch(/2 Put back.*1 Answered again since/);
    await buyer.post(`${home}/classification/${run?.id}`, { intent: 'undo' });
    expect((await runs({ register }))[0]?.status).toBe('undone');
  });

  test('is not there for a viewer, nor for another organisation', async () => {
    const { register, home, buyer } = await open();
    await add(register, 'One B.V.');
    await add(register, 'Two B.V.');
    const { save } = await preview(buyer, `${home}/classify?all=1`, byMail);
    await buyer.post(`${home}/classify?all=1`, save);
    const [run] = await runs({ register });
    const viewer = await signIn(register, 'viewer');
    expect((await viewer.post(`${home}/classification/${run?.id}`, { intent: 'undo' })).status).toBe(403);
    expect(words((await viewer.get(`${home}/classification/${run?.id}`)).text)).not.toContain('Put back what stood before');
    const elsewhere = await open();
    expect((await elsewhere.buyer.get(`${elsewhere.home}/classification/${run?.id}`)).status).toBe(404);
    expect((await elsewhere.buyer.post(`${elsewhere.home}/classification/${run?.id}`, { intent: 'undo' })).status).toBe(404);
  });
});

describe('a team', () => {
  test('does not tread on each other: the next one passes over what a colleague has open, until that lapses', async () => {
    const { register, home, buyer } = await open();
    const colleague = await signIn(register, 'procurement');
    const [large, small] = [await add(register, 'Large B.V.', { spend: 900 }), await add(register, 'Small B.V.', { spend: 100 })];
    const page = ({ serviceId }: { serviceId: string }) => `${home}/services/${serviceId}/classify`;
    await buyer.get(page(large));
    expect((await colleague.get(`${home}/classify`)).location).toBe(page(small));
    expect((await buyer.get(`${home}/classify`)).location, 'the own one is not passed over').toBe(page(large));
    expect(words((await colleague.get(page(large))).text)).toMatch(/\S+ is at this one/);
    await buyer.get(page(small));
    expect((await colleague.get(`${home}/classify`)).location, 'a person is at one place at a time').toBe(page(large));
    served.clock.set('2026-03-14T09:40:00.000Z');
    expect((await colleague.get(`${home}/classify`)).location).toBe(page(large));
    expect((await colleague.get(`${home}/classify?after=${large.serviceId}`)).location, 'lapsed by the clock').toBe(page(small));
  });

  test('goes back to the one before, answered or not', async () => {
    const { register, home, buyer } = await open();
    const [large, small] = [await add(register, 'Large B.V.', { spend: 900 }), await add(register, 'Small B.V.', { spend: 100 })];
    await classify(register, large, before, { ...plain, it: 'none' });
    expect((await buyer.get(`${home}/classify?before=${small.serviceId}`)).location).toBe(`${home}/services/${large.serviceId}/classify`);
  });

  test('sees its progress, and who answered for how many', async () => {
    const { register, home, buyer } = await open();
    for (const name of ['One B.V.', 'Two B.V.', 'Three B.V.']) await add(register, name, { category: name === 'Three B.V.' ? 'Advies' : 'Schoonmaak' });
    const page = `${home}/classify?of=waiting&by=category&group=to_classify/category/Schoonmaak`;
    const { save } = await preview(buyer, page, remote);
    await buyer.post(page, save);
    const said = words((await buyer.get(`${home}/classification?by=category`)).text);
    expect(said).toContain('2 of 3');
    expect(said).toContain('Advies');
    expect(said).not.toContain('Answer for Schoonmaak');
    expect(said).toMatch(/Who answered for how many.* 2 2 /);
  });

  test('similar suppliers show how they were answered for, and that is taken over', async () => {
    const { register, home, buyer } = await open();
    const fields = { category: 'Schoonmaak' };
    await classify(register, await add(register, 'Kwast B.V.', fields), before, { ...plain, it: 'exchange' });
    const next = await add(register, 'Zeem B.V.', fields);
    const page = `${home}/services/${next.serviceId}/classify`;
    expect(words((await buyer.get(page)).text)).toContain('So answered for 1 other in “Schoonmaak”: No mark');
    const taken = await buyer.post(page, { intent: 'similar:0', seen: `${next.serviceId}~`, 'answer-data': 'sensitive' });
    expect(taken.text).toMatch(/<input[^>]*name="answer-it"[^>]*checked=""[^>]*value="exchange"/);
    expect(taken.text).toMatch(/<input[^>]*name="answer-data"[^>]*checked=""[^>]*value="sensitive"/);
  });
});
