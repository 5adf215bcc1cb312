import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findClassification, listClassificationHistory } from '#db/queries/classification.ts';
import { findCoverage } from '#db/queries/coverage-interval.ts';
import { transact } from '#db/dialect/transact.ts';
import { insertSupplierKinds } from '#db/queries/supplier-kind.ts';
import { findSupplier } from '#db/queries/supplier.ts';
import { openRegister, registerSupplier, triage, type Register, type Triage } from '#tests/facts/register.ts';
import { addSignedInMember } from '#tests/setup/members.ts';
import type { ServedApp } from '#tests/setup/served-app.ts';
import { httpVisitor, type HttpVisitor } from './http-visitor.ts';
import { serveFromSource } from './pages.ts';

const today = '2026-03-14';
const before = '2026-03-01T09:00:00.000Z';

let served: ServedApp;
let register: Register;
let home: string;
let procurement: HttpVisitor;
beforeAll(async () => {
  served = await serveFromSource({ now: `${today}T09:30:00.000Z` });
  ({ register, home, procurement } = await openHome());
});
afterAll(() => served.close());

async function openHome() {
  const opened = await openRegister(served.app.db);
  return { register: opened, home: `/o/org-${opened.scope.organisationId}`, procurement: await signIn(opened, 'procurement') };
}

async function signIn(to: Register, role: 'procurement' | 'viewer'): Promise<HttpVisitor> {
  const { cookie } = await addSignedInMember(served.app, to.scope, { role });
  const visitor = httpVisitor(served.url);
  visitor.keepCookie(cookie.name, cookie.value);
  return visitor;
}

const plain = { 'answer-ot': 'none', 'answer-physical': 'none', 'answer-edi': 'none', 'answer-ictCompany': 'no', 'answer-data': 'none', 'answer-replaceability': 'easy', 'answer-incidentImpact': 'none' };

async function add(name: string, facts: { triage?: Triage; kinds?: string[]; spend?: number } = {}, to = register) {
  const of = await registerSupplier(to, before, { legal_name: name, yearly_spend_cents: facts.spend ?? null, spend_currency: 'EUR' });
  await triage(to, of.supplierId, before, facts.triage ?? 'to_classify');
  if (facts.kinds) await transact(served.app.db, (tx) => insertSupplierKinds(tx, to.scope, of.supplierId, facts.kinds ?? []));
  return { ...of, page: `/o/org-${to.scope.organisationId}/services/${of.serviceId}/classify` };
}

const recorded = (serviceId: string) => findClassification(served.app.db.read, register.scope, serviceId);
const stateOf = async (supplierId: string) => (await findCoverage(served.app.db.read, register.scope, supplierId, today))?.state;

