import ExcelJs from 'exceljs';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listLinks } from '#db/queries/audit-event.ts';
import { agree, classify, openRegister, registerSupplier, type Register } from '#tests/facts/register.ts';
import { addSignedInMember } from '#tests/setup/members.ts';
import type { ServedApp } from '#tests/setup/served-app.ts';
import { serveFromSource } from './pages.ts';

const early = '2026-01-10T10:00:00.000Z';

let served: ServedApp;
let register: Register;
let home: string;
beforeAll(async () => {
  served = await serveFromSource({ now: '2026-03-14T09:30:00.000Z' });
  register = await openRegister(served.app.db);
  home = `${served.url}/o/org-${register.scope.organisationId}`;
  const pumps = await registerSupplier(register, early, { legal_name: '=Pompen; "Verzonnen"', own_reference: '0012', yearly_spend_cents: 123_456, spend_currency: 'EUR', country: 'BE', triage: 'to_classify' });
  await classify(register, pumps, early, { dependency: 'some', incidentImpact: 'standstill', it: 'privileged' });
  await agree(register, pumps.supplierId, early, '2026-09-01');
  await registerSupplier(register, early, { legal_name: 'Advies Bedacht', country: 'NL', kvk_number: '12345678' });
  await registerSupplier(register, early, { legal_name: 'Belastingdienst Verzonnen', kvk_number: '12345678', spend_category: 'Heffingen', yearly_spend_cents: 5_000, spend_currency: 'EUR' });
});
afterAll(() => served.close());

async function ask(path: string, locale: 'en' | 'nl' = 'en'): Promise<Response> {
  const { cookie } = await addSignedInMember(served.app, register.scope, { role: 'viewer', locale });
  return fetch(`${home}/${path}`, { headers: { cookie: `${cookie.name}=${cookie.value}` }, redirect: 'manual' });
}

const linesOf = async (answer: Response, delimiter: string) => parse(Buffer.from(await answer.arrayBuffer()), { bom: true, delimiter }) as string[][];

test('a Dutch CSV file opens in a Dutch spreadsheet: semicolons, decimal commas, Dutch heads, and nothing that is run', async () => {
  const answer = await ask('export/suppliers.csv?state=gap_agreed', 'nl');
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(answer.headers.get('content-disposition')).toContain(`filename="leveranciers-org-${register.scope.organisationId}-2026-03-14.csv"`);
  const [heads = [], row = [], ...others] = await linesOf(answer, ';');
  expect(others).toEqual([]);
  const said = Object.fromEntries(heads.map((head, index) => [head, row[index]]));
  expect(said).toMatchObject({ Leverancier: `'=Pompen; "Verzonnen"`, 'Eigen kenmerk': '0012', 'Vereist niveau': 'QM30', Stand: 'Hiaat, datum afgesproken', 'Afgesproken datum': '2026-09-01', 'Per jaar': '1234,56', Valuta: 'EUR', Land: 'België' });
});

test('an English workbook holds the rows of the list in its order, with real numbers and dates', async () => {
  const answer = await ask('export/suppliers.xlsx?sort=-name');
  const workbook = new ExcelJs.Workbook();
  await workbook.xlsx.load(await answer.arrayBuffer());
  const sheet = workbook.getWorksheet('Suppliers');
  const heads = sheet?.getRow(1).values as string[];
  expect([2, 3].map((row) => sheet?.getRow(row).getCell(1).value)).toEqual(['=Pompen; "Verzonnen"', 'Belastingdienst Verzonnen']);
  expect(sheet?.getRow(2).getCell(heads.indexOf('Per year')).value).toBe(1234.56);
  expect(sheet?.getRow(2).getCell(heads.indexOf('Agreed date')).value).toEqual(new Date('2026-09-01T00:00:00Z'));
});

/** A Dutch CSV file as one object per line. */
async function said(file: string): Promise<Record<string, string>[]> {
  const [heads = [], ...rows] = await linesOf(await ask(`export/${file}`, 'nl'), ';');
  return rows.map((row) => Object.fromEntries(heads.map((head, index) => [head, row[index] ?? ''])));
}

