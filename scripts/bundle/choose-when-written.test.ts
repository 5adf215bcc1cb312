import { describe, expect, it } from 'vitest';
import { chooseWhenWritten } from './choose-when-written.ts';

const chosen = (code: string) => chooseWhenWritten(code, 'messages.ts');

describe('sentences of a script', () => {
  it('are those of the language it is written in, for each set', () => {
    const code = 'const a = defineMessages({ en: { yes: "Yes" }, nl: { yes: "Ja" } });\nexport const b = defineMessages({ nl: {}, en });';
    expect(chosen(code)).toBe(
      'const a = defineMessages({ [import.meta.onlyLocale]: import.meta.onlyLocale === "en" ? { yes: "Yes" } : { yes: "Ja" } });\n' +
        'export const b = defineMessages({ [import.meta.onlyLocale]: import.meta.onlyLocale === "en" ? en : {} });',
    );
  });

  it.each([
    ['no set written out', 'defineMessages(sets)', /messages\.ts:1: .* written out/],
    ['a language too few', '\ndefineMessages({ en: {} })', /messages\.ts:2/],
    ['a language too many', 'defineMessages({ en: {}, nl: {}, fy: {} })', /written out/],
    ['sets put together elsewhere', 'defineMessages({ en: {}, ...dutch })', /written out/],
    ['nothing', 'defineMessages()', /is given a set/],
    ['another name for it', 'import { defineMessages as define } from "./define-messages.ts"', /keeps its name/],
    ['another caller', 'sets.map(defineMessages)', /is only called/],
  ])('do not come from %s: both languages would be there', (_, code, message) => {
    expect(() => chosen(code)).toThrow(message);
  });
});
