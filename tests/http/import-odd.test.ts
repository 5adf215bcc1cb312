import { afterAll, beforeAll, expect, test } from 'vitest';
import { foldName } from '#app/domain/register/name-key.ts';
import { limits } from '#app/features/import/reading/limits.ts';
import { updateSuppliers } from '#db/queries/supplier.ts';
import { transact } from '#db/dialect/transact.ts';
import { zipBytes } from '#tests/fixtures/workbook.ts';
import type { ServedApp } from '#tests/setup/served-app.ts';
import { importDesk, type ImportDesk } from './import-desk.ts';
import { serveFromSource } from './pages.ts';

let served: ServedApp;
beforeAll(async () => {
  served = await serveFromSource();
});
afterAll(() => served.close());

let desk: ImportDesk;
const open = async () => (desk = await importDesk(served));

const runs = () => served.app.db.read.selectFrom('import_run').select('id').where('organisation_id', '=', desk.scope.organisationId).execute();
const names = async () => (await desk.register()).map((row) => row.legal_name);

test('a header that was confirmed once is read in the same way again, says when, and can be guessed anew', async () => {
  await open();
  const file = (rows: string) => `Relatie;Omschrijving;Bedrag\n${rows}`;
  const first = await desk.upload(file('7001;Verzonnen Techniek;1,00\n7002;Fictie Bouw;2,00\n'));
  const guessed = await desk.fields(first.location);
  await desk.visitor.post(first.location, { ...guessed, 'column-0': 'own_reference', 'column-1': 'legal_name', 'column-2': 'amount', intent: 'preview', listKind: 'suppliers', currency: 'USD' });
  await served.app.jobs.drain();
  await desk.press(first.location, 'apply');

  const second = await desk.upload('RELATIE ;omschrijving;Bedrag\n7003;Nieuw Verzonnen;3,00\n7004;Ander Verzonnen;4,00\n');
  const page = await desk.visitor.get(second.location);
  expect(page.text).toContain('Read as you read this header on');
  expect(await desk.fields(second.location)).toMatchObject({ 'column-0': 'own_reference', 'column-1': 'legal_name', 'column-2': 'amount', listKind: 'suppliers', currency: 'USD' });
  expect((await desk.visitor.post(second.location, { intent: 'guess' })).status).toBe(303);
  const anew = await desk.visitor.get(second.location);
  expect(anew.text).not.toContain('Read as you read this header on');

  const other = await desk.upload('Omschrijving;Relatie;Bedrag\nX Verzonnen;7005;3,00\nY Verzonnen;7006;4,00\n');
  expect((await desk.visitor.get(other.location)).text).not.toContain('Read as you read this header');
});

test('a list without a header is remembered by nothing', async () => {
  await open();
  const page = await desk.toPreview('7001;Verzonnen Techniek BV\n7002;Fictie Bouw BV\n7003;Derde Verzonnen BV\n');
  await desk.press(page, 'apply');
  const again = await desk.upload('7009;Verzonnen Techniek BV\n7012;Fictie Bouw BV\n7013;Vierde Verzonnen BV\n');
  expect((await desk.visitor.get(again.location)).text).not.toContain('Read as you read this header');
});

test('names are pasted as they are, with or without a header; several columns likewise', async () => {
  await open();
  const paste = async (text: string) => {
    const form = new FormData();
    form.append('pasted', text);
    return desk.visitor.post(`${desk.home}/new`, form);
  };
  expect((await paste('  \r\n ')).text).toContain('Paste at least one line first');
  const list = await paste('Jansen, Pieters en Zn. B.V.\r\n"De Boer" Verzonnen\r\n\r\nFictie; Bouw\r\n');
  expect(list.status).toBe(303);
  await desk.preview(list.location);
  await desk.press(list.location, 'apply');
  expect(await names()).toEqual(expect.arrayContaining(['Jansen, Pieters en Zn. B.V.', 'Fictie; Bouw']));
  expect((await desk.register()).length).toBe(3);

  const columns = await paste('Leverancier\tKvK-nummer\tPlaats\nKade Verzonnen\t90000001\tEde\nHaven Verzonnen\t90000002\tAssen\n');
  await desk.preview(columns.location);
  await desk.press(columns.location, 'apply');
  expect((await desk.register()).filter((row) => row.kvk_number !== null).map((row) => [row.legal_name, row.kvk_number])).toEqual([['Haven Verzonnen', '90000002'], ['Kade Verzonnen', '90000001']]);
  await desk.press(columns.location, 'undo');
  expect((await desk.register()).length).toBe(3);
  expect((await paste('x'.repeat(limits.maxPastedBytes + 10))).status).toBe(413);
});

