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

/** The chosen sheet, or the first visible one that holds a table; with a single pass and no formula ever computed. */
export async function readXlsx(bytes: Buffer, choice: ReadChoice): Promise<RawTable> {
  const archive: Archive = { bytes, entries: readZipDirectory(bytes) };
  const workbook = await readWorkbook(archive);
  const context: SheetContext = {
    sharedStrings: await readSharedStrings(archive, workbook.sharedStrings),
    styles: await readStyles(archive, workbook.styles),
    from1904: workbook.from1904,
  };
  const sheets = workbook.sheets.map((sheet) => sheet.name);
  const chosen = workbook.sheets.filter((sheet) => sheet.name === choice.sheet);
  const candidates = chosen.length > 0 ? chosen : [...workbook.sheets].sort((a, b) => Number(a.isHidden) - Number(b.isHidden));
  for (const sheet of candidates) {
    const { rows, lines } = await readSheet(archive, sheet.path, context);
    const isTable = rows.filter((row) => row.filter((cell) => cell !== '').length > 1).length > 1;
    if (isTable || chosen.length > 0 || candidates.length === 1) return { source: { kind: 'xlsx', sheet: sheet.name, sheets }, rows: squared(rows), lines };
  }
  throw new FileRefused({ code: 'no_sheet' });
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
