import { synonyms } from '../drafting/fields.ts';
import { headerWords, likeness } from '../drafting/header-likeness.ts';

/** A single pasted column is a list of names: where its first line does not say so itself, it is told. Several columns speak for themselves. */
export function withHeader(pasted: string, header: string): string {
  const text = pasted.replace(/\r\n?/g, '\n').replace(/^\n+|\s+$/g, '');
  const first = text.split('\n', 1)[0] ?? '';
  if (text.includes('\t') || isNameHeader(first)) return text;
  return `${header}\n${text}`;
}

function isNameHeader(line: string): boolean {
  const words = headerWords(line);
  return synonyms.legal_name.some((phrase) => likeness(words, phrase.split(' ')) >= 80);
}