test('lines that were refused come back as they stood, with why, and go in when they are mended', async () => {
  await open();
  const page = await desk.toPreview('Crediteurnr;Naam crediteur;Betaaldatum;Bedrag\n1001;Pompen Fictie B.V.;13-01-2026;1.000,50\n1002;;14-01-2026;-25,00\n1003;;15-01-2026;7,00\n1003;;16-01-2026;8,00\n;Totaal;;990,50\n');
  const refused = await desk.visitor.get(`${page}?show=refuse`);
  const address = /href="([^"]*export\/refused\.csv[^"]*)"/.exec(refused.text)![1]!.replaceAll('&amp;', '&');
  const file = await desk.visitor.get(address);
  expect(file.text.replace('\uFEFF', '').trimEnd().split('\r\n')).toEqual([
    'Crediteurnr,Naam crediteur,Betaaldatum,Bedrag,Why not imported',
    "1002,,14-01-2026,\"'-25,00\",No name of a supplier on these lines",
    '1003,,15-01-2026,"7,00",No name of a supplier on these lines',
    '1003,,16-01-2026,"8,00",No name of a supplier on these lines',
    ',Totaal,,"990,50","A sum, not a supplier"',
  ]);
  await desk.press(page, 'apply');
  const mended = file.text.split('\r\n').filter((line) => !line.includes('Totaal')).map((line) => line.replace('1002,,', '1002,Fictie Mendbaar,').replace('1003,,', '1003,Verzonnen Herstel,')).join('\r\n');
  const again = await desk.upload(mended, 'mended.csv');
  expect(await desk.fields(again.location)).toMatchObject({ 'column-0': 'own_reference', 'column-1': 'legal_name', 'column-3': 'amount', decimal: 'comma', 'column-4': '' });
  await desk.preview(again.location);
  await desk.press(again.location, 'apply');
  expect((await desk.register()).map((row) => [row.legal_name, row.yearly_spend_cents])).toEqual([['Fictie Mendbaar', -2_500], ['Pompen Fictie B.V.', 100_050], ['Verzonnen Herstel', 1_500]]);
  expect((await desk.visitor.get(address.replace(/import=[^&]*/, 'import=onbekend'))).status).toBe(404);
});

test('dates of three habits in one column are asked about, not guessed', async () => {
  await open();
  const { location } = await desk.upload('Supplier;Date;Amount\nVerzonnen A;31-12-2025;10.00\nVerzonnen B;12/31/2025;10.00\nVerzonnen C;2025-12-31;10.00\nVerzonnen D;01/02/2026;10.00\n');
  const fields = await desk.fields(location);
  expect(fields.dateOrder).toBe('');
  const asked = await desk.visitor.post(location, { ...fields, intent: 'preview' });
  expect([asked.status, asked.text.includes('31-12-2025 · 12/31/2025 · 2025-12-31')]).toEqual([422, true]);
  expect((await desk.visitor.post(location, { ...fields, dateOrder: 'mdy', intent: 'preview' })).status).toBe(303);
  await served.app.jobs.drain();
  await desk.press(location, 'apply');
  const spend = await served.app.db.read.selectFrom('supplier_spend').select('year').where('organisation_id', '=', desk.scope.organisationId).orderBy('year').execute();
  expect(spend.map((one) => one.year)).toEqual([2025, 2025, 2025, 2026]);
});

