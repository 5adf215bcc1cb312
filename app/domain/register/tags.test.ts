import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxTagLength, maxTagsPerSupplier, parseTags } from './tags.ts';

const names = (text: string) => {
  const parsed = parseTags(text);
  return parsed.ok ? parsed.tags.map((tag) => tag.name) : parsed.problem;
};

describe('tags as people type them', () => {
  it.each([
    ['ICT, Zuid', ['ICT', 'Zuid']],
    ['ICT; ict, IcT', ['ICT']],
    ['Café, cafe', ['Café']],
    ['#kritiek, # kritiek', ['kritiek']],
    ['  twee   woorden \n derde ', ['twee woorden', 'derde']],
    ['C++, , --, #', ['C++']],
    ['', []],
    ['x'.repeat(maxTagLength), ['x'.repeat(maxTagLength)]],
    ['x'.repeat(maxTagLength + 1), 'too_long'],
    [Array.from({ length: maxTagsPerSupplier }, (_, n) => `t${n}`).join(), Array.from({ length: maxTagsPerSupplier }, (_, n) => `t${n}`)],
    [Array.from({ length: maxTagsPerSupplier + 1 }, (_, n) => `t${n}`).join(), 'too_many'],
  ])('%j', (text, expected) => expect(names(text)).toEqual(expected));

  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parsed = parseTags(text);
        if (!parsed.ok) return;
        expect(parseTags(parsed.tags.map((tag) => tag.name).join(', '))).toEqual(parsed);
      }),
    );
  });
});
