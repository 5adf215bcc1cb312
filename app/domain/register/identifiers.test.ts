import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countryOfVatNumber, parseBranchNumber, parseKvkNumber, parseLei, parseVatNumber } from './identifiers.ts';

describe('parseKvkNumber', () => {
  it.each([
    ['12345678', '12345678'],
    [' KvK 1234 5678 ', '12345678'],
    ['KvK-nummer: 12.34.56.78', '12345678'],
    ['1234567', '01234567'],
    ['COC no. 87654321', '87654321'],
  ])('%j → %s', (text, value) => expect(parseKvkNumber(text)).toEqual({ ok: true, value }));
  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['123456', 'format'],
    ['123456789', 'format'],
    ['1234567X', 'format'],
    ['00000000', 'format'],
  ])('%j is refused: %s', (text, problem) => expect(parseKvkNumber(text)).toEqual({ ok: false, problem }));
});

describe('parseBranchNumber', () => {
  it('takes twelve digits', () => {
    expect(parseBranchNumber('0000 1234 5678')).toEqual({ ok: true, value: '000012345678' });
    expect(parseBranchNumber('12345678')).toEqual({ ok: false, problem: 'format' });
  });
});

describe('parseLei', () => {
  const invented = (stem: string) => {
    const decimal = [...`${stem}00`].map((character) => parseInt(character, 36)).join('');
    return stem + String(98n - (BigInt(decimal) % 97n)).padStart(2, '0');
  };

  it.each([
    ['5493001KJTIIGC8Y1R12', '5493001KJTIIGC8Y1R12'],
    ['lei: 5493 001k jtii gc8y 1r12', '5493001KJTIIGC8Y1R12'],
    ['LEI-code 5493001KJTIIGC8Y1R12', '5493001KJTIIGC8Y1R12'],
    ['5493-001K-JTII-GC8Y-1R12', '5493001KJTIIGC8Y1R12'],
    [invented('LEI0000VERZONNEN00'), invented('LEI0000VERZONNEN00')],
  ])('%j → %s', (text, value) => expect(parseLei(text)).toEqual({ ok: true, value }));

  it.each([
    ['', 'empty'],
    ['5493001KJTIIGC8Y1R13', 'check'],
    ['5493001KJTIIGC8Y1R21', 'check'],
    ['5493001KJTIIGC8Y1R1', 'format'],
    ['5493001KJTIIGC8Y1R1A', 'format'],
    ['5493001KJTIIGC8Y1RÉ2', 'format'],
  ])('%j is refused: %s', (text, problem) => expect(parseLei(text)).toEqual({ ok: false, problem }));

  it('notices every letter mistyped for a letter, digit for a digit, and every two of a kind that changed places', () => {
    const signs = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const ofAKind = (a: string, b: string) => /\d/.test(a) === /\d/.test(b);
    const stems = fc.array(fc.constantFrom(...signs), { minLength: 18, maxLength: 18 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(stems, fc.nat(16), fc.constantFrom(...signs), (stem, place, sign) => {
        const lei = invented(stem);
        expect(parseLei(` ${lei.toLowerCase()} `)).toEqual({ ok: true, value: lei });
        const [here, next] = [lei.charAt(place), lei.charAt(place + 1)];
        const broken = [...(ofAKind(here, sign) ? [lei.slice(0, place) + sign + lei.slice(place + 1)] : []), ...(ofAKind(here, next) ? [lei.slice(0, place) + next + here + lei.slice(place + 2)] : [])];
        for (const text of broken) if (text !== lei) expect(parseLei(text)).toEqual({ ok: false, problem: 'check' });
      }),
    );
  });
});

describe('parseVatNumber', () => {
  it.each([
    ['NL000099998B57', undefined, 'NL000099998B57'], // mod 97: the tax office's own example
    ['nl 1234.56.782.b01', undefined, 'NL123456782B01'], // mod 11
    ['123456782B01', undefined, 'NL123456782B01'],
    ['BTW-nr: NL123456782B01', undefined, 'NL123456782B01'],
    ['BE 0123.456.749', undefined, 'BE0123456749'],
    ['0123456749', 'BE', 'BE0123456749'],
    ['DE 136 695 976', undefined, 'DE136695976'],
    ['FR 40 303 265 045', undefined, 'FR40303265045'],
    ['FRK7399859412', undefined, 'FRK7399859412'],
    ['IT00743110157', undefined, 'IT00743110157'],
    ['LU15027442', undefined, 'LU15027442'],
    ['DK 13585628', undefined, 'DK13585628'],
    ['FI20774740', undefined, 'FI20774740'],
    ['PL8567346215', undefined, 'PL8567346215'],
    ['PT501964843', undefined, 'PT501964843'],
    ['SE123456789701', undefined, 'SE123456789701'],
    ['GR094259216', undefined, 'EL094259216'],
    ['094259216', 'GR', 'EL094259216'],
    ['ATU13585627', undefined, 'ATU13585627'],
    ['GB 980 7806 84', undefined, 'GB980780684'],
  ])('%j (%s) → %s', (text, country, value) => expect(parseVatNumber(text, country)).toEqual({ ok: true, value }));

  it.each([
    ['', 'empty'],
    ['NL123456789B01', 'check'],
    ['NL123456782B', 'format'],
    ['NL12345678B01', 'format'],
    ['BE0123456789', 'check'],
    ['DE136695978', 'check'],
    ['FR84323140391', 'check'],
    ['IT00743110158', 'check'],
    ['LU15027443', 'check'],
    ['PL8567346216', 'check'],
    ['US123456789', 'country'],
    ['123456789', 'country'],
  ])('%j is refused: %s', (text, problem) => expect(parseVatNumber(text)).toEqual({ ok: false, problem }));

  it('tells the country', () => {
    expect(['EL094259216', 'XI123456789', 'NL000099998B57', 'ZZ1'].map(countryOfVatNumber)).toEqual(['GR', 'GB', 'NL', null]);
  });
});
