import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findCoverage } from '#db/queries/coverage-interval.ts';
import { listAccess } from '#db/queries/access.ts';
import { listContacts } from '#db/queries/contact.ts';
import { listSuppliedServices } from '#db/queries/supplied-service.ts';
import { findSupplier } from '#db/queries/supplier.ts';
import { classify, openRegister, registerSupplier, type Register } from '#tests/facts/register.ts';
import { addSignedInMember } from '#tests/setup/members.ts';
import type { ServedApp } from '#tests/setup/served-app.ts';
import { httpVisitor, type HttpVisitor } from './http-visitor.ts';
import { serveFromSource } from './pages.ts';

const today = '2026-03-14';
const before = '2026-01-10T10:00:00.000Z';

let served: ServedApp;
let register: Register;
let list: string;
let buyer: HttpVisitor;
beforeAll(async () => {
  served = await serveFromSource({ now: `${today}T09:30:00.000Z` });
  register = await openRegister(served.app.db);
  list = `/o/org-${register.scope.organisationId}/suppliers`;
  buyer = await signIn('procurement');
});
afterAll(() => served.close());

async function signIn(role: 'procurement' | 'viewer', locale: 'en' | 'nl' = 'en'): Promise<HttpVisitor> {
  const { cookie } = await addSignedInMember(served.app, register.scope, { role, locale });
  const visitor = httpVisitor(served.url);
  visitor.keepCookie(cookie.name, cookie.value);
  return visitor;
}

