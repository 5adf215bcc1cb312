import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foldName } from '#app/domain/register/name-key.ts';
import { recordCoverage } from '#app/platform/coverage/record-coverage.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { listClassifications } from '#db/queries/classification.ts';
import { findCoverage } from '#db/queries/coverage-interval.ts';
import { newId } from '#db/queries/new-id.ts';
import { findSuppliers, insertSuppliers, type SupplierRow } from '#db/queries/supplier.ts';
import { openRegister, type Register } from '#tests/facts/register.ts';
import { addSignedInMember } from '#tests/setup/members.ts';
import type { ServedApp } from '#tests/setup/served-app.ts';
import { httpVisitor, type Answer, type HttpVisitor } from './http-visitor.ts';
import { serveFromSource } from './pages.ts';

const today = '2026-03-14';
const registeredAt = '2026-03-01T09:00:00.000Z';

let served: ServedApp;
beforeAll(async () => {
  served = await serveFromSource({ now: `${today}T09:30:00.000Z` });
});
afterAll(() => served.close());

async function signIn(register: Register, role: 'procurement' | 'viewer'): Promise<HttpVisitor> {
  const { cookie } = await addSignedInMember(served.app, register.scope, { role });
  const visitor = httpVisitor(served.url);
  visitor.keepCookie(cookie.name, cookie.value);
  return visitor;
}

type Payee = readonly [name: string, category: string | null, spendCents?: number];

async function openTriage(payees: readonly Payee[]) {
  const register = await openRegister(served.app.db);
  const rows = payees.map(([legal_name, spend_category, spend = 100_00]) => ({
    id: newId(),
    legal_name,
    name_key: foldName(legal_name),
    spend_category,
    yearly_spend_cents: spend,
    spend_currency: 'EUR',
    created_at: registeredAt,
  }));
  await transact(served.app.db, async (tx) => {
    await insertSuppliers(tx, register.scope, rows);
    await recordCoverage(tx, register.scope, rows.map((row) => row.id), { cause: 'supplier.registered', today: '2026-03-01', now: registeredAt });
  });
  const page = `/o/org-${register.scope.organisationId}/triage`;
  const visitor = await signIn(register, 'procurement');
  const idOf = (name: string) => rows.find((row) => row.legal_name === name)?.id ?? '';
  const supplier = async (name: string) => (await findSuppliers(served.app.db.read, register.scope, [idOf(name)]))[0] as SupplierRow;
  const state = async (name: string) => (await findCoverage(served.app.db.read, register.scope, idOf(name), today))?.state;
  return { register, page, visitor, idOf, supplier, state };
}

/** The forms of the groups as the page holds them: what one click on the proposed outcome posts. */
function groupForms(page: Answer): Record<string, string>[] {
  return [...page.text.matchAll(/<form[^>]*>(?:(?!<\/form>).)*name="key"(?:(?!<\/form>).)*<\/form>/gs)]
    .map(([form]) => Object.fromEntries([...form.matchAll(/<(?:input|button)[^>]*name="([^"]+)"[^>]*value="([^"]*)"/g)].map(([, name, value]) => [name, decode(value ?? '')])))
    .filter((form) => form['outcome'] !== undefined && !('reviewOn' in form));
}
const decode = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&#x27;', "'").replaceAll('&quot;', '"');

async function advance(): Promise<void> {
  served.clock.set(new Date(Date.parse(served.clock.now()) + 1_000).toISOString());
}

const payees: Payee[] = [
  ['Belastingdienst', 'Loonheffing'],
  ['Gemeente Molendrecht', 'Leges'],
  ['De Gouden Lepel', 'Catering'],
  ['Hotel De Kroon', 'Catering'],
  ['Van Dam Regeltechniek B.V.', 'Procesautomatisering', 90_000_00],
  ['Cloudburst B.V.', 'Software'],
];

