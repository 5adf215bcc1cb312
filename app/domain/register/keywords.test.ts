import { describe, expect, it } from 'vitest';
import { keywords, meaningFinder } from './keywords.ts';

describe('keywords', () => {
  it.each([
    ['gas', 'gas', true],
    ['gas', 'gas en licht', true],
    ['gas', 'gasten', false],
    ['schoonmaak*', 'schoonmaakbedrijf oost', true],
    ['schoonmaak*', 'de schoonmaak', true],
    ['schoonmaak*', 'vensterschoonmaak', false],
    ['*schap', 'waterschap zeedijk', true],
    ['*schap', 'schapen', false],
    ['rent refunds', 'the rent refunds account', true],
    ['rent refunds', 'current refunds', false],
    ['software maint*', 'software maintenance running costs', true],
    ['*sub contractors', 'direct services sub contractors', true],
  ])('%j in %j: %s', (word, text, found) => expect(keywords(word)(text)).toBe(found));

  it('finds the first meaning of the table, wherever its word stands', () => {
    const find = meaningFinder([
      ['cloud', ['cloud*']],
      ['software', ['software', 'app development']],
      ['gas', ['gas']],
    ]);
    expect(['software for the cloudy', 'gas and app development', 'gas', 'nothing'].map(find)).toEqual(['cloud', 'software', 'gas', null]);
  });
});
