import { foldName, nameWithoutLegalForm } from '#app/domain/register/name-key.ts';
import type { DraftSpend, SupplierDraft } from './draft.ts';
import { bestSpelling } from './telling-names.ts';

/** Drafts of one supplier under several numbers, put together: the first gives its number. One alone stays as it is. */
export function combineDrafts(parts: readonly [SupplierDraft, ...SupplierDraft[]]): SupplierDraft {
  const [main, ...others] = parts;
  if (others.length === 0) return main;
  const name = bestSpelling(parts.map((part) => ({ name: part.name, times: part.lines })));
  const first = <K extends 'kvkNumber' | 'vatNumber' | 'lei' | 'country' | 'website' | 'note' | 'contact' | 'currency'>(key: K) => parts.find((part) => part[key] !== null)?.[key] ?? null;
  const spend = sumOf(parts.flatMap((part) => part.spend));
  const written = [...new Set(parts.flatMap((part) => [part.name, ...part.spellings]))];
  return {
    ...main,
    line: Math.min(...parts.map((part) => part.line)),
    lines: parts.reduce((sum, part) => sum + part.lines, 0),
    name,
    nameKey: foldName(name),
    matchKey: nameWithoutLegalForm(name),
    kvkNumber: first('kvkNumber'),
    vatNumber: first('vatNumber'),
    lei: first('lei'),
    country: first('country'),
    website: first('website'),
    note: first('note'),
    contact: first('contact'),
    currency: first('currency'),
    spend,
    spendCategory: largestCategory(spend) ?? main.spendCategory,
    variants: others.map(({ name: variantName, reference, line, lines }) => ({ name: variantName, reference, line, lines })),
    spellings: written.filter((one) => one !== name).slice(0, 20),
    notes: parts.flatMap((part) => part.notes),
  };
}

function sumOf(spend: readonly DraftSpend[]): DraftSpend[] {
  const sums = new Map<string, DraftSpend>();
  for (const one of spend) {
    const key = `${one.year}\n${one.category}`;
    const sum = sums.get(key);
    sums.set(key, sum ? { ...sum, cents: sum.cents + one.cents, payments: sum.payments + one.payments } : { ...one });
  }
  return [...sums.values()].sort((a, b) => b.year - a.year || b.cents - a.cents || (a.category < b.category ? -1 : 1));
}

function largestCategory(spend: readonly DraftSpend[]): string | null {
  const weights = new Map<string, number>();
  for (const { category, cents } of spend) if (category !== '') weights.set(category, (weights.get(category) ?? 0) + Math.abs(cents));
  return [...weights].sort(([nameA, a], [nameB, b]) => b - a || (nameA < nameB ? -1 : 1))[0]?.[0] ?? null;
}
