import { foldName } from './name-key.ts';

/**
 * Finds whole words and phrases in folded text. A star stands for the rest of a word, so that `schoonmaak*` finds
 * *schoonmaakbedrijf* and `*schap` finds *waterschap*. Write keywords as `foldName` leaves them.
 */
export function keywords(...words: readonly string[]): (folded: string) => boolean {
  const pattern = new RegExp(`(?:^| )(?:${words.map((word) => word.replaceAll('*', '[^ ]*')).join('|')})(?: |$)`);
  return (folded) => pattern.test(folded);
}

export interface FoldedDraft {
  readonly name: string;
  readonly categories: readonly string[];
}

export function foldDraft(name: string, categories: readonly string[]): FoldedDraft {
  return { name: foldName(name), categories: categories.map(foldName).filter((category) => category !== '') };
}
