import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { limits } from './limits.ts';
import { readTable } from './read-table.ts';
import { delimiters, type RawTable, type ReadChoice } from './table.ts';
import { workbookBytes, zipBytes } from '#tests/fixtures/workbook.ts';

const utf8 = (text: string) => Buffer.from(text, 'utf8');
const windows1252 = (text: string) => Buffer.from(text.replaceAll('€', '\x80').replaceAll('’', '\x92'), 'latin1');

async function table(bytes: Buffer, choice?: ReadChoice): Promise<RawTable> {
  const result = await readTable(bytes, choice);
  if (!result.ok) throw new Error(`refused: ${result.problem.code}`);
  return result.table;
}

async function problem(bytes: Buffer): Promise<string> {
  const result = await readTable(bytes);
  return result.ok ? 'read' : result.problem.code;
}

const lines = 'Crediteur;Plaats;Bedrag\nCafé Zürich;’s-Gravenhage;1.234,56\nBakkerij Één;Coevorden;12,00\n';

describe('text files', () => {
  it.each([
    ['UTF-8', utf8(lines), 'utf-8'],
    ['UTF-8 with a BOM', utf8(`\uFEFF${lines}`), 'utf-8'],
    ['Windows-1252', windows1252(lines), 'windows-1252'],
    ['UTF-16 little-endian with a BOM', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(lines, 'utf16le')]), 'utf-16le'],
    ['UTF-16 little-endian without a BOM', Buffer.from(lines, 'utf16le'), 'utf-16le'],
    ['UTF-16 big-endian with a BOM', Buffer.from(`\uFEFF${lines}`, 'utf16le').swap16(), 'utf-16be'],
  ])('reads %s', async (_, bytes, encoding) => {
    const read = await table(bytes);
    expect(read.source).toEqual({ kind: 'csv', encoding, delimiter: ';' });
    expect(read.rows[0]).toEqual(['Crediteur', 'Plaats', 'Bedrag']);
    expect(read.rows[1]).toEqual(['Café Zürich', '’s-Gravenhage', '1.234,56']);
    expect(read.rows[2]?.[0]).toBe('Bakkerij Één');
  });

  it('keeps UTF-8 that one program has damaged in one place', async () => {
    const bytes = utf8(`Naam;Plaats\n${'Coöperatie Één;Zoetermeer\n'.repeat(30)}X;Y\n`);
    bytes[bytes.length - 4] = 0xe9;
    expect((await table(bytes)).source).toMatchObject({ encoding: 'utf-8' });
  });

  it.each([
    [';', 'a;b,c;d\n1,5;x;2\n3,7;y;4\n'],
    [',', 'name,city,amount\n"Jansen; Zn",Ede,12.50\n"De Boer, BV",Assen,1\n'],
    ['\t', 'name\tcity\tamount\nA, B\tEde\t1\nC\tAssen\t2\n'],
    ['|', 'name|city|amount\nA|Ede|1\nC|Assen|2\n'],
    [';', 'sep=;\r\nname;city\r\nA, B, C;Ede\r\n'],
    [';', 'Export van 01-02-2026, afdeling inkoop, regel 1\n\nnaam;plaats;bedrag\nA;Ede;1\nB;Ede;2\nC;Ede;3\n'],
  ])('finds the delimiter %j', async (delimiter, text) => {
    expect((await table(utf8(text))).source).toMatchObject({ delimiter });
  });

  it('minds quotes, line breaks in cells, blank lines and ragged rows, and knows the line of each row', async () => {
    const read = await table(utf8('name,note\r\n"De ""Boer""","two\r\nlines"\r\n\r\n , \r\nEde\r\nAssen,x,extra\r\n'));
    expect(read.rows).toEqual([['name', 'note'], ['De "Boer"', 'two\r\nlines'], ['Ede'], ['Assen', 'x', 'extra']]);
    expect(read.lines).toEqual([1, 2, 6, 7]);
  });

  it('takes a stray quote for a letter instead of losing the rest of the file', async () => {
    const read = await table(utf8('name,size\n"Jansen,12\nDe Boer,15\nSmit,"3"\nVos,"4\n'));
    expect(read.rows.map((row) => row[0])).toEqual(['name', '"Jansen', 'De Boer', 'Smit', 'Vos']);
    expect(read.rows[3]).toEqual(['Smit', '3']);
  });

  it('lets a person overrule what it found', async () => {
    const read = await table(utf8('a;b\n1,2;3\n'), { delimiter: ',', encoding: 'windows-1252' });
    expect(read.source).toEqual({ kind: 'csv', encoding: 'windows-1252', delimiter: ',' });
    expect(read.rows[1]).toEqual(['1', '2;3']);
  });

  it('gets back what any spreadsheet program wrote, whatever the delimiter and the encoding', async () => {
    const cell = fc.string({ unit: fc.constantFrom(...'abcé ü€,;|"\'1.-\t\nÀ'), maxLength: 8 });
    const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(...delimiters), fc.constantFrom('utf-8', 'utf-16le', 'windows-1252'), async (cells, delimiter, encoding) => {
        const written = [['kop', 'été', 'total'], ...cells];
        const text = written.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(delimiter)).join('\r\n');
        const bytes = encoding === 'utf-8' ? utf8(`\uFEFF${text}`) : encoding === 'utf-16le' ? Buffer.from(`\uFEFF${text}`, 'utf16le') : windows1252(text);
        const read = await table(bytes);
        expect(read.source).toEqual({ kind: 'csv', encoding, delimiter });
        // What was put in front of a formula to make it text goes again.
        const meant = written.map((row) => row.map((one) => one.replace(/^'(?=\s*[=+\-@])/, '')));
        expect(read.rows).toEqual(meant.filter((_, at) => written[at]!.some((one) => one.trim() !== '')));
      }),
      { numRuns: 150, seed: 20261121 },
    );
  });
});

