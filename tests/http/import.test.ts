import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { verifyChain } from '#app/domain/audit/chain.ts';
import { limits } from '#app/features/import/reading/limits.ts';
import { sha256 } from '#app/platform/hash/sha256.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { listLinks } from '#db/queries/audit-event.ts';
import { findChainHead } from '#db/queries/chain-head.ts';
import { listContacts } from '#db/queries/contact.ts';
import { listSuppliedServices } from '#db/queries/supplied-service.ts';
import { updateSuppliers, type SupplierRow } from '#db/queries/supplier.ts';
import { workbookBytes } from '#tests/fixtures/workbook.ts';
import { addSignedInMember } from '#tests/setup/members.ts';
import { insertOrganisation } from '#tests/setup/organisation.ts';
import type { ServedApp } from '#tests/setup/served-app.ts';
import { httpVisitor, type Answer, type HttpVisitor } from './http-visitor.ts';
import { serveFromSource } from './pages.ts';

let served: ServedApp;
beforeAll(async () => {
  served = await serveFromSource();
});
afterAll(() => served.close());

interface Desk {
  scope: OrganisationScope;
  visitor: HttpVisitor;
  home: string;
}

let made = 0;
async function openDesk(locale: 'en' | 'nl' = 'en'): Promise<Desk> {
  const slug = `inkoop-${made++}`;
  const scope = await insertOrganisation(served.app.db, { slug });
  const visitor = httpVisitor(served.url);
  const member = await addSignedInMember(served.app, scope, { role: 'procurement', locale });
  visitor.keepCookie(member.cookie.name, member.cookie.value);
  return { scope, visitor, home: `/o/${slug}/imports` };
}

function upload({ visitor, home }: Desk, bytes: string | Buffer, name = 'betalingen.csv'): Promise<Answer> {
  const form = new FormData();
  form.append('file', new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)]), name);
  return visitor.post(`${home}/new`, form);
}

