import { nameWithoutLegalForm } from '#app/domain/register/name-key.ts';
import type { ImportLine } from './read-line.ts';

/**
 * The references that stand for a supplier. Left out are those that stand for something else: one made per payment
 * (`20000000_46285340` beside payment `46285340_1`), one of a series under a collective account, and a collective account
 * itself, under which payees of quite different names are booked.
 */
export function findSupplierReferences(lines: readonly ImportLine[]): Set<string> {
  const uses = new Map<string, { names: Set<string>; perPayment: boolean; lines: number }>();
  for (const line of lines) {
    if (line.reference === '') continue;
    let use = uses.get(line.reference);
    if (!use) uses.set(line.reference, (use = { names: new Set(), perPayment: false, lines: 0 }));
    use.lines++;
    if (line.name !== '' && use.names.size < 5) use.names.add(nameWithoutLegalForm(line.name));
    if (!use.perPayment && isMadeFromPayment(line.reference, line.paymentReference)) use.perPayment = true;
  }
  const series = findSeries(uses);
  const telling = new Set<string>();
  for (const [reference, use] of uses) {
    if (!use.perPayment && !series.has(stemOf(reference) ?? '') && !isCollective(use.names)) telling.add(reference);
  }
  return telling;
}

/** The reference carries the payment's own number beside something more. */
function isMadeFromPayment(reference: string, payment: string): boolean {
  const number = /\d{5,}/.exec(payment)?.[0];
  return number !== undefined && reference.length > number.length && reference.split(/[^0-9A-Za-z]+/).includes(number);
}

const stemOf = (reference: string): string | null => /^([0-9A-Za-z]{3,})[_\-/.][0-9]{4,}$/.exec(reference)?.[1] ?? null;

/** Stems that go with many endings, each seen once or twice and with names of its own: numbers given out per payment. */
function findSeries(uses: ReadonlyMap<string, { names: Set<string>; lines: number }>): Set<string> {
  const stems = new Map<string, { endings: number; lines: number; names: Map<string, number> }>();
  for (const [reference, use] of uses) {
    const stem = stemOf(reference);
    if (stem === null) continue;
    let found = stems.get(stem);
    if (!found) stems.set(stem, (found = { endings: 0, lines: 0, names: new Map() }));
    found.endings++;
    found.lines += use.lines;
    for (const name of use.names) found.names.set(name, (found.names.get(name) ?? 0) + 1);
  }
  const repeatsNames = (names: Map<string, number>) => [...names.values()].some((times) => times > 1);
  return new Set([...stems].filter(([, one]) => one.endings >= 3 && one.lines <= one.endings * 2 && repeatsNames(one.names)).map(([stem]) => stem));
}

/** Three or more names that share no word. Spellings of one name share some. */
function isCollective(names: ReadonlySet<string>): boolean {
  if (names.size < 3) return false;
  const tally = new Map<string, number>();
  for (const name of names) for (const word of new Set(name.split(' '))) tally.set(word, (tally.get(word) ?? 0) + 1);
  return Math.max(...tally.values()) * 2 <= names.size;
}