describe('workbooks', () => {
  it('reads numbers, dates, formulas, shared texts and padded numbers of the first sheet that is a table', async () => {
    const bytes = await workbookBytes({
      Voorblad: [['Inkooprapport 2026']],
      Uitgaven: [
        ['Crediteur', 'Datum', 'Bedrag', 'Nummer', 'Actief'],
        ['Verzonnen BV', new Date(Date.UTC(2026, 1, 28)), 1234.5, { value: 42, format: '00000' }, true],
        ['Café Ü', new Date(Date.UTC(2025, 11, 1)), { formula: 'C2*2', result: 0.1 + 0.2 }, '007', false],
      ],
    });
    const read = await table(bytes);
    expect(read.source).toEqual({ kind: 'xlsx', sheet: 'Uitgaven', sheets: ['Voorblad', 'Uitgaven'], hiddenRows: 0, emptyFormulas: 0 });
    expect(read.rows.slice(1)).toEqual([
      ['Verzonnen BV', '2026-02-28', '1234.5', '00042', 'TRUE'],
      ['Café Ü', '2025-12-01', '0.3', '007', 'FALSE'],
    ]);
    expect((await table(bytes, { sheet: 'Voorblad' })).rows).toEqual([['Inkooprapport 2026']]);
  });

  it('of several sheets takes the one that ranks highest, then the longest; hidden ones only when nothing else is a table', async () => {
    const sheets = { Tarieven: [['a', '1'], ['b', '2'], ['c', '3']], Lijst: [['naam', 'kvk'], ['A', '1']], Geheim: [['naam', 'kvk'], ['A', '1'], ['B', '2'], ['C', '3'], ['D', '4']] };
    const bytes = await workbookBytes(sheets, (workbook) => {
      workbook.getWorksheet('Geheim')!.state = 'hidden';
    });
    const ranked = await readTable(bytes, {}, (rows) => (rows[0]?.[0] === 'naam' ? 1 : 0));
    expect(ranked.ok && ranked.table.source).toMatchObject({ sheet: 'Lijst', sheets: ['Tarieven', 'Lijst', 'Geheim'] });
    expect((await table(bytes)).source).toMatchObject({ sheet: 'Tarieven' });
    const onlyHidden = await workbookBytes({ Voorblad: [['Rapport']], Geheim: sheets.Geheim }, (workbook) => {
      workbook.getWorksheet('Geheim')!.state = 'veryHidden';
    });
    expect((await table(onlyHidden)).source).toMatchObject({ sheet: 'Geheim' });
  });

  it('reads hidden rows and says so, fills what is merged downwards, and counts formulas without a result', async () => {
    const rows = [['Crediteur', 'Bedragen', ''], ['', 'Netto', 'Bruto'], ['Verzonnen BV', 1, 2], ['', 3, 4], ['Fictie BV', 5, 6]];
    const bytes = await workbookBytes({ Blad1: rows }, (workbook) => {
      const sheet = workbook.getWorksheet('Blad1')!;
      for (const merge of ['A1:A2', 'B1:C1', 'A3:A4']) sheet.mergeCells(merge);
      sheet.getRow(5).hidden = true;
      sheet.getCell('D5').value = { formula: 'B5+C5', result: undefined } as never;
    });
    const read = await table(bytes);
    expect(read.rows.slice(1)).toEqual([['Crediteur', 'Netto', 'Bruto'], ['Verzonnen BV', '1', '2'], ['Verzonnen BV', '3', '4'], ['Fictie BV', '5', '6']]);
    expect(read.source).toMatchObject({ hiddenRows: 1, emptyFormulas: 1 });
  });

  it.each([
    ['a document that is no workbook', () => zipBytes({ 'word/document.xml': '<w:document/>' }), 'not_a_table'],
    ['broken XML', () => zipBytes({ 'xl/workbook.xml': '<workbook><sheets' }), 'damaged'],
    ['a cut-off file', async () => (await workbookBytes({ A: [['a', 'b'], ['c', 'd']] })).subarray(0, 900), 'damaged'],
    ['a workbook without sheets', () => zipBytes({ 'xl/workbook.xml': '<workbook/>' }), 'no_sheet'],
    ['more parts than any workbook has', () => zipBytes(Object.fromEntries(Array.from({ length: limits.maxZipEntries + 1 }, (_, n) => [`x${n}`, '']))), 'too_large_unpacked'],
    ['a table of contents that promises too much', () => zipBytes({ 'xl/workbook.xml': '<a/>' }, { claimedBytes: 3_000_000_000 }), 'too_large_unpacked'],
  ])('refuses %s', async (_, bytes, code) => {
    expect(await problem(Buffer.from(await bytes()))).toBe(code);
  });

  it('stops unpacking a bomb that lies about its size', async () => {
    const sheet = `<worksheet><sheetData>${' '.repeat(limits.maxUnpackedBytes + 10)}</sheetData></worksheet>`;
    const parts = {
      'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="A" r:id="r1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': sheet,
    };
    expect(await problem(zipBytes(parts, { claimedBytes: 1_000 }))).toBe('too_large_unpacked');
  });
});