/** The fields of the columns page as a browser without a script would send them. */
function formOf(html: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [, name = '', body = ''] of html.matchAll(/<select[^>]* name="([^"]+)"[^>]*>(.*?)<\/select>/gs)) {
    const chosen = /<option[^>]*selected=""[^>]*>/.exec(body)?.[0] ?? /<option[^>]*>/.exec(body)?.[0] ?? '';
    fields[name] = /value="([^"]*)"/.exec(chosen)?.[1] ?? '';
  }
  for (const [input] of html.matchAll(/<input[^>]*type="number"[^>]*>/g)) fields[/name="([^"]+)"/.exec(input)?.[1] ?? ''] = /value="([^"]*)"/.exec(input)?.[1] ?? '';
  return fields;
}

/** File → columns → preview, taking every guess. */
async function toPreview(desk: Desk, bytes: string | Buffer, name?: string): Promise<string> {
  const { location } = await upload(desk, bytes, name);
  const columns = await desk.visitor.get(location);
  const answer = await desk.visitor.post(location, { ...formOf(columns.text), intent: 'preview' });
  expect([answer.status, answer.location]).toEqual([303, location]);
  await served.app.jobs.drain();
  return location;
}

async function press(desk: Desk, page: string, intent: string): Promise<Answer> {
  const answer = await desk.visitor.post(page, { intent });
  await served.app.jobs.drain();
  return answer;
}

const tabs = (html: string) => Object.fromEntries([...html.matchAll(/show=(\w+)"[^>]*>[^<]*<span[^>]*>(\d+)<\/span>/g)].map(([, outcome, count]) => [outcome, Number(count)]));
const register = ({ scope }: Desk): Promise<SupplierRow[]> => served.app.db.read.selectFrom('supplier').selectAll().where('organisation_id', '=', scope.organisationId).orderBy('name_key').execute();
const brief = (rows: SupplierRow[]) => rows.map((row) => [row.legal_name, row.own_reference, row.yearly_spend_cents, row.spend_category]);

async function verdict({ scope }: Desk) {
  const links = await listLinks(served.app.db.read, scope.organisationId, 0, 10_000);
  return { verdict: verifyChain(sha256, scope.organisationId, links, await findChainHead(served.app.db.read, scope.organisationId)), types: links.map((link) => link.type) };
}

const payments = `Waterschap Verzonnen;;;;
Betaalde facturen;;;;
Crediteurnr;Naam crediteur;Betaaldatum;Kostensoort;Bedrag
1001;Pompen Fictie B.V.;13-01-2025;Onderhoud;1.000,50
1001;POMPEN FICTIE BV;14-02-2025;Onderhoud;500,00
1002;Schoonmaak Verzonnen;14-02-2025;Schoonmaak;20,00
1003;Café Één;15-02-2025;Kantine;3,00
1004;CAFE EEN;15-03-2025;Kantine;4,00
;;15-03-2025;Verschil;0,01
;Totaal;;;1.527,51
`;

describe('a payment list on its way into the register', () => {
  test('is shown before anything is written, applied, and taken back', async () => {
    const desk = await openDesk();
    const started = await upload(desk, Buffer.from(payments.replace('é', '\xe9').replaceAll('É', '\xc9'), 'latin1'));
    expect(started.status).toBe(303);
    const columns = await desk.visitor.get(started.location);
    expect(columns.text).toContain('Waterschap Verzonnen');
    expect(formOf(columns.text)).toMatchObject({ encoding: 'windows-1252', delimiter: 'semicolon', headerRow: '3', decimal: 'comma', listKind: 'payments', 'column-0': 'own_reference', 'column-1': 'legal_name', 'column-2': 'payment_date', 'column-3': 'spend_category', 'column-4': 'amount' });

    await desk.visitor.post(started.location, { ...formOf(columns.text), intent: 'preview' });
    await served.app.jobs.drain();
    const preview = await desk.visitor.get(started.location);
    expect(tabs(preview.text)).toEqual({ create: 3, update: 0, merge: 1, unchanged: 0, refuse: 2 });
    expect(preview.text).toContain('Pompen Fictie B.V.');
    expect((await desk.visitor.get(`${started.location}?show=refuse`)).text).toContain('No name of a supplier on these lines');
    expect(await register(desk)).toEqual([]);

    expect((await press(desk, started.location, 'apply')).status).toBe(303);
    expect(brief(await register(desk))).toEqual([
      ['Café Één', '1003', 700, 'Kantine'],
      ['Pompen Fictie B.V.', '1001', 150_050, 'Onderhoud'],
      ['Schoonmaak Verzonnen', '1002', 2_000, 'Schoonmaak'],
    ]);
    const services = await listSuppliedServices(served.app.db.read, desk.scope, (await register(desk)).map((row) => row.id));
    expect(services).toHaveLength(3);
    expect(await served.app.db.read.selectFrom('coverage_interval').select('state').where('organisation_id', '=', desk.scope.organisationId).execute()).toHaveLength(3);
    expect((await desk.visitor.get(started.location)).text).toContain('3 suppliers created');

    expect((await press(desk, started.location, 'undo')).status).toBe(303);
    expect(await register(desk)).toEqual([]);
    expect((await desk.visitor.get(started.location)).text).toContain('3 suppliers removed');
    const { verdict: chain, types } = await verdict(desk);
    expect(chain).toMatchObject({ ok: true });
    expect(types.filter((type) => type.startsWith('import.'))).toEqual(['import.started', 'import.confirmed', 'import.applied', 'import.undo_started', 'import.undone']);
    expect(types.filter((type) => type === 'supplier.registered')).toHaveLength(3);
    expect(types.filter((type) => type === 'supplier.removed')).toHaveLength(3);
  });

  test('the same file again changes nothing; a longer one refreshes', async () => {
    const desk = await openDesk();
    await press(desk, await toPreview(desk, payments), 'apply');
    const again = await toPreview(desk, payments);
    const page = await desk.visitor.get(again);
    expect(tabs(page.text)).toMatchObject({ create: 0, update: 0, merge: 0, unchanged: 4 });
    expect(page.text).toContain('This file changes nothing');
    expect((await press(desk, again, 'apply')).status).toBe(409);

    const longer = await toPreview(desk, payments.replace('1002;Schoonmaak', '1009;Nieuw Fictie BV;01-03-2025;ICT;9,00\n1002;Schoonmaak').replace('20,00', '25,00'));
    expect(tabs((await desk.visitor.get(longer)).text)).toMatchObject({ create: 1, update: 1, unchanged: 3 });
    await press(desk, longer, 'apply');
    expect(brief(await register(desk))).toContainEqual(['Schoonmaak Verzonnen', '1002', 2_500, 'Schoonmaak']);
    await press(desk, longer, 'undo');
    expect(brief(await register(desk))).toEqual([['Café Één', '1003', 700, 'Kantine'], ['Pompen Fictie B.V.', '1001', 150_050, 'Onderhoud'], ['Schoonmaak Verzonnen', '1002', 2_000, 'Schoonmaak']]);
  });

  test('a second quarter adds up with the first', async () => {
    const desk = await openDesk();
    await press(desk, await toPreview(desk, payments), 'apply');
    const quarter2 = 'Crediteurnr;Naam crediteur;Betaaldatum;Kostensoort;Bedrag\n1001;Pompen Fictie B.V.;13-04-2025;Onderhoud;100,00\n1003;Café Één;14-05-2025;Kantine;1,00\n';
    await press(desk, await toPreview(desk, quarter2), 'apply');
    expect(brief(await register(desk)).slice(0, 2)).toEqual([['Café Één', '1003', 800, 'Kantine'], ['Pompen Fictie B.V.', '1001', 160_050, 'Onderhoud']]);
  });

  test('undo keeps what people have worked with, and says so', async () => {
    const desk = await openDesk('nl');
    const page = await toPreview(desk, payments);
    await press(desk, page, 'apply');
    const [cafe] = await register(desk);
    await transact(served.app.db, (tx) => updateSuppliers(tx, desk.scope, [cafe!.id], { triage: 'to_classify', updated_at: '2026-03-14T10:00:00.000Z' }));
    await press(desk, page, 'undo');
    expect(brief(await register(desk))).toEqual([['Café Één', '1003', null, 'Kantine']]);
    const told = await desk.visitor.get(page);
    expect(told.text).toContain('iemand heeft sindsdien met deze leverancier gewerkt');
  });
});

describe('a list of suppliers', () => {
  const list = `Naam;KvK-nummer;BTW-nummer;Land;Contactpersoon;E-mail;Telefoon
Pompen Fictie;12345678;NL000099998B57;Nederland;I. Fictie;inkoop@fictie.example;010-0000000
Nieuw Verzonnen BV;1234;;;;;
`;

  test('fills what is empty, keeps what a person wrote, and gives it back', async () => {
    const desk = await openDesk();
    await press(desk, await toPreview(desk, payments), 'apply');
    const pumps = (await register(desk)).find((row) => row.own_reference === '1001')!;
    await transact(served.app.db, (tx) => updateSuppliers(tx, desk.scope, [pumps.id], { country: 'BE', updated_at: '2026-03-14T10:00:00.000Z' }));
    const page = await toPreview(desk, await workbookBytes({ Blad1: list.trim().split('\n').map((line) => line.split(';')) }), 'leveranciers.xlsx');
    const preview = await desk.visitor.get(`${page}?show=update`);
    expect(tabs(preview.text)).toMatchObject({ create: 1, update: 1 });
    expect(preview.text).toContain('KvK number: 12345678');
    expect((await desk.visitor.get(`${page}?show=create`)).text).toContain('“1234” is no KvK number');
    await press(desk, page, 'apply');
    const after = (await register(desk)).find((row) => row.id === pumps.id)!;
    expect(after).toMatchObject({ legal_name: 'Pompen Fictie B.V.', kvk_number: '12345678', vat_number: 'NL000099998B57', country: 'BE', yearly_spend_cents: 150_050 });
    expect(await listContacts(served.app.db.read, desk.scope, [pumps.id])).toMatchObject([{ name: 'I. Fictie', email: 'inkoop@fictie.example', phone: '010-0000000' }]);
    await press(desk, page, 'undo');
    expect((await register(desk)).find((row) => row.id === pumps.id)).toMatchObject({ kvk_number: null, vat_number: null, country: 'BE', yearly_spend_cents: 150_050 });
    expect(await listContacts(served.app.db.read, desk.scope, [pumps.id])).toEqual([]);
    expect((await verdict(desk)).verdict).toMatchObject({ ok: true });
  });
});

test('a row of the preview is left out with its other spellings, taken in again, and only the others are applied', async () => {
  const desk = await openDesk();
  const page = await toPreview(desk, payments);
  const positionOf = async (name: string, show: string) => {
    const row = (await desk.visitor.get(`${page}?show=${show}`)).text.split('<tr').find((one) => one.includes(name) && one.includes('name="position"')) ?? '';
    return /name="position" value="(\d+)"/.exec(row)?.[1] ?? '';
  };
  const [pumps, cafe] = [await positionOf('Pompen Fictie', 'create'), await positionOf('Café', 'create')];
  const answer = await desk.visitor.post(`${page}?show=create`, { intent: 'leave-out', position: cafe });
  expect([answer.status, answer.location]).toEqual([303, `${page}?show=create`]);
  await desk.visitor.post(page, { intent: 'leave-out', position: pumps });
  expect(tabs((await desk.visitor.get(page)).text)).toEqual({ create: 1, update: 0, merge: 0, unchanged: 0, refuse: 5 });
  await desk.visitor.post(page, { intent: 'take-in', position: await positionOf('Pompen Fictie', 'refuse') });
  expect(tabs((await desk.visitor.get(page)).text)).toEqual({ create: 2, update: 0, merge: 0, unchanged: 0, refuse: 4 });
  expect((await desk.visitor.post(page, { intent: 'leave-out', position: '99' })).status).toBe(404);
  await press(desk, page, 'apply');
  expect(brief(await register(desk)).map(([name]) => name)).toEqual(['Pompen Fictie B.V.', 'Schoonmaak Verzonnen']);
  expect((await desk.visitor.post(page, { intent: 'leave-out', position: pumps })).status).toBe(409);
});

describe('columns by hand', () => {
  const odd = 'a;b;c\nX1;Firma Fictie;5,00\nX2;Firma Verzonnen;6,00\n';

  test('can be set, and nothing goes on without a name or with one field twice', async () => {
    const desk = await openDesk();
    const { location } = await upload(desk, odd);
    const fields = formOf((await desk.visitor.get(location)).text);
    const none = await desk.visitor.post(location, { ...fields, 'column-0': '', 'column-1': '', 'column-2': '', intent: 'preview' });
    expect([none.status, none.text.includes('which column holds the name')]).toEqual([422, true]);
    const twice = await desk.visitor.post(location, { ...fields, 'column-0': 'legal_name', 'column-1': 'legal_name', intent: 'preview' });
    expect([twice.status, twice.text.includes('Two columns are both “Name of the supplier”')]).toEqual([422, true]);
    await desk.visitor.post(location, { ...fields, 'column-0': 'own_reference', 'column-1': 'legal_name', 'column-2': 'amount', decimal: 'comma', currency: 'GBP', intent: 'preview' });
    await served.app.jobs.drain();
    await press(desk, location, 'apply');
    expect(brief(await register(desk))).toEqual([['Firma Fictie', 'X1', 500, null], ['Firma Verzonnen', 'X2', 600, null]]);
    expect((await register(desk))[0]).toMatchObject({ spend_currency: 'GBP' });
  });

  test('the file is read again as one says, and one can come back from the preview', async () => {
    const desk = await openDesk();
    const page = await toPreview(desk, 'x|y\nNaam|Plaats\nFirma A|Ede\nFirma B|Assen\n');
    expect((await press(desk, page, 'columns')).status).toBe(303);
    const fields = formOf((await desk.visitor.get(page)).text);
    await desk.visitor.post(page, { ...fields, headerRow: '1', intent: 'read' });
    expect(formOf((await desk.visitor.get(page)).text)).toMatchObject({ headerRow: '1' });
    expect((await desk.visitor.get(page)).text).toContain('3 lines below the header');
    expect((await press(desk, page, 'discard')).location).toBe(desk.home);
    expect((await desk.visitor.get(page)).text).toContain('was discarded');
    expect((await press(desk, page, 'discard')).status).toBe(409);
  });
});

describe('a file that is none of this', () => {
  test.each([
    ['empty', '', 422, 'The file is empty'],
    ['binary', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 422, 'This is not a table'],
    ['a web page', '<!doctype html><p>hello</p>', 422, 'There is no table in this file'],
    ['a letter', 'Dear reader\nThis is a letter\nKind regards\n', 422, 'one single cell'],
    ['only a header', 'Naam;Bedrag\n', 422, 'no line below it'],
    ['a damaged workbook', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(50)]), 422, 'damaged or incomplete'],
    ['too large', Buffer.alloc(limits.maxBytes + 1, 'a;b\n'), 413, 'larger than'],
  ])('%s: gets a sentence and leaves nothing', async (_, bytes, status, sentence) => {
    const desk = await openDesk();
    const answer = await upload(desk, bytes);
    expect([answer.status, answer.text.includes(sentence), answer.text.includes('Nothing was written into the register.')]).toEqual([status, true, true]);
    expect(await register(desk)).toEqual([]);
    expect((await desk.visitor.get(desk.home)).text).toContain('Nothing has been imported yet');
  });

  test('no file at all', async () => {
    const desk = await openDesk('nl');
    const answer = await desk.visitor.post(`${desk.home}/new`, new FormData());
    expect([answer.status, answer.text.includes('Kies eerst een bestand')]).toEqual([422, true]);
  });
});

test('two imports of the same file, both previewed before either is applied, double nothing', async () => {
  const desk = await openDesk();
  const [first, second] = [await toPreview(desk, payments), await toPreview(desk, payments.replaceAll('B.V.', 'BV'))];
  await desk.visitor.post(first, { intent: 'apply' });
  await desk.visitor.post(second, { intent: 'apply' });
  await served.app.jobs.drain();
  expect(brief(await register(desk)).map(([, reference, cents]) => [reference, cents])).toEqual([['1003', 700], ['1001', 150_050], ['1002', 2_000]]);
  expect((await verdict(desk)).verdict).toMatchObject({ ok: true });
});
