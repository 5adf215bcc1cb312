import { cleanText } from './clean-text.ts';
import { foldName } from './name-key.ts';

/** A word by which an organisation groups suppliers. */
export interface Tag {
  /** Folded: what makes two spellings one tag. */
  readonly key: string;
  readonly name: string;
}

export const maxTagLength = 40;
export const maxTagsPerSupplier = 20;

export type ParsedTags = { ok: true; tags: Tag[] } | { ok: false; problem: 'too_long' | 'too_many' };

/**
 * Tags as people type them: `ICT, #Zuid; ict` → `ICT` and `Zuid`. Apart by commas, semicolons or lines; of two spellings the
 * first one stays; what holds no letter and no digit is no tag. Our design.
 */
export function parseTags(text: string): ParsedTags {
  const tags = new Map<string, Tag>();
  for (const part of text.split(/[,;\n]/)) {
    const name = cleanText(part.replace(/^\s*#/, ''));
    const key = foldName(name);
    if (key === '') continue;
    if (name.length > maxTagLength) return { ok: false, problem: 'too_long' };
    if (!tags.has(key)) tags.set(key, { key, name });
  }
  return tags.size > maxTagsPerSupplier ? { ok: false, problem: 'too_many' } : { ok: true, tags: [...tags.values()] };
}

/** By their folded spelling: the order in which tags stand everywhere. */
export const byKey = (a: Tag, b: Tag) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