it('a few zero bytes are dirt of an export; many are no text', async () => {
  const text = `naam;plaats\n${'Verzonnen;Ede\n'.repeat(40)}Nul\0len;Assen\n`;
  expect((await table(utf8(text))).rows.at(-1)).toEqual(['Nullen', 'Assen']);
  expect(await problem(utf8(text.replaceAll('e', '\0')))).toBe('binary');
});

it('two million lines are refused with a sentence, without reading them all', async () => {
  const began = performance.now();
  expect(await problem(utf8('naam;x\n'.repeat(2_000_000)))).toBe('too_many_rows');
  expect(performance.now() - began).toBeLessThan(10_000);
});

it('takes off what was put in front of a formula to keep it from running', async () => {
  expect((await table(utf8("naam;bedrag\n'=1+1;'-5,00\n'Gravenhage;x\n"))).rows.slice(1)).toEqual([['=1+1', '-5,00'], ["'Gravenhage", 'x']]);
});

it.each([
  ['nothing at all', Buffer.alloc(0), 'empty'],
  ['white space', utf8('\uFEFF \r\n \n'), 'empty'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'binary'],
  ['a PDF', utf8('%PDF-1.7\n1 0 obj'), 'binary'],
  ['a workbook of before 2007', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'old_excel'],
  ['a workbook with a password', Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]), 'encrypted'],
  ['a web page', utf8('<!doctype html><table><tr><td>a;b</td></tr></table>'), 'not_a_table'],
  ['JSON', utf8('[{"name":"A"},{"name":"B"}]'), 'not_a_table'],
  ['too many bytes', Buffer.alloc(limits.maxBytes + 1, 'a;b\n'), 'too_large'],
  ['too many columns', utf8(`${'a;'.repeat(limits.maxColumns + 1)}\nb\n`), 'too_many_columns'],
])('refuses %s', async (_, bytes, code) => {
  expect(await problem(bytes)).toBe(code);
});
