import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSupplierFilter } from '#app/domain/register/register-search.ts';
import { insertContacts } from '#db/queries/contact.ts';
import { newId } from '#db/queries/new-id.ts';
import { countSuppliers } from '#db/queries/supplier-count.ts';
import { agree, classify, openRegister, registerSupplier, step, triage, type Register } from '#tests/facts/register.ts';
import { addSignedInMember } from '#tests/setup/members.ts';
import type { ServedApp } from '#tests/setup/served-app.ts';
import { httpVisitor, type HttpVisitor } from './http-visitor.ts';
import { serveFromSource } from './pages.ts';

const today = '2026-03-14';
const before = '2026-01-10T10:00:00.000Z';
const standstill = { dependency: 'some', incidentImpact: 'standstill', it: 'connected' };

let served: ServedApp;
let register: Register;
let home: string;
beforeAll(async () => {
  served = await serveFromSource({ now: `${today}T09:30:00.000Z` });
  register = await openRegister(served.app.db);
  home = `/o/org-${register.scope.organisationId}`;
  const contactOf = (supplierId: string) => ({ id: newId(), supplier_id: supplierId, name: 'Noor Bedacht', role: 'general' as const, email: 'noor@verzonnen.example', phone: null, locale: null, is_primary: 1 as const, created_at: before });
  for (const [name, spend, agreedOn] of [['Klein', 100, null], ['Groot', 900, null], ['Beloofd', 5_000, '2026-06-01'], ['Verbroken', 1, '2026-03-01']] as const) {
    const of = await registerSupplier(register, before, { legal_name: `${name} Verzonnen`, yearly_spend_cents: spend * 100, country: name === 'Klein' ? 'BE' : null, owner_member_id: register.memberId });
    await triage(register, of.supplierId, before, 'to_classify');
    await classify(register, of, before, standstill);
    if (agreedOn) await agree(register, of.supplierId, before, agreedOn);
    if (name === 'Groot') await step(register, of.supplierId, before, 'contact.added', (tx) => insertContacts(tx, register.scope, [contactOf(of.supplierId)]));
  }
  const open = await registerSupplier(register, before);
  await triage(register, open.supplierId, before, 'to_classify');
  await classify(register, open, before, { it: 'connected' });
});
afterAll(() => served.close());

async function signIn(role: 'ciso' | 'procurement' | 'viewer', locale: 'en' | 'nl' = 'en'): Promise<HttpVisitor> {
  const { cookie } = await addSignedInMember(served.app, register.scope, { role, locale });
  const visitor = httpVisitor(served.url);
  visitor.keepCookie(cookie.name, cookie.value);
  return visitor;
}

const sectionOf = (html: string, id: string) => new RegExp(`<section id="${id}".*?</section>`, 's').exec(html)?.[0] ?? '';
const textOf = (html: string) => html.replace(/<!-- -->/g, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

test('the worst gaps stand in order, each with the next step that its own page names', async () => {
  const buyer = await signIn('procurement');
  const gaps = sectionOf((await buyer.get(home)).text, 'worst');
  expect([...gaps.matchAll(/(Klein|Groot|Beloofd|Verbroken) Verzonnen/g)].map(([, name]) => name)).toEqual(['Verbroken', 'Groot', 'Klein', 'Beloofd']);
  for (const [, row = ''] of gaps.matchAll(/<tr>(<th scope="row".*?)<\/tr>/gs)) {
    const [page = '', stepTo = ''] = [...row.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
    expect((await buyer.get(page)).text).toContain(`href="${stepTo}"`);
  }
  expect(textOf(gaps)).toContain('Invite to share a certificate');
  expect(textOf(gaps)).toContain('agreed date 1 Mar 2026 has passed');
  const viewer = sectionOf((await (await signIn('viewer')).get(home)).text, 'worst');
  expect(viewer).not.toContain('/invite"');
});

test.each(['area', 'category', 'country', 'owner', 'unit', 'question', 'nonsense'])('told apart by %s, every figure leads to a list with that many rows', async (by) => {
  const visitor = await signIn('viewer');
  const page = await visitor.get(`${home}?by=${by}`);
  expect(page.status).toBe(200);
  const figures = [...sectionOf(page.text, 'by').matchAll(/href="[^"]*\/suppliers\?([^"]*)"[^>]*>(\d+)</g)];
  expect(figures.length).toBeGreaterThan(0);
  for (const [, search = '', count] of figures) {
    const filter = new URLSearchParams(search.replaceAll('&amp;', '&'));
    const list = await visitor.get(`${home}/suppliers?${filter}`);
    const rows = /<tbody>(.*?)<\/tbody>/s.exec(list.text)?.[1]?.match(/<tr\b/g)?.length ?? 0;
    const counted = await countSuppliers(served.app.db.read, register.scope, readSupplierFilter(filter), today);
    expect([search, rows, counted]).toEqual([search, Number(count), Number(count)]);
  }
});

test('the names of rows are said in the language of the reader', async () => {
  const dutch = await signIn('ciso', 'nl');
  const countries = textOf(sectionOf((await dutch.get(`${home}?by=country`)).text, 'by'));
  expect(countries).toContain('België');
  expect(countries).toContain('Geen land');
  expect(textOf(sectionOf((await dutch.get(`${home}?by=owner`)).text, 'by'))).toContain('Noor Verzonnen');
  const questions = textOf(sectionOf((await dutch.get(`${home}?by=question`)).text, 'by'));
  expect(questions).toContain('Diensten die elk antwoord beslist');
});

test('whether QM10 is needed most stands beside the word of the scheme', async () => {
  const page = textOf((await (await signIn('viewer')).get(home)).text);
  expect(page).toContain('No: QM10 is not the level that most suppliers need here.');
  expect(page).toContain('nis2qualitymark.eu, FAQ');
});
