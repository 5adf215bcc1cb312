import type { Locale } from '#app/platform/messages/locale.ts';
import { stepsOf, type CellType, type CellValue, type TableFile } from './table-file.ts';

/** What the spreadsheet program of a country expects when a CSV file is opened by a double click. */
const habits: Record<Locale, { delimiter: string; decimalSign: string }> = {
  en: { delimiter: ',', decimalSign: '.' },
  nl: { delimiter: ';', decimalSign: ',' },
};

/** Without it Excel takes UTF-8 for the code page of the computer. */
const byteOrderMark = '\uFEFF';
const lineEnd = '\r\n';

/** What a spreadsheet program runs instead of showing it, also in the wide letters of East Asia and behind white space. */
const looksLikeFormula = /^[\s\u200B\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/;
const needsQuotes = /[",;\t\r\n]|^\s|\s$/;

/** The file, piece by piece: a first line of heads, then a line a row. */
export async function* writeCsv(file: TableFile): AsyncGenerator<string> {
  const { columns, locale } = file;
  const line = (cells: readonly string[]) => cells.join(habits[locale].delimiter) + lineEnd;
  yield byteOrderMark + line(columns.map((column) => csvCell(column.head, 'text', locale)));
  for await (const rows of stepsOf(file)) {
    yield rows.map((cells) => line(columns.map(({ type }, index) => csvCell(cells[index] ?? null, type, locale)))).join('');
  }
}

/** Numbers stand as the language writes them but without grouping, dates and moments as ISO 8601, which every language reads. */
export function csvCell(value: CellValue, type: CellType, locale: Locale): string {
  if (value === null) return '';
  if (type === 'date' || type === 'moment') return String(value);
  if (typeof value === 'number' || type === 'money') return csvNumber(Number(value), type, habits[locale].decimalSign);
  const harmless = looksLikeFormula.test(value) ? `'${value}` : value;
  return needsQuotes.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

function csvNumber(value: number, type: CellType, decimalSign: string): string {
  const text = type === 'money' ? (value / 100).toFixed(2) : String(value);
  return text.replace('.', decimalSign);
}