test('who waits for triage stands in a file with what is proposed and why, or only those of the opened group', async () => {
  const all = await said('triage.csv?by=category');
  expect(all.map((row) => [row.Leverancier, row.Voorstel, row.Reden])).toEqual([
    ['Belastingdienst Verzonnen', 'Geen leverancier', 'Belastingdienst of uitvoeringsinstantie'],
    ['Advies Bedacht', 'Te classificeren', 'Er is nog niets bekend'],
  ]);
  expect(all[0]).toMatchObject({ Groep: 'Belastingdienst of uitvoeringsinstantie', Uitgavencategorie: 'Heffingen', 'Per jaar': '50,00', Valuta: 'EUR' });
  expect((await said('triage.csv?by=category&group=not_a_supplier%2Freason%2Ftax_office')).map((row) => row.Leverancier)).toEqual(['Belastingdienst Verzonnen']);
  expect(await said('triage.csv?by=category&group=not_a_supplier%2Freason%2Ftax_office&q=verzonnen&from=51')).toEqual([]);
});

test('a pair of duplicates is two lines of one number', async () => {
  const rows = await said('duplicates.csv');
  expect(rows.map((row) => [row.Paar, row.Leverancier, row['KvK-nummer'], row['Waarom ze op elkaar lijken']])).toEqual([
    ['1', 'Advies Bedacht', '12345678', 'Zelfde KvK-nummer'],
    ['1', 'Belastingdienst Verzonnen', '12345678', 'Zelfde KvK-nummer'],
  ]);
});

test('the gaps are told with the date that was agreed and the next step', async () => {
  const [gap, ...others] = await said('gaps.csv');
  expect(others).toEqual([]);
  expect(gap).toMatchObject({ Leverancier: `'=Pompen; "Verzonnen"`, Vereist: 'QM30', 'Afgesproken datum': '2026-09-01', 'Volgende stap': 'Certificaat invoeren' });
});

test('the figures are those of the page: by level, told apart, by month', async () => {
  const levels = await said('coverage.csv?by=level');
  expect(levels.map((row) => [row.Niveau, row['Hiaat, datum afgesproken'], row.Leveranciers])).toContainEqual(['QM30', '1', '1']);
  expect((await said('coverage.csv?by=country')).map((row) => [row.Land, row.Leveranciers])).toContainEqual(['België', '1']);
  expect((await said('coverage.csv?by=month'))[0]).toMatchObject({ Eind: '2026-03', 'Hiaat, datum afgesproken': '1' });
  expect(Object.keys((await said('coverage.csv?by=area'))[0] ?? {})).toContain('Risicogebied');
});

test('an empty list is a file of heads alone', async () => {
  const [heads = [], ...rows] = await linesOf(await ask('export/requests.csv?show=all', 'nl'), ';');
  expect(heads).toContain('Volgende stap');
  expect(rows).toEqual([]);
});

test('what is not a list, or not a format, is not found', async () => {
  for (const name of ['organisations.csv', 'suppliers.pdf', 'suppliers', 'suppliers.csv.xlsx', 'constructor.csv']) expect((await ask(`export/${name}`)).status).toBe(404);
});

test('asked for as data of a page, a list is read to its end', async () => {
  const answer = await ask('export/suppliers.csv.data?_routes=routes%2Forganisation%2Fexport');
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('Supplier');
});

test('every export leaves a witness: which list, how many rows, and what was asked', async () => {
  await (await ask('export/suppliers.csv?q=pompen')).text();
  const links = await listLinks(served.app.db.read, register.scope.organisationId, 0, 1_000);
  const last = links.at(-1);
  expect(last?.canonical).toContain('"export.made"');
  expect(last?.canonical).toContain('"data":{"format":"csv","list":"suppliers","rows":1}');
  expect(last?.canonical).not.toContain('pompen');
  expect(last?.personal).toMatchObject([{ field: 'search', value: '?q=pompen' }]);
  const trail = await (await ask('audit-trail?what=export', 'nl')).text();
  expect(trail).toContain('heeft de lijst met leveranciers geëxporteerd als CSV: één regel');
});

test('the list has plain links that keep its filter and leave out the page', async () => {
  const page = await (await ask('suppliers?country=BE&after=x')).text();
  expect(page).toContain(`href="/o/org-${register.scope.organisationId}/export/suppliers.csv?country=BE"`);
  expect(page).toContain(`/export/suppliers.xlsx?country=BE"`);
});
