import { parseVatNumber } from '#app/domain/register/identifiers.ts';
import { decimalEvidence, parseAmount } from './amount.ts';
import { parsePaymentDate } from './payment-date.ts';

/** What the cells of one column look like, from a sample. Shares are of the filled cells, 0 to 1. */
export interface ColumnProfile {
  filled: number;
  distinct: number;
  numbers: number;
  /** Numbers with a decimal sign of their own. */
  decimals: number;
  dates: number;
  emails: number;
  words: number;
  /** Cells with at least one digit. */
  digits: number;
  years: number;
  kvkNumbers: number;
  vatNumbers: number;
  leis: number;
  legalForms: number;
  samples: string[];
}

const sampleRows = 2_000;
const legalForm = /\b(b\.?v\.?|n\.?v\.?|v\.?o\.?f\.?|ltd\.?|limited|plc|llp|gmbh|inc\.?|stichting|vereniging|gemeente)(\s|$)/i;
const emailShape = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;

/** A wrong check digit is still a VAT number, mistyped. */
function looksLikeVat(cell: string): boolean {
  const parsed = parseVatNumber(cell);
  return parsed.ok || parsed.problem === 'check';
}

const tests: Record<Exclude<keyof ColumnProfile, 'filled' | 'distinct' | 'samples'>, (cell: string) => boolean> = {
  numbers: (cell) => parseAmount(cell, 'point') !== null,
  decimals: (cell) => decimalEvidence(cell) !== null,
  dates: (cell) => !/^\d+$/.test(cell) && (parsePaymentDate(cell, 'dmy') ?? parsePaymentDate(cell, 'mdy')) !== null,
  emails: (cell) => emailShape.test(cell),
  digits: (cell) => /\d/.test(cell),
  words: (cell) => /\p{L}{2}/u.test(cell),
  years: (cell) => /^(19|20)\d{2}$/.test(cell),
  kvkNumbers: (cell) => /^\d{7,8}$/.test(cell),
  vatNumbers: (cell) => looksLikeVat(cell),
  leis: (cell) => /^[0-9A-Z]{18}\d{2}$/i.test(cell),
  legalForms: (cell) => legalForm.test(cell),
};

export function profileColumns(rows: readonly (readonly string[])[], columns: number): ColumnProfile[] {
  const sample = evenly(rows, sampleRows);
  return Array.from({ length: columns }, (_, column) => profile(sample.map((row) => (row[column] ?? '').trim()).filter(Boolean)));
}

function profile(cells: string[]): ColumnProfile {
  const result: ColumnProfile = {
    filled: cells.length, distinct: new Set(cells).size, numbers: 0, decimals: 0, dates: 0, emails: 0, words: 0, digits: 0, years: 0, kvkNumbers: 0, vatNumbers: 0, leis: 0, legalForms: 0,
    samples: [...new Set(cells)].slice(0, 4),
  };
  const tested = evenly(cells, 300);
  for (const [key, test] of Object.entries(tests) as [keyof typeof tests, (cell: string) => boolean][]) {
    result[key] = tested.length === 0 ? 0 : tested.filter(test).length / tested.length;
  }
  return result;
}

/** At most `count` items, spread over the whole. */
function evenly<T>(items: readonly T[], count: number): readonly T[] {
  if (items.length <= count) return items;
  const step = items.length / count;
  return Array.from({ length: count }, (_, index) => items[Math.floor(index * step)]!);
}
