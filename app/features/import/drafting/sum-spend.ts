import type { DraftSpend } from './draft.ts';
import type { ImportLine } from './read-line.ts';

/** Amounts per calendar year and category. Lines without a date count in `fallbackYear`; without an amount not at all. */
export function sumSpend(lines: readonly ImportLine[], fallbackYear: number, isPayments: boolean): DraftSpend[] {
  const sums = new Map<string, DraftSpend>();
  for (const line of lines) {
    if (line.cents === null) continue;
    const year = line.year ?? fallbackYear;
    const key = `${year}\n${line.category}`;
    const sum = sums.get(key);
    if (sum) {
      sum.cents += line.cents;
      sum.payments += isPayments ? 1 : 0;
    } else sums.set(key, { year, category: line.category, cents: line.cents, payments: isPayments ? 1 : 0 });
  }
  return [...sums.values()].sort((a, b) => b.year - a.year || b.cents - a.cents || (a.category < b.category ? -1 : 1));
}

/** The category of the largest sum, all years together; where no amounts are, the most frequent one. */
export function mainCategory(lines: readonly ImportLine[]): string | null {
  const weight = new Map<string, { cents: number; times: number }>();
  for (const line of lines) {
    if (line.category === '') continue;
    const one = weight.get(line.category) ?? { cents: 0, times: 0 };
    one.cents += Math.abs(line.cents ?? 0);
    one.times++;
    weight.set(line.category, one);
  }
  const [best] = [...weight].sort(([nameA, a], [nameB, b]) => b.cents - a.cents || b.times - a.times || (nameA < nameB ? -1 : 1));
  return best?.[0] ?? null;
}
