import ExcelJs from 'exceljs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import type { Locale } from '#app/platform/messages/locale.ts';
import { everyPage, shortTableFile, tableFile, type CellType, type CellValue, type TableFile } from './table-file.ts';
import { momentIn } from './file-facts.ts';
import { csvCell, writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.server.ts';

interface Row {
  id: string;
  name: string;
  spend: number | null;
  until: string | null;
}

function fileOf(rows: readonly Row[], locale: Locale = 'nl'): TableFile {
  return tableFile<Row>({
    name: 'proef',
    sheet: 'Een/proef',
    locale,
    ids: rows.map((row) => row.id),
    columns: [
      { head: 'Naam', type: 'text', width: 30, value: (row) => row.name },
      { head: 'Per jaar', type: 'money', width: 12, value: (row) => row.spend },
      { head: 'Aantal', type: 'number', width: 12, value: (row) => row.spend },
      { head: 'Bewijs tot', type: 'date', width: 12, value: (row) => row.until },
    ],
    rowsOf: (ids) => Promise.resolve([...rows].reverse().filter((row) => ids.includes(row.id))),
  });
}

async function csvOf(file: TableFile): Promise<string> {
  let text = '';
  for await (const piece of writeCsv(file)) text += piece;
  return text;
}

async function sheetOf(file: TableFile): Promise<ExcelJs.Worksheet> {
  const pieces: Buffer[] = [];
  for await (const piece of writeXlsx(file)) pieces.push(piece as Buffer);
  const workbook = new ExcelJs.Workbook();
  await workbook.xlsx.load(Buffer.concat(pieces) as unknown as ArrayBuffer);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('a workbook without a sheet');
  return sheet;
}

describe('a cell of a CSV file', () => {
  const cells: [CellValue, CellType, string, string][] = [
    ['Pompen B.V.', 'text', 'Pompen B.V.', 'Pompen B.V.'],
    ['=HYPERLINK("http://kwaad.example")', 'text', `"'=HYPERLINK(""http://kwaad.example"")"`, `"'=HYPERLINK(""http://kwaad.example"")"`],
    ['+31 20 1234567', 'text', "'+31 20 1234567", "'+31 20 1234567"],
    ['-2+3', 'text', "'-2+3", "'-2+3"],
    ['@SUM(A1)', 'text', "'@SUM(A1)", "'@SUM(A1)"],
    [' =1+1', 'text', "' =1+1", "' =1+1"],
    ['＝1+1', 'text', "'＝1+1", "'＝1+1"],
    ['\t=1', 'text', `"'\t=1"`, `"'\t=1"`],
    ['Jansen; Zonen, "De Rest"', 'text', '"Jansen; Zonen, ""De Rest"""', '"Jansen; Zonen, ""De Rest"""'],
    ['twee\r\nregels', 'text', '"twee\r\nregels"', '"twee\r\nregels"'],
    ['شركة وهمية', 'text', 'شركة وهمية', 'شركة وهمية'],
    ['0012', 'text', '0012', '0012'],
    [null, 'text', '', ''],
    [-123456, 'money', '-1234.56', '-1234,56'],
    [5, 'money', '0.05', '0,05'],
    [1234567, 'number', '1234567', '1234567'],
    [0.5, 'number', '0.5', '0,5'],
    ['2026-03-14', 'date', '2026-03-14', '2026-03-14'],
    ['2026-03-14 10:30', 'moment', '2026-03-14 10:30', '2026-03-14 10:30'],
  ];
  it.each(cells)('%j (%s)', (value, type, en, nl) => expect([csvCell(value, type, 'en'), csvCell(value, type, 'nl')]).toEqual([en, nl]));

  it('is never run, and is read back as it was', () => {
    const odd = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ';', ',', '\t', '\r', '\n', ' ', 'a', 'é', '١', '＝') });
    fc.assert(
      fc.property(odd, fc.constantFrom<Locale>('en', 'nl'), (text, locale) => {
        const [[read] = ['']] = parse(`${csvCell(text, 'text', locale)}${locale === 'nl' ? ';' : ','}x`, { delimiter: locale === 'nl' ? ';' : ',', relax_quotes: false }) as string[][];
        expect(read).not.toMatch(/^[=+\-@\t\r]/);
        expect([text, `'${text}`]).toContain(read);
      }),
    );
  });
});

const rows: Row[] = [
  { id: 'b', name: '=1+1', spend: 123_456, until: '2026-03-14' },
  { id: 'a', name: 'Jansen; "Zonen"', spend: -50, until: null },
  { id: 'c', name: 'שלום\u0001 🙂 <b> & Co', spend: null, until: '2024-02-29' },
];

