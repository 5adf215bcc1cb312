import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import ExcelJs from 'exceljs';
import type { Locale } from '#app/platform/messages/locale.ts';
import { stepsOf, type CellType, type CellValue, type TableFile } from './table-file.ts';

/** Dates as the language of the file writes them, whatever the computer speaks on which it is opened. */
const dateFormats: Record<Locale, string> = { en: '[$-809]d mmm yyyy', nl: '[$-413]d mmm yyyy' };
const dayMs = 86_400_000;
/** The button of the filter stands in the head. */
const roomForFilter = 4;

const isNumber = (type: CellType) => type === 'money' || type === 'number';

/** A workbook of one sheet, made while it is read: how long it is does not matter to the memory. */
export function writeXlsx(file: TableFile): Readable {
  const output = new PassThrough();
  fill(file, output).catch((error: unknown) => output.destroy(error instanceof Error ? error : new Error(String(error))));
  return output;
}

async function fill(file: TableFile, output: PassThrough): Promise<void> {
  const { columns, locale } = file;
  const workbook = new ExcelJs.stream.xlsx.WorkbookWriter({ stream: output, useStyles: true, useSharedStrings: false });
  const sheet = workbook.addWorksheet(sheetName(file.sheet), { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ type, width, head }) => ({ width: Math.max(width, head.length + roomForFilter), style: { numFmt: numberFormat(type, locale), alignment: { vertical: 'top', horizontal: isNumber(type) ? 'right' : 'left' } } }));
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  const heads = sheet.addRow(columns.map((column) => xlsxText(column.head)));
  heads.font = { bold: true, name: 'Calibri', size: 11 };
  heads.commit();
  for await (const rows of stepsOf(file)) {
    for (const cells of rows) sheet.addRow(columns.map(({ type }, index) => xlsxValue(cells[index] ?? null, type))).commit();
    if (output.destroyed) return;
    if (output.writableNeedDrain) await Promise.race([once(output, 'drain'), once(output, 'close')]);
  }
  sheet.commit();
  await workbook.commit();
}

function numberFormat(type: CellType, locale: Locale): string {
  switch (type) {
    case 'date':
      return dateFormats[locale];
    case 'moment':
      return `${dateFormats[locale]} hh:mm`;
    case 'money':
      return '#,##0.00';
    case 'number':
      return '#,##0';
    case 'text':
      return '@';
  }
}

/** Days are counted from 1900 without a time zone. A text is never a formula here: it is written as text. */
function xlsxValue(value: CellValue, type: CellType): string | number | Date | null {
  if (value === null) return null;
  if (type === 'money') return Number(value) / 100;
  if (type === 'moment') return new Date(`${String(value).replace(' ', 'T')}:00Z`);
  if (type === 'date') return new Date(Math.floor(Date.parse(`${value}T00:00:00Z`) / dayMs) * dayMs);
  return typeof value === 'number' ? value : xlsxText(value);
}

/** XML has no way to write most control characters, nor half a letter. */
function xlsxText(text: string): string {
  return text.replace(/[\p{Cs}\uFFFE\uFFFF]|(?![\t\n\r])\p{Cc}/gu, '');
}

/** Excel takes 31 characters, without those of a reference. */
function sheetName(name: string): string {
  return name.replace(/[[\]*?:/\\']/g, ' ').slice(0, 31);
}