const idOf = (location: string) => /suppliers\/([^/#?]+)/.exec(location)?.[1] ?? '';
const supplierOf = (id: string) => findSupplier(served.app.db.read, register.scope, id);

async function add(form: Record<string, string | string[]>): Promise<string> {
  const answer = await buyer.post(`${list}/new`, form);
  expect(answer.status).toBe(303);
  return idOf(answer.location);
}

describe('a new supplier', () => {
  test('stands in the register with tidy numbers, one service, coverage and a page', async () => {
    const id = await add({ legalName: '  Pompen   Verzonnen B.V. ', kvkNumber: 'KvK 1234 5678', vatNumber: 'nl 0000 99998 b57', country: 'NL', kindIds: ['water_company', 'nonsense'], website: 'verzonnen.example' });
    expect(await supplierOf(id)).toMatchObject({ legal_name: 'Pompen Verzonnen B.V.', name_key: 'pompen verzonnen bv', kvk_number: '12345678', vat_number: 'NL000099998B57', website: 'https://verzonnen.example', triage: 'to_classify' });
    expect(await listSuppliedServices(served.app.db.read, register.scope, [id])).toHaveLength(1);
    expect(await findCoverage(served.app.db.read, register.scope, id, today)).toMatchObject({ state: 'undecided', cause: 'supplier.registered' });
    const page = await buyer.get(`${list}/${id}`);
    expect(page.text).toContain('Nobody has answered the questions yet');
    expect(page.text).toContain('Water companies');
  });

  test.each([
    [{ legalName: ' ' }, 'Enter the legal name.'],
    [{ legalName: 'A', kvkNumber: '123' }, 'A KvK number has eight digits.'],
    [{ legalName: 'A', vatNumber: 'NL123456789B01' }, 'The check digits of this VAT number are wrong'],
    [{ legalName: 'A', vatNumber: 'ZZ123' }, 'Begin a VAT number with the two letters of its country'],
    [{ legalName: 'A', lei: '5493001KJTIIGC8Y1R1' }, 'A LEI has twenty letters and digits'],
    [{ legalName: 'A', lei: '5493001KJTIIGC8Y1R13' }, 'The check digits of this LEI are wrong'],
    [{ legalName: 'A', tags: 'x'.repeat(41) }, 'A tag has at most 40 characters.'],
    [{ legalName: 'A', tags: Array.from({ length: 21 }, (_, n) => n).join() }, 'A supplier has at most 20 tags.'],
    [{ legalName: 'A', website: 'javascript:alert(1)' }, 'This is not a web address.'],
    [{ legalName: 'A', ownerMemberId: 'somebody-else' }, 'Choose a member from the list.'],
  ])('%j is refused with a sentence, and what was typed stays', async (form, sentence) => {
    const answer = await buyer.post(`${list}/new`, { note: 'kept as typed', ...form });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(sentence);
    expect(answer.text).toContain('kept as typed');
  });

  test('keeps what more there is to know, with tags that two spellings share', async () => {
    const id = await add({ legalName: 'Breed Verzonnen', lei: 'lei 5493 001k jtii gc8y 1r12', parentName: ' Groep  Verzonnen ', locations: 'Utrecht\n\n  Gent ', subProcessors: 'Rekencentrum Bedacht', tags: 'ICT, Zuid; ict' });
    expect(await supplierOf(id)).toMatchObject({ lei: '5493001KJTIIGC8Y1R12', parent_name: 'Groep Verzonnen', locations: 'Utrecht\nGent', sub_processors: 'Rekencentrum Bedacht' });
    const page = await buyer.get(`${list}/${id}`);
    for (const shown of ['5493001KJTIIGC8Y1R12', 'Groep Verzonnen', 'Rekencentrum Bedacht', 'suppliers?tag=ict']) expect(page.text).toContain(shown);
    for (const search of ['q=1kjtiigc', 'tag=ICT', 'tag=zuid']) expect((await buyer.get(`${list}?${search}`)).text).toContain('Breed Verzonnen');
    const form = await buyer.get(`${list}/${id}/edit`);
    expect(form.text).toContain('value="ICT, Zuid"');
    await buyer.post(`${list}/${id}/edit`, { legalName: 'Breed Verzonnen', lei: '5493001KJTIIGC8Y1R12', tags: 'zuid' });
    expect((await buyer.get(`${list}?tag=ict`)).text).not.toContain('Breed Verzonnen');
    expect((await buyer.post(`${list}/new`, { legalName: 'Zelfde LEI', lei: '5493001KJTIIGC8Y1R12' })).text).toContain('Breed Verzonnen stands in the register');
  });

  test('with the number of another one is asked about first, in Dutch too', async () => {
    await add({ legalName: 'Eerste Verzonnen', ownReference: 'CR-77' });
    const dutch = await signIn('procurement', 'nl');
    const asked = await dutch.post(`${list}/new`, { legalName: 'Tweede Verzonnen', ownReference: 'CR-77' });
    expect(asked.status).toBe(422);
    expect(asked.text).toContain('Eerste Verzonnen staat al in het register');
    await add({ legalName: 'Tweede Verzonnen', ownReference: 'CR-77', allowDuplicate: 'on' });
  });

  test('is not for who may only read', async () => {
    const viewer = await signIn('viewer');
    expect((await viewer.get(`${list}/new`)).status).toBe(403);
    expect((await viewer.post(`${list}/new`, { legalName: 'Niet Zo' })).status).toBe(403);
    expect((await viewer.get(list)).text).not.toContain(`${list}/new`);
  });
});

describe('an edited supplier', () => {
  test('that is ended supplies nothing any more; taken up again the same day, all is as before', async () => {
    const { supplierId } = await registerSupplier(register, before, { legal_name: 'Einde Verzonnen' });
    const form = { legalName: 'Einde Verzonnen', nis2Entity: 'unknown' };
    expect((await buyer.post(`${list}/${supplierId}/edit`, { ...form, status: 'ended' })).status).toBe(303);
    const [service] = await listSuppliedServices(served.app.db.read, register.scope, [supplierId]);
    expect(service?.ended_on).toBe(today);
    expect((await findCoverage(served.app.db.read, register.scope, supplierId, '2026-03-15'))?.state).toBe('not_required');
    await buyer.post(`${list}/${supplierId}/edit`, { ...form, status: 'active' });
    expect(await listSuppliedServices(served.app.db.read, register.scope, [supplierId])).toMatchObject([{ ended_on: null }]);
    expect((await findCoverage(served.app.db.read, register.scope, supplierId, '2026-03-15'))?.state).toBe('undecided');
  });

  test('that nobody changed writes nothing', async () => {
    const id = await add({ legalName: 'Zelfde Verzonnen' });
    const updated = (await supplierOf(id))?.updated_at;
    served.clock.set(`${today}T10:00:00.000Z`);
    expect((await buyer.post(`${list}/${id}/edit`, { legalName: 'Zelfde Verzonnen', nis2Entity: 'unknown', status: 'active' })).status).toBe(303);
    expect((await supplierOf(id))?.updated_at).toBe(updated);
  });
});

describe('contacts', () => {
  test('need a way to be reached; the first is the primary one until another becomes it', async () => {
    const id = await add({ legalName: 'Contact Verzonnen' });
    const refused = await buyer.post(`${list}/${id}/contacts/new`, { name: 'Noor Bedacht', role: 'security' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('without either nobody can be reached');
    await buyer.post(`${list}/${id}/contacts/new`, { name: 'Noor Bedacht', role: 'security', email: 'Noor@Verzonnen.example' });
    await buyer.post(`${list}/${id}/contacts/new`, { name: 'Storingsdienst', role: 'incident', phone: '088-1234567', isPrimary: 'on' });
    const contacts = await listContacts(served.app.db.read, register.scope, [id]);
    expect(contacts.map(({ name, email, phone, is_primary }) => ({ name, email, phone, is_primary }))).toEqual([
      { name: 'Storingsdienst', email: null, phone: '088 1234567', is_primary: 1 },
      { name: 'Noor Bedacht', email: 'noor@verzonnen.example', phone: null, is_primary: 0 },
    ]);
    expect((await buyer.get(`${list}/${id}`)).text).toContain('tel:0881234567');
    expect((await buyer.post(`${list}/${id}/contacts/${contacts[1]?.id}`, { intent: 'remove' })).status).toBe(303);
    expect(await listContacts(served.app.db.read, register.scope, [id])).toHaveLength(1);
  });

  test('of another supplier are not found under this one', async () => {
    const [one, other] = [await add({ legalName: 'Een Verzonnen' }), await add({ legalName: 'Ander Verzonnen' })];
    await buyer.post(`${list}/${one}/contacts/new`, { name: 'Noor Bedacht', phone: '020 1234567' });
    const [contact] = await listContacts(served.app.db.read, register.scope, [one]);
    expect((await buyer.get(`${list}/${other}/contacts/${contact?.id}`)).status).toBe(404);
    expect((await buyer.post(`${list}/${other}/contacts/${contact?.id}`, { intent: 'remove' })).status).toBe(404);
  });
});

describe('supplied services', () => {
  test('come into sight with the second, and both have names then', async () => {
    const id = await add({ legalName: 'Diensten Verzonnen' });
    expect((await buyer.get(`${list}/${id}/services/new`)).text).toContain('Name of what is already there');
    expect((await buyer.post(`${list}/${id}/services/new`, { name: 'Hosting' })).status).toBe(422);
    expect((await buyer.post(`${list}/${id}/services/new`, { name: 'Hosting', firstName: 'Advies', ictKind: 'ict_service' })).status).toBe(303);
    expect((await buyer.post(`${list}/${id}/services/new`, { name: 'hosting' })).text).toContain('Another supplied service of this supplier has this name.');
    const services = await listSuppliedServices(served.app.db.read, register.scope, [id]);
    expect(services.map((service) => service.name)).toEqual(['Advies', 'Hosting']);
    const page = await buyer.get(`${list}/${id}`);
    expect(page.text).toContain('The supplied service with the highest level decides.');
    await buyer.post(`${list}/${id}/services/${services[1]?.id}`, { intent: 'remove' });
    expect((await listSuppliedServices(served.app.db.read, register.scope, [id]))[1]?.ended_on).toBe(today);
  });
});

describe('access', () => {
  test('is recorded per area, changed and withdrawn; what was withdrawn stays on record', async () => {
    const id = await add({ legalName: 'Toegang Verzonnen' });
    const scada = { area: 'ot', scope: 'VPN, SCADA Zuid', sinceOn: '2026-01-01', untilOn: '2026-02-01' };
    expect((await buyer.post(`${list}/${id}/access/new`, { ...scada, untilOn: '2025-12-31' })).text).toContain('The last day lies before the first.');
    await buyer.post(`${list}/${id}/access/new`, scada);
    const [access] = await listAccess(served.app.db.read, register.scope, id);
    expect((await buyer.get(`${list}/${id}`)).text).toContain('should have ended on 1 Feb 2026');
    await buyer.post(`${list}/${id}/access/${access?.id}`, { ...scada, untilOn: '' });
    expect((await listAccess(served.app.db.read, register.scope, id))[0]).toMatchObject({ area: 'ot', until_on: null, ended_at: null });
    await buyer.post(`${list}/${id}/access/${access?.id}`, { intent: 'remove' });
    expect((await listAccess(served.app.db.read, register.scope, id))[0]?.ended_at).not.toBeNull();
    expect((await buyer.get(`${list}/${id}`)).text).toContain('One that was withdrawn');
  });
});

describe('the list', () => {
  test('finds by text, keeps its view in the address and changes a selection without a script, after a look', async () => {
    const ids = [await add({ legalName: 'Kiezen Een Verzonnen' }), await add({ legalName: 'Kiezen Twee Verzonnen' })];
    const found = await buyer.get(`${list}?q=kiezen`);
    expect(found.text).toContain('2 of ');
    expect(found.text).not.toContain('Contact Verzonnen');
    const preview = await buyer.post(`${list}?q=kiezen`, { reach: 'ticked', id: ids, status: 'candidate', owner: '', unit: '' });
    expect(preview.location).toContain(`${list}/changes/`);
    await buyer.post(preview.location, { intent: 'apply' });
    expect(await Promise.all(ids.map(async (id) => (await supplierOf(id))?.status))).toEqual(['candidate', 'candidate']);
    expect((await buyer.get(`${list}?status=candidate`)).text).toContain('2 of ');
  });

  test('pages forth and back', async () => {
    for (let index = 0; index < 60; index += 1) await registerSupplier(register, before, { legal_name: `Bladzijde ${String(index).padStart(2, '0')} Verzonnen` });
    const first = await buyer.get(`${list}?q=bladzijde`);
    expect(first.text).toContain('Bladzijde 49');
    expect(first.text).not.toContain('Bladzijde 50');
    const next = /href="([^"]*)"[^>]*rel="next"|rel="next"[^>]*href="([^"]*)"/.exec(first.text);
    const second = await buyer.get((next?.[1] ?? next?.[2] ?? '').replaceAll('&amp;', '&'));
    expect(second.text).toContain('Bladzijde 59');
    expect(second.text).not.toContain('Bladzijde 49');
    expect(second.text).toContain('rel="prev"');
  });
});

describe('the page of a supplier', () => {
  test('says what it needs, why, and what to do next', async () => {
    const supplier = await registerSupplier(register, before, { legal_name: 'Zin Verzonnen', triage: 'to_classify' });
    await classify(register, supplier, before, { dependency: 'some', incidentImpact: 'standstill', it: 'privileged' });
    const page = await buyer.get(`${list}/${supplier.supplierId}`);
    expect(page.text).toMatch(/Needs QM30: [^.]*; holds no verified proof; gap since 10 Jan 2026\./);
    expect(page.text).toContain(`${list}/${supplier.supplierId}/contacts/new`);
    const dutch = await (await signIn('viewer', 'nl')).get(`${list}/${supplier.supplierId}`);
    expect(dutch.text).toMatch(/Heeft QM30 nodig: [^.]*; heeft geen gecontroleerd bewijs; hiaat sinds 10 jan 2026\./);
    expect(dutch.text).not.toContain('/edit"');
  });

  test('tells who did what with it', async () => {
    const id = await add({ legalName: 'Verhaal Verzonnen' });
    await buyer.post(`${list}/${id}/edit`, { legalName: 'Verhaal Verzonnen', nis2Entity: 'yes', status: 'active' });
    const page = await buyer.get(`${list}/${id}`);
    expect(page.text).toContain('registered Verhaal Verzonnen');
    expect(page.text).toContain('changed the NIS2 status of Verhaal Verzonnen');
    expect(page.text).toContain('This is how it began.');
  });

  test('tells the whole of it, page by page', async () => {
    const id = await add({ legalName: 'Lang Verzonnen' });
    for (let n = 0; n < 21; n += 1) await buyer.post(`${list}/${id}/edit`, { legalName: 'Lang Verzonnen', note: `Regel ${n}` });
    const latest = await buyer.get(`${list}/${id}`);
    expect(latest.text).not.toContain('registered Lang Verzonnen');
    const earlier = /href="([^"]*\?before=\d+)#story"/.exec(latest.text)?.[1] ?? '';
    const first = await buyer.get(earlier);
    expect(first.text).toContain('registered Lang Verzonnen');
    expect(first.text).toContain('This is how it began.');
    expect((await buyer.get(`${list}/${id}?before=nonsense`)).text).toContain('changed the note of Lang Verzonnen');
  });

  test('of nobody known is not found', async () => {
    expect((await buyer.get(`${list}/0198c1f2-0000-7000-8000-000000000000`)).status).toBe(404);
  });
});
