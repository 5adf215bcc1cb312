import { foldName } from '#app/domain/register/name-key.ts';

export const headerWords = (header: string): string[] => {
  const spaced = header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[_\-./]/g, ' ');
  return foldName(spaced).split(' ').filter(Boolean);
};

/**
 * How much a header says what a phrase says: 0 (nothing) to 100 (word for word). Every word of the phrase must be there,
 * give or take a slip of the pen; words that the header has too many cost.
 */
export function likeness(header: readonly string[], phrase: readonly string[]): number {
  if (header.length === 0) return 0;
  let slips = 0;
  const rest = [...header];
  for (const word of phrase) {
    const allowed = allowedSlips(word);
    // Words whose lengths differ by more are another word without looking closer: most words of a file are.
    const distances = rest.map((one) => (Math.abs(one.length - word.length) > allowed ? 9 : allowed === 0 ? Number(one !== word) : slipsBetween(one, word)));
    const nearest = Math.min(...distances);
    if (nearest > allowed) return gluedLikeness(header, phrase);
    slips += nearest;
    rest.splice(distances.indexOf(nearest), 1);
  }
  return Math.max(0, 72 + 14 * Math.min(phrase.length, 2) - 6 * slips - 12 * rest.length);
}

/** `SupplierName`, `crediteur nummer` beside `crediteurnummer`. */
function gluedLikeness(header: readonly string[], phrase: readonly string[]): number {
  const [a, b] = [header.join(''), phrase.join('')];
  if (a === b) return 96;
  return a.length >= 9 && slipsBetween(a, b) <= allowedSlips(b) ? 86 : 0;
}

const allowedSlips = (word: string) => (word.length < 6 ? 0 : word.length < 9 ? 1 : 2);

/** Letters left out, put in, changed, or two swapped; beyond two it is another word. */
export function slipsBetween(a: string, b: string): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > 2) return 9;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cheapest = Math.min(change, last[j]! + 1, current[j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cheapest = Math.min(cheapest, beforeLast[j - 2]! + 1);
      current.push(cheapest);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length]!;
}
