import { decimalEvidence, currencyOf, type DecimalSign } from './amount.ts';
import { profileColumns, type ColumnProfile } from './column-profile.ts';
import { importFields, synonyms, type Mapping } from './fields.ts';
import { guessColumns } from './guess-columns.ts';
import { headerWords, likeness } from './header-likeness.ts';
import { detectDateOrder, mixedDateHabits, type DateOrder } from './payment-date.ts';

export type ListKind = 'payments' | 'suppliers';

/** How a table is read: detected, shown, and changeable by hand. */
export interface Layout {
  /** Index in the rows; −1: the file has no header. */
  headerRow: number;
  headers: string[];
  /** Lines above the header: kept to be shown. */
  preamble: string[];
  decimal: DecimalSign;
  /** Amounts leave no doubt about the decimal sign. */
  decimalIsCertain: boolean;
  dateOrder: DateOrder;
  /** False: every date could be read both ways. */
  dateOrderIsCertain: boolean;
  /** A date of each habit, where the column mixes them: a person has to say which holds for those that could be both. */
  mixedDates: string[];
  currency: string | null;
  listKind: ListKind;
  samples: string[][];
}

export type LayoutChoice = Partial<Pick<Layout, 'headerRow' | 'decimal' | 'dateOrder' | 'currency' | 'listKind'>>;

const searchedRows = 40;
/** Word for word, or so near that nothing else can be meant. */
const sure = 80;
const knownPhrases = importFields.flatMap((field) => synonyms[field]).map((phrase) => phrase.split(' '));

export function detectLayout(rows: readonly string[][], choice: LayoutChoice = {}, chosenMapping?: Mapping): { layout: Layout; mapping: Mapping } {
  const headerRow = choice.headerRow ?? findHeaderRow(rows);
  const data = rows.slice(headerRow + 1);
  const width = Math.max(...rows.slice(Math.max(0, headerRow), headerRow + 200).map((row) => row.length), 1);
  const headers = Array.from({ length: width }, (_, column) => (headerRow < 0 ? '' : (rows[headerRow]![column] ?? '').trim()));
  const profiles = profileColumns(data, width);
  const mapping = chosenMapping ?? guessColumns(headers, profiles);
  const dates = detectDateOrder(cellsOf(data, mapping.payment_date));
  const decimals = detectDecimal(data, mapping.amount);
  const layout: Layout = {
    headerRow,
    headers,
    preamble: rows.slice(0, Math.max(0, headerRow)).map((row) => row.filter((cell) => cell.trim() !== '').join(' · ').slice(0, 200)),
    decimal: choice.decimal ?? decimals.sign,
    decimalIsCertain: decimals.isCertain,
    dateOrder: choice.dateOrder ?? dates.order,
    dateOrderIsCertain: choice.dateOrder !== undefined || dates.isCertain,
    mixedDates: dates.isCertain ? [] : mixedDateHabits(cellsOf(data, mapping.payment_date)),
    currency: choice.currency ?? detectCurrency(data, headers, mapping),
    listKind: choice.listKind ?? recogniseKind(mapping, profiles),
    samples: profiles.map((profile) => profile.samples),
  };
  return { layout, mapping };
}

/** The row that names columns: known words, as many cells as the rows below have, and none of them a number. */
function findHeaderRow(rows: readonly string[][]): number {
  const searched = rows.slice(0, searchedRows);
  const usual = usualWidth(rows);
  let best = { row: -1, score: 0 };
  for (const [index, row] of searched.entries()) {
    const score = headerScore(row, usual) - index * 0.02;
    if (score > best.score) best = { row: index, score };
  }
  return best.score >= 1 ? best.row : -1;
}

function headerScore(row: readonly string[], usual: number): number {
  const filled = row.map((cell) => cell.trim()).filter(Boolean);
  if (filled.length === 0 || (filled.length === 1 && usual > 1)) return 0;
  const numbers = filled.filter((cell) => /^[\d\s.,:/€£$%-]+$/.test(cell)).length;
  const known = filled.filter((cell) => cell.length < 60 && isKnownHeader(cell)).length;
  const distinct = new Set(filled).size / filled.length;
  const width = Math.min(1, filled.length / Math.max(1, usual));
  return known * 1.2 + (numbers === 0 ? width * distinct : 0) - numbers * 1.5;
}

function isKnownHeader(cell: string): boolean {
  const words = headerWords(cell);
  return knownPhrases.some((phrase) => likeness(words, phrase) >= sure);
}

/** One column can be a list all the same, if its header says that these are suppliers. */
function isListOfNames(layout: Layout): boolean {
  const words = headerWords(layout.headers[0] ?? '');
  return layout.headerRow >= 0 && synonyms.legal_name.some((phrase) => likeness(words, phrase.split(' ')) >= sure);
}

/** Not a letter that happens to hold commas: a header that says something, or lines that are cut alike. */
export function looksLikeTable(rows: readonly string[][], layout: Layout): boolean {
  if (layout.headers.length < 2) return isListOfNames(layout);
  if (layout.headers.filter((header) => header !== '' && isKnownHeader(header)).length > 1) return true;
  const usual = usualWidth(rows.filter((row) => row.length > 1));
  const alike = rows.filter((row) => row.filter((cell) => cell.trim() !== '').length >= Math.max(2, usual - 1)).length;
  return alike >= rows.length * 0.75;
}

/** Filled cells that most rows have. */
function usualWidth(rows: readonly string[][]): number {
  const tally = new Map<number, number>();
  for (const row of rows.slice(0, 300)) {
    const filled = row.filter((cell) => cell.trim() !== '').length;
    tally.set(filled, (tally.get(filled) ?? 0) + 1);
  }
  return [...tally].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function* cellsOf(data: readonly string[][], column: number | undefined): Generator<string> {
  if (column === undefined) return;
  for (const row of data) {
    const cell = row[column];
    if (cell) yield cell;
  }
}

/** By the cells that leave no doubt; without any, a file of Europe's mainland is not assumed: a point. */
function detectDecimal(data: readonly string[][], column: number | undefined): { sign: DecimalSign; isCertain: boolean } {
  let comma = 0;
  let point = 0;
  for (const cell of cellsOf(data, column)) {
    const evidence = decimalEvidence(cell);
    if (evidence === 'comma') comma++;
    else if (evidence === 'point') point++;
  }
  return { sign: comma > point ? 'comma' : 'point', isCertain: comma + point > 0 };
}

function detectCurrency(data: readonly string[][], headers: readonly string[], mapping: Mapping): string | null {
  if (mapping.amount === undefined) return null;
  const named = currencyOf(headers[mapping.amount] ?? '');
  if (named) return named;
  const tally = new Map<string, number>();
  for (const cell of cellsOf(data.slice(0, 500), mapping.currency ?? mapping.amount)) {
    const code = currencyOf(cell);
    if (code) tally.set(code, (tally.get(code) ?? 0) + 1);
  }
  return [...tally].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** Payments: an amount with a date or a payment number of its own, or the same suppliers over and over. */
function recogniseKind(mapping: Mapping, profiles: readonly ColumnProfile[]): ListKind {
  if (mapping.amount === undefined || mapping.legal_name === undefined) return 'suppliers';
  const names = profiles[mapping.legal_name];
  const repeats = names ? names.filled / Math.max(1, names.distinct) : 1;
  const isDated = mapping.payment_date !== undefined || mapping.payment_reference !== undefined;
  return isDated || repeats >= 1.5 ? 'payments' : 'suppliers';
}
