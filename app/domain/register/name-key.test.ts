import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { foldName, nameWithoutLegalForm } from './name-key.ts';

describe('foldName', () => {
  it.each([
    ['  Café  Zürich B.V. ', 'cafe zurich bv'],
    ['GRØN ENERGI A/S', 'gron energi a s'],
    ['Łódź Straße', 'lodz strasse'],
    ['ＡＣＭＥ　Ｌｔｄ', 'acme ltd'],
    ['Ac\u200bme\u00ad Tools\ufeff', 'acme tools'],
    ['IĲsselland', 'iijsselland'],
    ["Baker's  Van\tHire", 'bakers van hire'],
    ['N.V. Waterkracht', 'nv waterkracht'],
    ['S.A.R.L. Dupont', 'sarl dupont'],
    ['Noord.West', 'noord west'],
    ['Jansen & Zn.', 'jansen zn'],
    ['***', ''],
  ])('%j → %j', (name, key) => expect(foldName(name)).toBe(key));

  it('is the same when folded again', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => foldName(foldName(name)) === foldName(name)));
  });
});

describe('a plain name', () => {
  const plain = fc.string({ unit: fc.constantFrom(...[...'aBz09 .,-_\'`&/@~'].flatMap((letter) => [letter, letter])) });
  // One letter of another script sends the whole name the long way round.
  it('is folded as it would be beside one that is not', () => {
    fc.assert(fc.property(plain, (name) => foldName(`${name} Ж`) === `${foldName(name)} ж`.trim()));
  });
});

describe('nameWithoutLegalForm', () => {
  it.each([
    ['Jansen & Zn. B.V.', 'jansen zn'],
    ['JANSEN EN ZN BV', 'jansen zn'],
    ['Jansen and Zn', 'jansen zn'],
    ['Molenaar Techniek B V', 'molenaar techniek'],
    ['GREENFIELD PLANT HIRE LTD.', 'greenfield plant hire'],
    ['Greenfield Plant Hire Limited', 'greenfield plant hire'],
    ['Müller Anlagen GmbH & Co. KG', 'muller anlagen'],
    ['Société Durand S.A.', 'societe durand'],
    ['V.O.F. De Boer', 'de boer'],
    ['Firma De Boer', 'de boer'],
    ['Coöperatie Zuiderzon U.A.', 'cooperatie zuiderzon'],
    ['Stichting Molenzorg', 'stichting molenzorg'],
    ['Kowalski Sp. z o.o.', 'kowalski'],
    ['BV', 'bv'],
    ['En Route Ltd', 'en route'],
  ])('%j → %j', (name, key) => expect(nameWithoutLegalForm(name)).toBe(key));

  it('leaves something of every legible name', () => {
    fc.assert(fc.property(fc.string(), (name) => foldName(name) === '' || nameWithoutLegalForm(name) !== ''));
  });
});