test('two people who import the same file at once make nobody twice', async () => {
  await open();
  const file = 'Leverancier;KvK\nPompen Fictie;90000001\nBuizen Verzonnen;90000002\nKade Fictie;\n';
  const colleague = await importDesk(served, desk.scope);
  const [mine, theirs] = [await desk.toPreview(file), await colleague.toPreview(file)];
  const [a, b] = await Promise.all([desk.visitor.post(mine, { intent: 'apply' }), colleague.visitor.post(theirs, { intent: 'apply' })]);
  expect([a.status, b.status]).toEqual([303, 303]);
  await served.app.jobs.drain();
  expect(await names()).toEqual(['Buizen Verzonnen', 'Kade Fictie', 'Pompen Fictie']);
});

test('names that are formulas, that run from right to left or hide something are kept as clean text', async () => {
  await open();
  const page = await desk.toPreview('Leverancier;KvK\n"=HYPERLINK(""http://kwaad.example"";""klik"")";90000001\nGoed\u202eneppoP\u200b Verzonnen;90000002\nشركة وهمية;90000003\nNul\0byte Verzonnen;90000004\n');
  await desk.press(page, 'apply');
  expect((await names()).sort()).toEqual(['=HYPERLINK("http://kwaad.example";"klik")', 'GoedneppoP Verzonnen', 'Nulbyte Verzonnen', 'شركة وهمية'].sort());
  expect((await desk.visitor.get(desk.home.replace('imports', 'export/suppliers.csv'))).text).toContain('\'=HYPERLINK');
});

test.each([
  ['one column that is no list', 'a\nb\nc\n', 422, 'one single cell'],
  ['two million lines', 'a;1\n'.repeat(2_000_000), 422, 'more than 300,000 lines'],
  ['a bomb', bomb(), 422, 'unpacks to more than'],
  ['zero bytes', 'a\0b\0c\0d;\0\0\n'.repeat(50), 422, 'another kind of file'],
] as const)('%s is refused with a sentence, and leaves nothing', async (_, bytes, status, sentence) => {
  await open();
  const answer = await desk.upload(bytes, 'odd.csv');
  expect([answer.status, answer.text.includes(sentence), answer.text.includes('Nothing was written into the register')]).toEqual([status, true, true]);
  expect(await runs()).toEqual([]);
});

test('200 MB are refused with a sentence, and nobody else waits for them', async () => {
  await open();
  const megabyte = new Uint8Array(1_000_000).fill(97);
  const big = new Blob(Array.from({ length: 200 }, () => megabyte));
  const form = new FormData();
  form.append('file', big, 'groot.csv');
  const upload = desk.visitor.post(`${desk.home}/new`, form);
  let slowest = 0;
  for (let asked = 0; asked < 5; asked++) {
    const began = performance.now();
    expect((await desk.visitor.get(desk.home)).status).toBe(200);
    slowest = Math.max(slowest, performance.now() - began);
  }
  const answer = await upload;
  expect([answer.status, answer.text.includes('This is too large'), answer.text.includes('Nothing was kept of it')]).toEqual([413, true, true]);
  expect(slowest).toBeLessThan(3_000);
  expect(await runs()).toEqual([]);
});

test('a supplier that was merged is found again by a file that knows its old number', async () => {
  await open();
  const file = 'Leverancier;Leveranciersnummer\nOude Naam Verzonnen;55\nNieuwe Naam Fictie;66\n';
  await desk.press(await desk.toPreview(file), 'apply');
  const [nieuw, oud] = await desk.register();
  const merged = await desk.visitor.post(`${desk.home.replace('/imports', '/suppliers')}/${nieuw!.id}/merge/${oud!.id}`, { intent: 'merge' });
  expect(merged.status).toBe(303);
  const page = await desk.toPreview(file);
  expect((await desk.visitor.get(page)).text).toContain('This file changes nothing');
  await transact(served.app.db, (tx) => updateSuppliers(tx, desk.scope, [nieuw!.id], { name_key: foldName('Heel Anders'), updated_at: served.app.clock.now() }));
  expect((await desk.visitor.get(await desk.toPreview(file))).text).toContain('This file changes nothing');
});

/** Unpacks to far more than any list, and lies about it. */
function bomb(): Buffer {
  const parts = {
    'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="A" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${' '.repeat(limits.maxUnpackedBytes + 10)}</sheetData></worksheet>`,
  };
  return zipBytes(parts, { claimedBytes: 1_000 });
}
