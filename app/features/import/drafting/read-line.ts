import { cleanText } from '#app/domain/register/clean-text.ts';
import { parseAmount } from './amount.ts';
import type { Layout } from './detect-layout.ts';
import type { ImportField, Mapping } from './fields.ts';
import { parsePaymentDate } from './payment-date.ts';

/** One line of the file in the words of the register. */
export interface ImportLine {
  line: number;
  name: string;
  /** Control or invisible characters were taken out of the name. */
  nameWasUnclean: boolean;
  reference: string;
  paymentReference: string;
  category: string;
  /** Null: no amount, or none that can be read; then `amountText` says what stood there. */
  cents: number | null;
  amountText: string;
  date: string | null;
  dateText: string;
  year: number | null;
  text: (field: ImportField) => string;
}

const maxNameChars = 200;
const unclean = /[\p{Cc}\p{Cf}]/u;

export function createLineReader(layout: Layout, mapping: Mapping): (row: readonly string[], line: number) => ImportLine {
  const dates = new Map<string, string | null>();
  const dateOf = (text: string) => {
    let date = dates.get(text);
    if (date === undefined) dates.set(text, (date = text === '' ? null : parsePaymentDate(text, layout.dateOrder)));
    return date;
  };
  return (row, line) => {
    const text = (field: ImportField) => {
      const column = mapping[field];
      return column === undefined ? '' : cleanText(row[column] ?? '');
    };
    const rawName = mapping.legal_name === undefined ? '' : (row[mapping.legal_name] ?? '');
    const amountText = text('amount');
    const dateText = text('payment_date');
    const date = dateOf(dateText);
    const yearText = text('year');
    return {
      line,
      name: cleanText(rawName).slice(0, maxNameChars),
      nameWasUnclean: unclean.test(rawName.trim()),
      reference: text('own_reference').slice(0, 100),
      paymentReference: text('payment_reference'),
      category: text('spend_category').slice(0, 200),
      cents: amountText === '' ? null : parseAmount(amountText, layout.decimal),
      amountText,
      date,
      dateText,
      year: /^(19|20)\d{2}$/.test(yearText) ? Number(yearText) : date ? Number(date.slice(0, 4)) : null,
      text,
    };
  };
}
