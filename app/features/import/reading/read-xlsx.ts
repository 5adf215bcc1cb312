import { FileRefused } from './file-problem.ts';
import type { RawTable, ReadChoice } from './table.ts';
import { readSharedStrings, readStyles, walkXml, type Archive } from './xlsx-parts.ts';
import { readSheet, type SheetContext } from './xlsx-sheet.ts';
import { readZipDirectory } from './zip-archive.ts';

interface Workbook {
  sheets: { name: string; path: string; isHidden: boolean }[];
  sharedStrings: string;
  styles: string;
  from1904: boolean;
}

/** How likely rows are what is looked for; of the same worth, the sheet with more rows wins. */
export type RankRows = (rows: readonly string[][]) => number;

/** Sheets that are looked at, where nobody chose one. */
const maxSheets = 12;

/** The chosen sheet, or the visible one that is most like a table of suppliers; no formula is ever computed. */
export async function readXlsx(bytes: Buffer, choice: ReadChoice, rank: RankRows): Promise<RawTable> {
  const archive: Archive = { bytes, entries: readZipDirectory(bytes) };
  const workbook = await readWorkbook(archive);
  const context: SheetContext = {
    sharedStrings: await readSharedStrings(archive, workbook.sharedStrings),
    styles: await readStyles(archive, workbook.styles),
    from1904: workbook.from1904,
  };
  const sheets = workbook.sheets.map((sheet) => sheet.name);
  const chosen = workbook.sheets.filter((sheet) => sheet.name === choice.sheet);
  const read = async (sheet: Workbook['sheets'][number]): Promise<RawTable> => {
    const { rows, lines, hiddenRows, emptyFormulas } = await readSheet(archive, sheet.path, context);
    return { source: { kind: 'xlsx', sheet: sheet.name, sheets, hiddenRows, emptyFormulas }, rows: squared(rows), lines };
  };
  const [only, another] = chosen.length > 0 ? chosen : workbook.sheets;
  if (only && (chosen.length > 0 || !another)) return read(only);
  const best = (await bestTable(workbook.sheets.filter((sheet) => !sheet.isHidden), read, rank)) ?? (await bestTable(workbook.sheets.filter((sheet) => sheet.isHidden), read, rank));
  if (!best) throw new FileRefused({ code: 'no_sheet' });
  return best;
}

async function bestTable(sheets: Workbook['sheets'], read: (sheet: Workbook['sheets'][number]) => Promise<RawTable>, rank: RankRows): Promise<RawTable | null> {
  let best: { table: RawTable; worth: number } | null = null;
  for (const sheet of sheets.slice(0, maxSheets)) {
    const table = await read(sheet);
    if (table.rows.filter((row) => row.filter((cell) => cell !== '').length > 1).length < 2) continue;
    const worth = rank(table.rows);
    if (!best || worth > best.worth || (worth === best.worth && table.rows.length > best.table.rows.length)) best = { table, worth };
  }
  return best?.table ?? null;
}

/** Holes in a row become empty cells. */
const squared = (rows: string[][]) => rows.map((row) => Array.from(row, (cell) => cell ?? ''));

async function readWorkbook(archive: Archive): Promise<Workbook> {
  const base = 'xl/';
  const targets = new Map<string, string>();
  const workbook: Workbook = { sheets: [], sharedStrings: 'xl/sharedStrings.xml', styles: 'xl/styles.xml', from1904: false };
  await walkXml(archive, 'xl/_rels/workbook.xml.rels', {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      const target = attributes.Target ?? '';
      const path = target.startsWith('/') ? target.slice(1) : base + target;
      targets.set(attributes.Id ?? '', path);
      if (attributes.Type?.endsWith('/sharedStrings')) workbook.sharedStrings = path;
      if (attributes.Type?.endsWith('/styles')) workbook.styles = path;
    },
  });
  const found = await walkXml(archive, 'xl/workbook.xml', {
    open: (name, attributes) => {
      if (name === 'workbookPr') workbook.from1904 = attributes.date1904 === '1' || attributes.date1904 === 'true';
      if (name !== 'sheet') return;
      const relation = Object.entries(attributes).find(([key]) => key === 'id' || key.endsWith(':id'))?.[1] ?? '';
      const path = targets.get(relation);
      if (path?.includes('worksheets/')) workbook.sheets.push({ name: attributes.name ?? '', path, isHidden: (attributes.state ?? 'visible') !== 'visible' });
    },
  });
  if (!found) throw new FileRefused({ code: 'not_a_table' });
  if (workbook.sheets.length === 0) throw new FileRefused({ code: 'no_sheet' });
  return workbook;
}
