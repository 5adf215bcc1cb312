import type { Locale } from '#app/platform/messages/locale.ts';

type Sets = Record<Locale, unknown>;

const isSets = (value: unknown): value is Sets => typeof value === 'object' && value !== null && 'en' in value && 'nl' in value;
const wordsIn = (text: string) => text.split(/\s+/).filter(Boolean).length;

/** Shorter ones are names and marks, which languages share. */
const fewestWords = 3;

/** Every sentence of the product in each language, as far as it stands in one piece: fixed ones, and the fixed parts of others. */
export function readSentences(): Record<Locale, ReadonlySet<string>> {
  const modules = import.meta.glob<Record<string, unknown>>(['/app/**/*messages.ts', '/app/domain/**/*.ts', '!/app/**/*.test.ts'], { eager: true });
  const found = { en: new Set<string>(), nl: new Set<string>() };
  const seen = new Set<unknown>();
  for (const module of Object.values(modules)) for (const value of Object.values(module)) collect(value, found, seen);
  const only = (one: Set<string>, other: Set<string>) => new Set([...one].filter((sentence) => !other.has(sentence)));
  return { en: only(found.en, found.nl), nl: only(found.nl, found.en) };
}

function collect(value: unknown, found: Record<Locale, Set<string>>, seen: Set<unknown>): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  if (isSets(value)) for (const locale of ['en', 'nl'] as const) addSentences(value[locale], found[locale]);
  else for (const inner of value instanceof Map ? value.values() : Object.values(value)) collect(inner, found, seen);
}

function addSentences(value: unknown, sentences: Set<string>): void {
  if (typeof value === 'string') add(value, sentences);
  else if (typeof value === 'function') for (const part of fixedParts(String(value))) add(part, sentences);
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) addSentences(inner, sentences);
}

function add(text: string, sentences: Set<string>): void {
  const sentence = text.replace(/\s+/g, ' ').trim();
  if (wordsIn(sentence) >= fewestWords) sentences.add(sentence);
}

/** What a sentence with gaps says between them. */
function fixedParts(source: string): string[] {
  const texts = [...source.matchAll(/`([^`]*)`|'([^'\n]*)'|"([^"\n]*)"/g)].map(([, ...kinds]) => kinds.find((text) => text !== undefined) ?? '');
  return texts.flatMap((text) => text.split(/\$\{[^}]*\}/));
}