describe('triage', () => {
  test('one click sets a group aside as not a supplier, outside every denominator, with its reason', async () => {
    const { page, visitor, supplier, state } = await openTriage(payees);
    const shown = await visitor.get(page);
    expect(shown.text).toContain('Probably not suppliers');
    const form = groupForms(shown).find((one) => one['key'] === 'not_a_supplier/reason/tax_office');
    const answer = await visitor.post(page, form ?? {});
    expect([answer.status, answer.location]).toEqual([303, `${page}?by=category`]);
    expect(await supplier('Belastingdienst')).toMatchObject({ triage: 'not_a_supplier', triage_reason: 'tax_office', review_on: null });
    expect(await state('Belastingdienst')).toBe('not_a_supplier');
    expect((await supplier('Gemeente Molendrecht')).triage).toBe('untriaged');
  });

  test('no relevant dependency records the answers, the person, the reason and a review in a year', async () => {
    const { register, page, visitor, idOf, supplier, state } = await openTriage(payees);
    const form = groupForms(await visitor.get(page)).find((one) => one['key'] === 'no_relevant_dependency/category/Catering');
    expect((await visitor.post(page, form ?? {})).status).toBe(303);
    for (const name of ['De Gouden Lepel', 'Hotel De Kroon']) {
      expect(await supplier(name)).toMatchObject({ triage: 'no_relevant_dependency', triage_reason: 'general_needs', review_on: '2027-03-14' });
      expect(await state(name)).toBe('not_required');
      const [recorded] = await listClassifications(served.app.db.read, register.scope, [idOf(name)]);
      expect(recorded).toMatchObject({ source: 'triage', lowest: 'none', highest: 'none', effective_on: today, method_number: null });
      expect(JSON.parse(recorded?.answers_json ?? '{}')).toMatchObject({ dependency: 'none', it: 'none', incidentImpact: 'none' });
    }
    const events = await served.app.db.read.selectFrom('audit_event').select(['type']).where('chain_id', '=', register.scope.organisationId).execute();
    expect(events.map((event) => event.type).sort()).toEqual(['classification.recorded', 'classification.recorded', 'supplier.triaged', 'supplier.triaged']);
  });

  test('a group that has changed since it was shown is not decided', async () => {
    const { page, visitor, idOf, supplier } = await openTriage(payees);
    const form = groupForms(await visitor.get(page)).find((one) => one['key'] === 'no_relevant_dependency/category/Catering') ?? {};
    await visitor.post(page, { intent: 'some', id: idOf('Hotel De Kroon'), outcome: 'to_classify' });
    const answer = await visitor.post(page, form);
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('This group has changed since you opened the page');
    expect((await supplier('De Gouden Lepel')).triage).toBe('untriaged');
  });

  test('single suppliers of an opened group are set aside, the others stay', async () => {
    const { page, visitor, idOf, supplier } = await openTriage(payees);
    const opened = await visitor.get(`${page}?group=${encodeURIComponent('no_relevant_dependency/category/Catering')}`);
    expect(opened.text).toContain('Inside: Catering');
    expect(opened.text).toContain(idOf('Hotel De Kroon'));
    expect((await visitor.post(page, { intent: 'some', outcome: 'to_classify' })).status).toBe(422);
    expect((await visitor.post(page, { intent: 'some', id: idOf('Hotel De Kroon'), outcome: 'not_a_supplier', reason: 'own_group' })).status).toBe(303);
    expect(await supplier('Hotel De Kroon')).toMatchObject({ triage: 'not_a_supplier', triage_reason: 'own_group' });
    expect((await supplier('De Gouden Lepel')).triage).toBe('untriaged');
  });

  test('a reason of another outcome is not taken over', async () => {
    const { page, visitor, idOf, supplier } = await openTriage(payees);
    await visitor.post(page, { intent: 'some', id: idOf('Cloudburst B.V.'), outcome: 'not_a_supplier', reason: 'general_needs' });
    expect((await supplier('Cloudburst B.V.')).triage_reason).toBe('other_payee');
    await visitor.post(page, { intent: 'some', id: idOf('Cloudburst B.V.'), outcome: 'to_classify', reason: 'grant' });
    expect((await supplier('Cloudburst B.V.')).triage_reason).toBeNull();
  });

  test('the last action is undone as a whole: untriaged again, its answers unknown again', async () => {
    const { register, page, visitor, idOf, supplier, state } = await openTriage(payees);
    const click = async (key: string) => {
      await advance();
      return visitor.post(page, groupForms(await visitor.get(page)).find((one) => one['key'] === key) ?? {});
    };
    await click('not_a_supplier/reason/tax_office');
    await click('no_relevant_dependency/category/Catering');
    const at = /name="at" value="([^"]+)"/.exec((await visitor.get(page)).text)?.[1] ?? '';
    await advance();
    expect((await visitor.post(page, { intent: 'undo', at })).status).toBe(303);
    expect(await supplier('Hotel De Kroon')).toMatchObject({ triage: 'untriaged', triage_reason: null, review_on: null, triaged_at: null });
    expect(await state('Hotel De Kroon')).toBe('undecided');
    expect((await listClassifications(served.app.db.read, register.scope, [idOf('Hotel De Kroon')])).map((row) => [row.answers_json, row.highest])).toEqual([['{}', 'QM30']]);
    expect((await supplier('Belastingdienst')).triage).toBe('not_a_supplier');
    expect((await visitor.post(page, { intent: 'undo', at })).status).toBe(409);
  });

  test('a viewer may look and not decide', async () => {
    const { register, page, idOf } = await openTriage(payees);
    const viewer = await signIn(register, 'viewer');
    const shown = await viewer.get(page);
    expect(shown.status).toBe(200);
    expect(groupForms(shown)).toEqual([]);
    expect((await viewer.post(page, { intent: 'some', id: idOf('Cloudburst B.V.'), outcome: 'to_classify' })).status).toBe(403);
  });

  test('another organisation’s supplier is not there', async () => {
    const mine = await openTriage(payees);
    const theirs = await openTriage(payees);
    expect((await mine.visitor.post(mine.page, { intent: 'some', id: theirs.idOf('Cloudburst B.V.'), outcome: 'to_classify' })).status).toBe(409);
    expect((await theirs.supplier('Cloudburst B.V.')).triage).toBe('untriaged');
  });
});