describe('one supplied service', () => {
  test('its answers give a level with reasons, an event and coverage; what access implies is added', async () => {
    const { supplierId, serviceId, page } = await add('Van Dam Regeltechniek B.V.');
    const answer = await procurement.post(page, { intent: 'save', seen: `${serviceId}~`, ...plain, 'answer-it': 'none', 'answer-ot': 'direct' });
    expect([answer.status, answer.location]).toEqual([303, `${home}/suppliers/${supplierId}`]);
    const row = await recorded(serviceId);
    expect(row).toMatchObject({ lowest: 'QM20', highest: 'QM20', source: 'member', effective_on: today, method_number: null, deciding_rules_json: '["QM20-OT"]' });
    expect(JSON.parse(row?.answers_json ?? '{}')).toMatchObject({ ot: 'direct', dependency: 'some' });
    expect(await stateOf(supplierId)).toBe('gap');
    const shown = await procurement.get(page);
    expect(shown.text).toContain('It has access to operational technology.');
    expect(shown.text).toContain('It follows from your answer about process automation.');
    expect(shown.text).toContain('There is no official decision method');
    expect(shown.text).toContain('provisional');
    expect(shown.text).not.toContain('name="answer-dependency"');
  });

  test('open answers leave a range, and say which questions could still change it', async () => {
    const { supplierId, serviceId, page } = await add('Half Known B.V.');
    await procurement.post(page, { intent: 'save', seen: `${serviceId}~`, 'answer-it': 'connected', 'answer-ictCompany': '' });
    expect(await recorded(serviceId)).toMatchObject({ lowest: 'QM10', highest: 'QM30' });
    expect(await stateOf(supplierId)).toBe('undecided');
    expect((await procurement.get(page)).text).toContain('Could still change it');
  });

  test('a level that is shown without a script saves nothing, and keeps the answers', async () => {
    const { serviceId, page } = await add('Look First B.V.');
    const shown = await procurement.post(page, { intent: 'show', seen: `${serviceId}~`, ...plain, 'answer-it': 'exchange', 'answer-data': 'sensitive' });
    expect(shown.status).toBe(200);
    expect(shown.text).toContain('It has access to sensitive data.');
    expect(shown.text).toMatch(/<input[^>]*name="answer-data"[^>]*checked=""[^>]*value="sensitive"/);
    expect(await recorded(serviceId)).toBeNull();
  });

  test('a contradiction is asked about, and does not stop saving', async () => {
    const { serviceId, page } = await add('Odd Pair B.V.');
    const odd = { ...plain, 'answer-it': 'none', 'answer-dependency': 'none', 'answer-incidentImpact': 'hindrance' };
    const shown = await procurement.post(page, { intent: 'show', seen: `${serviceId}~`, ...odd });
    expect(shown.text).toContain('The service suffers without it, yet there is no dependency?');
    expect((await procurement.post(page, { intent: 'save', seen: `${serviceId}~`, ...odd })).status).toBe(303);
  });

  test('what a kind suggests is ticked and can be answered otherwise; its template fills only what is open', async () => {
    const { serviceId, page } = await add('Cloudburst B.V.', { kinds: ['saas_provider'] });
    const shown = await procurement.get(page);
    expect(shown.text).toContain('Yes, because of its kind: SaaS providers.');
    expect(shown.text).toContain('Usual for: SaaS providers');
    const taken = await procurement.post(page, { intent: 'template:saas_provider', seen: `${serviceId}~`, 'answer-it': 'privileged' });
    expect(taken.text).toMatch(/<input[^>]*name="answer-it"[^>]*checked=""[^>]*value="privileged"/);
    expect(taken.text).toMatch(/<input[^>]*name="answer-data"[^>]*checked=""[^>]*value="internal"/);
    expect(await recorded(serviceId)).toBeNull();
  });

  test('answers that somebody changed meanwhile are not overwritten', async () => {
    const { serviceId, page } = await add('Two Hands B.V.');
    await procurement.post(page, { intent: 'save', seen: `${serviceId}~`, ...plain, 'answer-it': 'connected' });
    const late = await procurement.post(page, { intent: 'save', seen: `${serviceId}~`, ...plain, 'answer-it': 'privileged' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Somebody recorded other answers meanwhile. Nothing was saved.');
    const both = late.text.slice(late.text.indexOf('Where the answers differ'), late.text.indexOf('</table>'));
    expect(both, 'what is recorded now and by whom, beside the own answer').toMatch(/answered by [^<]+, .*A login or connection.*Administrator rights/);
    expect(both, 'only where they differ').not.toContain('process automation');
    expect(late.text).toMatch(/<input[^>]*name="answer-it"[^>]*checked=""[^>]*value="privileged"/);
    const seen = /name="seen" value="([^"]+)"/.exec(late.text)?.[1] ?? '';
    expect((await procurement.post(page, { intent: 'save', seen, ...plain, 'answer-it': 'privileged' })).status).toBe(303);
    const history = await listClassificationHistory(served.app.db.read, register.scope, serviceId);
    expect(history.map((row) => row.superseded_at === null)).toEqual([true, false]);
  });

  test('answers may hold from an earlier day, never from a later one', async () => {
    const { supplierId, serviceId, page } = await add('Earlier B.V.');
    const post = (effectiveOn: string) => procurement.post(page, { intent: 'save', seen: `${serviceId}~`, effectiveOn, ...plain, 'answer-it': 'privileged' });
    expect((await post('2026-03-15')).text).toContain('Answers cannot hold from a day to come.');
    expect((await post('2026-03-05')).status).toBe(303);
    expect((await findCoverage(served.app.db.read, register.scope, supplierId, '2026-03-06'))?.lowest).toBe('QM20');
  });

  test('no mark required is looked at again in a year', async () => {
    const { supplierId, serviceId, page } = await add('Stationers B.V.');
    await procurement.post(page, { intent: 'save', seen: `${serviceId}~`, ...plain, 'answer-it': 'none', 'answer-dependency': 'none' });
    expect(await recorded(serviceId)).toMatchObject({ lowest: 'none', highest: 'none' });
    expect((await findSupplier(served.app.db.read, register.scope, supplierId))?.review_on).toBe('2027-03-14');
  });

  test('a payee that was set apart is refused; whoever is classified has been looked at', async () => {
    const apart = await add('Belastingdienst', { triage: 'not_a_supplier' });
    expect((await procurement.post(apart.page, { intent: 'save', seen: `${apart.serviceId}~`, ...plain, 'answer-it': 'none' })).text).toContain('Set apart as not a supplier (Belastingdienst).');
    const none = await add('Bakery B.V.', { triage: 'no_relevant_dependency' });
    await procurement.post(none.page, { intent: 'save', seen: `${none.serviceId}~`, ...plain, 'answer-it': 'connected' });
    expect((await findSupplier(served.app.db.read, register.scope, none.supplierId))?.triage).toBe('to_classify');
  });

  test('a viewer may look; a stranger’s service is not there', async () => {
    const { serviceId, page } = await add('Glass B.V.');
    const viewer = await signIn(register, 'viewer');
    expect((await viewer.get(page)).text).toContain('You may look');
    expect((await viewer.post(page, { intent: 'save', seen: `${serviceId}~`, ...plain })).status).toBe(403);
    const elsewhere = await openHome();
    expect((await elsewhere.procurement.get(`${elsewhere.home}/services/${serviceId}/classify`)).status).toBe(404);
    const foreign = await elsewhere.procurement.post(`${elsewhere.home}/services/${serviceId}/classify`, { intent: 'save', seen: `${serviceId}~`, ...plain });
    expect(foreign.status).toBe(404);
    expect(await recorded(serviceId)).toBeNull();
  });
});

describe('the next one', () => {
  test('is the one with most spend that nobody has answered for; skipped ones come again', async () => {
    const fresh = await openHome();
    const small = await add('Small B.V.', { spend: 100 }, fresh.register);
    const large = await add('Large B.V.', { spend: 900 }, fresh.register);
    await add('Set apart', { triage: 'not_a_supplier', spend: 5_000 }, fresh.register);
    const next = async (search = '') => fresh.procurement.get(`${fresh.home}/classify${search}`);
    expect((await next()).location).toBe(large.page);
    expect((await next(`?after=${large.serviceId}`)).location).toBe(small.page);
    expect((await next(`?after=${small.serviceId}`)).text).toContain('That was the last one');
    const saved = await fresh.procurement.post(large.page, { intent: 'save_next', seen: `${large.serviceId}~`, ...plain, 'answer-it': 'connected' });
    expect(saved.location).toBe(small.page);
    const last = await fresh.procurement.post(small.page, { intent: 'save_next', seen: `${small.serviceId}~`, ...plain, 'answer-it': 'connected' });
    expect((await fresh.procurement.get(last.location)).text).toContain('Nobody waits for answers');
  });
});
