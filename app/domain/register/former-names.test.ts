import { expect, it } from 'vitest';
import { formerKey, foundBy, searchedText, type Searched } from './former-names.ts';

const one = (name_key: string, more: Partial<Searched> = {}): Searched => ({ name_key, own_reference: null, kvk_number: null, vat_number: null, lei: null, ...more });
const stays = one('pompen verzonnen bv', { own_reference: 'CR-10', kvk_number: '12345678' });
const pumps = one('pumps invented ltd', { own_reference: 'CR-99' });
const buizen = one('buizen bedacht', { vat_number: 'NL000099998B57' });

it('searches names as they are folded and numbers in small letters', () => expect(searchedText(stays)).toBe('pompen verzonnen bv cr-10 12345678'));

it('keeps what everybody was called that went into a supplier, and nothing of nobody', () => {
  expect(formerKey([pumps, buizen])).toBe('pumps invented ltd cr-99 buizen bedacht nl000099998b57');
  expect(formerKey([])).toBeNull();
});

it.each<[string, string[]]>([
  ['pompen', []],
  ['pumps', ['pumps invented ltd']],
  ['PUMPS  ltd', ['pumps invented ltd']],
  ['cr-99', ['pumps invented ltd']],
  ['b57', ['buizen bedacht']],
  // Half of the words are its own: the other half tells who it was.
  ['pompen bedacht', ['buizen bedacht']],
  ['cr-', []],
  ['nobody', []],
])('says by whom %j was found', (folded, expected) => expect(foundBy(folded, stays, [pumps, buizen]).map((gone) => gone.name_key)).toEqual(expected));
