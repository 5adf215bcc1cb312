import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOfView, searchToKeep } from './view-search.ts';

describe('what a view keeps of an address', () => {
  it.each([
    ['q=pomp&state=gap&sort=-spend&columns=lei', 'q=pomp&state=gap&sort=-spend&columns=lei'],
    ['q=&state=gap&after=abc&before=x&view=v', 'state=gap'],
    ['', ''],
  ])('%s → %s', (search, kept) => expect(searchToKeep(new URLSearchParams(search))).toBe(kept));

  it('is found again at its own address', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('q', 'state', 'tag', 'after'), fc.string())), fc.string({ minLength: 1 }), (pairs, id) => {
        const search = searchToKeep(new URLSearchParams(pairs));
        const address = addressOfView('/list', { id, search });
        const back = new URLSearchParams(address.slice(address.indexOf('?')));
        expect(searchToKeep(back)).toBe(search);
        expect(back.get('view')).toBe(id);
      }),
    );
  });
});