test('1,800 payees in 150 categories are triaged in at most 60 clicks on what is proposed', async () => {
  const names = ['Noordhof Techniek B.V.', 'HMRC', 'Gemeente Molendrecht', 'Redacted personal data', 'J. de Vries', 'Meadow Trading Ltd', 'Van Dam Regeltechniek', 'Cloudburst Software', 'Riverside Haulage'];
  const categories = ['Materials', 'Catering', 'Grants', 'Software', 'Opleidingen', 'Onderhoud', ...Array.from({ length: 144 }, (_, index) => `Kostenplaats ${index + 1}`)];
  const many = Array.from({ length: 1_800 }, (_, index): Payee => [`${names[index % names.length]}${index % 2 ? '' : ` ${index}`}`, categories[Math.floor(((index * index) % 1_800) / 12)] ?? null, index]);
  const { register, page, visitor } = await openTriage(many);
  let clicks = 0;
  for (let forms = groupForms(await visitor.get(page)); forms.length > 0; forms = groupForms(await visitor.get(page))) {
    const answer = await visitor.post(page, forms[0] ?? {});
    expect(answer.status).toBe(303);
    clicks += 1;
    expect(clicks).toBeLessThanOrEqual(60);
  }
  const left = await served.app.db.read.selectFrom('supplier').select((eb) => eb.fn.countAll<number>().as('n')).where('organisation_id', '=', register.scope.organisationId).where('triage', '=', 'untriaged').executeTakeFirst();
  expect(left?.n).toBe(0);
}, 120_000);
