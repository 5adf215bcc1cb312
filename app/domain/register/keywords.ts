import { foldName } from './name-key.ts';

/** Words of one meaning. A star stands for the rest of a word: `schoonmaak*`, `*schap`. Spelled as `foldName` leaves them. */
export type Keywords = readonly string[];

interface Index {
  /** Place of the meaning in the table, by whole word. */
  readonly words: ReadonlyMap<string, number>;
  /** Beginnings of words, by their first letters. */
  readonly beginnings: ReadonlyMap<string, readonly (readonly [beginning: string, place: number])[]>;
  /** Endings and phrases, as they stand in text with a space around it. */
  readonly parts: readonly (readonly [part: string, place: number])[];
}

const keyLength = 2;

/**
 * Finds the first meaning in a table, in its order, of which a word or phrase stands in folded text. Null: none. An index instead
 * of patterns, because a register of thousands is read at once.
 */
export function meaningFinder<T>(table: readonly (readonly [meaning: T, words: Keywords])[]): (folded: string) => T | null {
  const index = indexOf(table.map(([, words]) => words));
  return (folded) => {
    const place = findFirst(index, folded);
    return place === null ? null : (table[place]?.[0] ?? null);
  };
}

/** Whether one of the words or phrases stands in folded text. */
export function keywords(...words: Keywords): (folded: string) => boolean {
  const index = indexOf([words]);
  return (folded) => findFirst(index, folded) !== null;
}

function indexOf(table: readonly Keywords[]): Index {
  const words = new Map<string, number>();
  const beginnings = new Map<string, (readonly [string, number])[]>();
  const parts: (readonly [string, number])[] = [];
  table.forEach((list, place) => {
    for (const word of list) {
      const bare = word.replaceAll('*', '');
      if (word === bare && !word.includes(' ')) {
        if (!words.has(word)) words.set(word, place);
      } else if (word === `${bare}*` && !word.includes(' ')) {
        const key = bare.slice(0, keyLength);
        beginnings.set(key, [...(beginnings.get(key) ?? []), [bare, place]]);
      } else {
        parts.push([`${word.startsWith('*') ? '' : ' '}${bare}${word.endsWith('*') ? '' : ' '}`, place]);
      }
    }
  });
  return { words, beginnings, parts };
}

function findFirst({ words, beginnings, parts }: Index, folded: string): number | null {
  let first = Number.POSITIVE_INFINITY;
  for (const word of folded.split(' ')) {
    first = Math.min(first, words.get(word) ?? first);
    for (const [beginning, place] of beginnings.get(word.slice(0, keyLength)) ?? []) if (place < first && word.startsWith(beginning)) first = place;
  }
  const spaced = ` ${folded} `;
  for (const [part, place] of parts) if (place < first && spaced.includes(part)) first = place;
  return Number.isFinite(first) ? first : null;
}

export interface FoldedDraft {
  readonly name: string;
  readonly categories: readonly string[];
}

export function foldDraft(name: string, categories: readonly string[]): FoldedDraft {
  return { name: foldName(name), categories: categories.map(foldName).filter((category) => category !== '') };
}
