import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFigureFilter } from '#app/domain/register/supplier-search.ts';
import { countSuppliers } from '#db/queries/supplier-count.ts';
import { agree, classify, enterCertificate, openRegister, registerSupplier, triage, verify, type Register } from '#tests/facts/register.ts';
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
});
afterAll(() => served.close());

async function signIn(role: 'ciso' | 'viewer', locale: 'en' | 'nl' = 'en'): Promise<HttpVisitor> {
  const { cookie } = await addSignedInMember(served.app, register.scope, { role, locale });
  const visitor = httpVisitor(served.url);
  visitor.keepCookie(cookie.name, cookie.value);
  return visitor;
}

/** Every figure on a page that leads to a list, with the list it leads to. */
function figuresOf(html: string): { count: number; search: URLSearchParams }[] {
  const links = [...html.matchAll(/<a[^>]*href="[^"]*\/suppliers\?([^"]*)"[^>]*>(.*?)<\/a>/g)];
  return links.flatMap(([, search = '', inner = '']) => {
    const number = /\d[\d,.]*/.exec(inner.replace(/<[^>]*>/g, ' ').replace(/QM\d0/g, ''))?.[0];
    return number ? [{ count: Number(number.replace(/[,.]/g, '')), search: new URLSearchParams(search.replaceAll('&amp;', '&')) }] : [];
  });
}

test('an empty register says what will be here and where to begin', async () => {
  const page = await (await signIn('ciso')).get(home);
  expect(page.status).toBe(200);
  expect(page.text).toContain(`${home}/imports/new`);
  expect((await (await signIn('viewer')).get(home)).text).not.toContain(`${home}/imports/new`);
});

test('every figure leads to a list with exactly that many rows', async () => {
  const gap = await registerSupplier(register, before, { legal_name: 'Gemaal Verzonnen B.V.' });
  await classify(register, gap, before, standstill);
  const agreed = await registerSupplier(register, before);
  await classify(register, agreed, before, standstill);
  await agree(register, agreed.supplierId, before, '2026-06-01');
  for (const lastDay of ['2026-04-01', '2028-01-01', '2026-02-01']) {
    const certified = await registerSupplier(register, before);
    await classify(register, certified, before, standstill);
    const { certificateId } = await enterCertificate(register, certified.supplierId, before, { level: 'QM30', valid_from: '2025-06-01', valid_until: lastDay });
    await verify(register, certified.supplierId, certificateId, before, [certified.serviceId]);
  }
  const open = await registerSupplier(register, before);
  await classify(register, open, before, { it: 'connected' });
  await registerSupplier(register, before);
  const taxOffice = await registerSupplier(register, before);
  await triage(register, taxOffice.supplierId, before, 'not_a_supplier');

  const visitor = await signIn('viewer');
  const page = await visitor.get(home);
  const figures = figuresOf(page.text);
  expect(figures.length).toBeGreaterThan(20);
  const lists = new Map(figures.map((figure) => [`${figure.count} ${figure.search}`, figure]));
  for (const { count, search } of lists.values()) {
    const list = await visitor.get(`${home}/suppliers?${search}`);
    const rows = /<tbody>(.*?)<\/tbody>/s.exec(list.text)?.[1]?.match(/<tr\b/g)?.length ?? 0;
    const counted = await countSuppliers(served.app.db.read, register.scope, readFigureFilter(search), today);
    expect({ list: search.toString(), rows, counted }).toEqual({ list: search.toString(), rows: count, counted: count });
  }
  expect(page.text).toContain('2 suppliers that must hold QM30 have a gap and no agreed date.');
  expect(page.text).toContain('provisional');
});

test('a change is seen at once, and the page speaks Dutch', async () => {
  const visitor = await signIn('ciso', 'nl');
  expect((await visitor.get(home)).text).toContain('2 leveranciers die QM30 moeten hebben, hebben een hiaat');
  const other = await registerSupplier(register, before);
  await classify(register, other, before, standstill);
  expect((await visitor.get(home)).text).toContain('3 leveranciers die QM30 moeten hebben');
});

test('a stranger finds nothing here', async () => {
  const elsewhere = await openRegister(served.app.db);
  expect((await (await signIn('ciso')).get(`/o/org-${elsewhere.scope.organisationId}`)).status).toBe(404);
});
