import { describe, expect, it } from 'vitest';
import { findCategory, findKind, kindsOf, supplierCategories, supplierKinds } from './categories.ts';
import { countryCodes, euCountryCodes, isCountryCode, parseCountry } from './countries.ts';
import { findSector, findSubsector, isSectorChoice, sectors } from './sectors.ts';

describe('sectors of Directive (EU) 2022/2555', () => {
  it('are 11 of Annex I and 7 of Annex II, numbered through', () => {
    expect(sectors.map((sector) => sector.number)).toEqual(Array.from({ length: 18 }, (_, index) => index + 1));
    expect(sectors.filter((sector) => sector.annex === 'I')).toHaveLength(11);
    expect(sectors.flatMap((sector) => sector.subsectors)).toHaveLength(15);
  });
  it('are found, with their subsectors', () => {
    expect(findSector(6)?.name.nl).toBe('Drinkwater');
    expect(findSubsector(1, 'd')?.name.en).toBe('Gas');
    expect([findSector(19), findSubsector(6, 'a')]).toEqual([null, null]);
  });
  it.each([
    [1, 'a', true],
    [1, null, false],
    [1, 'z', false],
    [6, null, true],
    [6, 'a', false],
    [99, null, false],
  ])('choice %s %s → %s', (number, code, whole) => expect(isSectorChoice(number, code)).toBe(whole));
});

describe('categories and kinds of the FAQ', () => {
  it('are 8 and 54, each kind in a category, each named in both languages', () => {
    expect(supplierCategories).toHaveLength(8);
    expect(new Set(supplierKinds.map((kind) => kind.id)).size).toBe(54);
    for (const kind of supplierKinds) {
      expect(findCategory(kind.categoryId)).not.toBeNull();
      expect(kind.name.en && kind.name.nl).toBeTruthy();
    }
    expect(kindsOf('energy_utilities')).toHaveLength(4);
    expect(findKind('msp')?.ictByNature).toBe(true);
    expect(findKind('nonsense')).toBeNull();
  });
});

describe('countries', () => {
  it('are the 249 of ISO 3166-1, 27 of them in the Union', () => {
    expect(new Set(countryCodes).size).toBe(249);
    expect(euCountryCodes).toHaveLength(27);
    expect(euCountryCodes.every(isCountryCode)).toBe(true);
  });
  it.each([
    ['NL', 'NL'], ['nl', 'NL'], ['NLD', 'NL'], ['Nederland', 'NL'], ['The Netherlands', 'NL'], ['België', 'BE'], ['Deutschland', 'DE'], ['UK', 'GB'],
    ['Verenigd Koninkrijk', 'GB'], ['Great-Britain', 'GB'], ['U.S.A.', 'US'], ['Czech Republic', 'CZ'], ['', null], ['ZZ', null], ['Atlantis', null],
  ])('%j → %s', (text, code) => expect(parseCountry(text)).toBe(code));
});