test.each([
  ['nl', '\uFEFFNaam;Per jaar;Aantal;Bewijs tot\r\n\'=1+1;1234,56;123456;2026-03-14\r\n"Jansen; ""Zonen""";-0,50;-50;\r\n'],
  ['en', '\uFEFFNaam,Per jaar,Aantal,Bewijs tot\r\n\'=1+1,1234.56,123456,2026-03-14\r\n"Jansen; ""Zonen""",-0.50,-50,\r\n'],
] as const)('a CSV file for %s has a mark, heads, and rows in the order of the ids', async (locale, expected) => expect(await csvOf(fileOf(rows.slice(0, 2), locale))).toBe(expected));

test('a workbook holds texts, numbers and dates as such, below a head that stays', async () => {
  const sheet = await sheetOf(fileOf(rows));
  expect([sheet.name, sheet.views[0]]).toEqual(['Een proef', expect.objectContaining({ state: 'frozen', ySplit: 1 })]);
  const cells = (row: number) => [1, 2, 3, 4].map((column) => sheet.getRow(row).getCell(column));
  expect(cells(1).map((cell) => cell.value)).toEqual(['Naam', 'Per jaar', 'Aantal', 'Bewijs tot']);
  expect(cells(2).map((cell) => cell.value)).toEqual(['=1+1', 1234.56, 123_456, new Date('2026-03-14T00:00:00Z')]);
  expect(cells(2).map((cell) => cell.numFmt)).toEqual(['@', '#,##0.00', '#,##0', '[$-413]d mmm yyyy']);
  expect(cells(3).map((cell) => cell.value)).toEqual(['Jansen; "Zonen"', -0.5, -50, null]);
  expect(cells(4).map((cell) => cell.value)).toEqual(['שלום 🙂 <b> & Co', null, null, new Date('2024-02-29T00:00:00Z')]);
  expect([1, 4].map((column) => sheet.getColumn(column).width)).toEqual([30, 14]);
});

test('a moment is a date with a time, as the clocks of the organisation show it', async () => {
  const moment = momentIn({ organisation: { time_zone: 'Europe/Amsterdam' } as MemberContext['organisation'] });
  expect([moment('2026-07-31T22:05:00.000Z'), moment('2026-01-01T11:00:00.000Z'), moment(null)]).toEqual(['2026-08-01 00:05', '2026-01-01 12:00', null]);
  const names = { name: 'proef', sheet: 'Proef', locale: 'nl' } as const;
  const file = shortTableFile({ ...names, columns: [{ head: 'Wanneer', type: 'moment', width: 20, value: (row: { at: string | null }) => moment(row.at) }], rows: [{ id: 'a', at: '2026-07-31T22:05:00.000Z' }, { id: 'b', at: null }] });
  const sheet = await sheetOf(file);
  expect([2, 3].map((row) => sheet.getRow(row).getCell(1).value)).toEqual([new Date('2026-08-01T00:05:00Z'), null]);
  expect(sheet.getRow(2).getCell(1).numFmt).toBe('[$-413]d mmm yyyy hh:mm');
});

test('of a list in pages every page is read, in order', async () => {
  const pages = new Map<string | null, { items: number[]; next: string | null }>([[null, { items: [1, 2], next: 'b' }], ['b', { items: [3], next: 'c' }], ['c', { items: [], next: null }]]);
  expect(await everyPage((after: string | null) => Promise.resolve(pages.get(after)!))).toEqual([1, 2, 3]);
});

test('a long list leaves nothing out, asks for a few at a time, and lets others have their turn', async () => {
  const many = Array.from({ length: 2_345 }, (_, n): Row => ({ id: `${n}`, name: `Verzonnen ${n}`, spend: n, until: null }));
  const sizes: number[] = [];
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 0);
  const file: TableFile = { ...fileOf(many), cellsOf: (ids) => (sizes.push(ids.length), fileOf(many).cellsOf(ids)) };
  expect((await sheetOf(file)).rowCount).toBe(2_346);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(25);
  expect((await csvOf(file)).trimEnd().split('\r\n')).toHaveLength(2_346);
  clearInterval(timer);
  expect(turns).toBeGreaterThan(20);
});

test('whoever goes away stops the work', async () => {
  let asked = 0;
  const endless: TableFile = { ...fileOf([]), ids: Array.from({ length: 1_000_000 }, String), cellsOf: async (ids) => ((asked += ids.length), ids.map((id) => [`Verzonnen ${id}`.repeat(20), 1, 1, null])) };
  const stream = writeXlsx(endless);
  await new Promise((resolve) => stream.once('data', resolve));
  stream.destroy();
  const [atOnce] = [asked, await new Promise((resolve) => setTimeout(resolve, 100))];
  const later = asked;
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(asked).toBe(later);
  expect(atOnce).toBeLessThan(1_000_000);
});
