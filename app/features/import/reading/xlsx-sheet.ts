import { FileRefused } from './file-problem.ts';
import { limits } from './limits.ts';
import { walkXml, type Archive, type CellStyle } from './xlsx-parts.ts';

export interface SheetContext {
  sharedStrings: string[];
  styles: CellStyle[];
  /** Days count from 1904 in workbooks of old Macs. */
  from1904: boolean;
}

export interface SheetRows {
  rows: string[][];
  lines: number[];
  hiddenRows: number;
  emptyFormulas: number;
}

interface OpenCell {
  column: number;
  isFormula: boolean;
  type: string;
  style: CellStyle;
  text: string;
}

/**
 * The sheet as rows of text: dates as `YYYY-MM-DD`, numbers with a point, formulas as their last value. What is
 * merged over several rows stands in each of them; over several columns, in the first.
 */
export async function readSheet(archive: Archive, path: string, context: SheetContext): Promise<SheetRows> {
  const sheet: SheetRows = { rows: [], lines: [], hiddenRows: 0, emptyFormulas: 0 };
  const merges: string[] = [];
  let row: string[] = [];
  let line = 0;
  let cell: OpenCell | null = null;
  let collects = false;
  let isHidden = false;
  const found = await walkXml(archive, path, {
    open: (name, attributes) => {
      if (name === 'row') {
        row = [];
        line = attributes.r ? Number(attributes.r) : line + 1;
        isHidden = attributes.hidden === '1' || attributes.hidden === 'true';
      } else if (name === 'c') {
        cell = openCell(attributes, row.length, context);
      } else if (name === 'v' || name === 't') collects = cell !== null;
      else if (name === 'f' && cell) cell.isFormula = true;
      else if (name === 'mergeCell' && merges.length < maxMerges) merges.push(attributes.ref ?? '');
      else if (name === 'rPh') cell = cell && { ...cell, type: 'phonetic' };
    },
    text: (piece) => {
      if (collects && cell && cell.type !== 'phonetic') cell.text += piece;
    },
    close: (name) => {
      if (name === 'v' || name === 't') collects = false;
      else if (name === 'rPh' && cell) cell.type = 'inlineStr';
      else if (name === 'c' && cell) {
        if (cell.isFormula && cell.text === '' && cell.type !== 'str') sheet.emptyFormulas++;
        putCell(row, cell, context);
        cell = null;
      } else if (name === 'row' && row.some((text) => text.trim() !== '')) {
        sheet.rows.push(row);
        sheet.lines.push(line);
        if (isHidden) sheet.hiddenRows++;
        if (sheet.rows.length > limits.maxRows) throw new FileRefused({ code: 'too_many_rows', maxRows: limits.maxRows });
      }
    },
  });
  if (!found) throw new FileRefused({ code: 'damaged' });
  for (const merge of merges) fillDown(sheet, merge);
  return sheet;
}

/** A file with more of them is a form, not a table. */
const maxMerges = 20_000;

/** `A1:B3`: what stands in `A1` also holds for `A2` and `A3`. */
function fillDown({ rows, lines }: SheetRows, reference: string): void {
  const [from = '', until = ''] = reference.split(':');
  const [first, last, column] = [rowNumber(from), rowNumber(until), columnNumber(from)];
  if (!(last > first) || column < 0) return;
  const start = lines.indexOf(first);
  const text = start < 0 ? undefined : rows[start]![column];
  if (!text) return;
  for (let at = start + 1; at < rows.length && lines[at]! <= last; at++) {
    const row = rows[at]!;
    while (row.length <= column) row.push('');
    if (!row[column]) row[column] = text;
  }
}

const rowNumber = (reference: string) => Number(/\d+$/.exec(reference)?.[0] ?? Number.NaN);

function openCell(attributes: Record<string, string>, next: number, context: SheetContext): OpenCell {
  return {
    column: attributes.r ? columnNumber(attributes.r) : next,
    isFormula: false,
    type: attributes.t ?? 'n',
    style: context.styles[Number(attributes.s ?? -1)] ?? 'general',
    text: '',
  };
}

function putCell(row: string[], cell: OpenCell, context: SheetContext): void {
  const text = cellText(cell, context).slice(0, limits.maxCellChars);
  if (text === '') return;
  if (cell.column >= limits.maxColumns) throw new FileRefused({ code: 'too_many_columns', maxColumns: limits.maxColumns });
  while (row.length < cell.column) row.push('');
  row[cell.column] = text;
}

/** `AB12` → 27. */
function columnNumber(reference: string): number {
  let column = 0;
  for (const character of reference) {
    const code = character.charCodeAt(0);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}

function cellText(cell: OpenCell, context: SheetContext): string {
  switch (cell.type) {
    case 's':
      return context.sharedStrings[Number(cell.text)] ?? '';
    case 'b':
      return cell.text === '1' ? 'TRUE' : cell.text === '0' ? 'FALSE' : '';
    case 'e':
      return '';
    case 'd':
      return cell.text.slice(0, 10);
    case 'n':
      return numberText(cell.text, cell.style, context.from1904);
    default:
      return cell.text;
  }
}

function numberText(text: string, style: CellStyle, from1904: boolean): string {
  const value = Number(text);
  if (text === '' || !Number.isFinite(value)) return text;
  if (style === 'date') return serialDate(value, from1904) ?? plainNumber(value);
  return style === 'general' ? plainNumber(value) : plainNumber(value).padStart(style.leadingZeros, '0');
}

/** Without exponent and without the dust of binary fractions: 0.1 + 0.2 is 0.3. */
function plainNumber(value: number): string {
  if (Number.isInteger(value)) return Math.abs(value) < 1e21 ? BigInt(value).toString() : String(value);
  return String(Number(value.toPrecision(15)));
}

/** Day 60 of the 1900 calendar is the 29 February that never was. Null outside years that make sense. */
export function serialDate(serial: number, from1904: boolean): string | null {
  const days = Math.floor(serial) + (from1904 ? 1462 : 0);
  if (days < 1 || days > 73_050) return null;
  return new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * 86_400_000).toISOString().slice(0, 10);
}
