import type { SupplierSpendTable } from '#db/schema/supplier-spend.ts';

export interface YearlySpend {
  year: number;
  cents: number;
  payments: number;
  currency: string;
  /** Largest first. */
  categories: readonly string[];
}

/** Rows per import, year and category as one line per year, latest first. Of several imports of a year the sum counts. */
export function spendPerYear(rows: readonly Pick<SupplierSpendTable, 'year' | 'category' | 'amount_cents' | 'payments'>[], currency: string): YearlySpend[] {
  const years = new Map<number, YearlySpend & { categories: string[] }>();
  for (const row of [...rows].sort((a, b) => b.year - a.year || b.amount_cents - a.amount_cents)) {
    const year = years.get(row.year) ?? { year: row.year, cents: 0, payments: 0, currency, categories: [] };
    year.cents += row.amount_cents;
    year.payments += row.payments;
    if (row.category !== '' && !year.categories.includes(row.category)) year.categories.push(row.category);
    years.set(row.year, year);
  }
  return [...years.values()];
}
