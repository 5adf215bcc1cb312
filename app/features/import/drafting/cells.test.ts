import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { cleanText } from '#app/domain/register/clean-text.ts';
import { currencyOf, decimalEvidence, parseAmount } from './amount.ts';
import { detectDateOrder, mixedDateHabits, parsePaymentDate } from './payment-date.ts';
import { bestSpelling, isBlankName, isRedactedName, isTotalLabel } from './telling-names.ts';

describe('amounts', () => {
  it.each([
    ['1054.11', 'point', 105_411],
    ['8310.6', 'point', 831_060],
    ['1.234,56', 'point', 123_456],
    ['1,234.56', 'comma', 123_456],
    ['1.234', 'comma', 123_400],
    ['1.234', 'point', 123],
    ['1.234.567', 'point', 123_456_700],
    ['1,234,567', 'comma', 123_456_700],
    ['1234,5', 'point', 123_450],
    ["1'234.50", 'point', 123_450],
    ['€ 1.234,50', 'comma', 123_450],
    ['EUR 12,00', 'comma', 1_200],
    ['£2,000', 'point', 200_000],
    ['€ 500,-', 'comma', 50_000],
    ['-46', 'point', -4_600],
    ['−46,10', 'comma', -4_610],
    ['(1,234.50)', 'point', -123_450],
    ['1.234,56-', 'comma', -123_456],
    ['100.00CR', 'point', -10_000],
    ['1 234,56', 'comma', 123_456],
    ['.5', 'point', 50],
    ['-0.00', 'point', 0],
    ['1.5E+05', 'point', 15_000_000],
    ['n/a', 'point', null],
    ['', 'point', null],
    ['12-34', 'point', null],
    ['1.2.3', 'comma', null],
    ['99999999999999999999', 'point', null],
  ] as const)('%s, decimal %s, is %s cents', (text, decimal, cents) => expect(parseAmount(text, decimal)).toBe(cents));

  it('reads back every amount, however Europe writes it', () => {
    const written = fc.tuple(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), fc.constantFrom('nl-NL', 'en-GB', 'de-CH', 'fr-FR'));
    fc.assert(
      fc.property(written, ([cents, tag]) => {
        const text = new Intl.NumberFormat(tag, { minimumFractionDigits: 2 }).format(cents / 100);
        expect(parseAmount(text, tag === 'en-GB' || tag === 'de-CH' ? 'point' : 'comma')).toBe(cents);
        expect(decimalEvidence(text)).toBe(tag === 'en-GB' || tag === 'de-CH' ? 'point' : 'comma');
      }),
      { seed: 7 },
    );
  });

  it.each([['€ 12', 'EUR'], ['12 GBP', 'GBP'], ['Bedrag (EUR)', 'EUR'], ['Amount', null]])('%s is in %s', (text, code) => expect(currencyOf(text)).toBe(code));
});

describe('dates', () => {
  it.each([
    ['2015-04-07', 'dmy', '2015-04-07'],
    ['2015-04-07T10:00:00Z', 'dmy', '2015-04-07'],
    ['20150407', 'dmy', '2015-04-07'],
    ['07/04/2015', 'dmy', '2015-04-07'],
    ['07/04/2015', 'mdy', '2015-07-04'],
    ['7-4-15', 'dmy', '2015-04-07'],
    ['07.04.2015 09:15', 'dmy', '2015-04-07'],
    ['7 mrt 2024', 'dmy', '2024-03-07'],
    ['07-mei-24', 'dmy', '2024-05-07'],
    ['di 7 januari 2025', 'dmy', '2025-01-07'],
    ['April 7, 2015', 'dmy', '2015-04-07'],
    ['7th April 2015', 'mdy', '2015-04-07'],
    ['45000', 'dmy', '2023-03-15'],
    ['12/31/2015', 'dmy', '2015-12-31'],
    ['31/12/2015', 'mdy', '2015-12-31'],
    ['31/02/2015', 'dmy', null],
    ['00/00/0000', 'dmy', null],
    ['12345', 'dmy', null],
    ['soon', 'dmy', null],
  ] as const)('%s read as %s is %s', (text, order, date) => expect(parsePaymentDate(text, order)).toBe(date));

  it.each([
    [['01/02/2015', '13/02/2015'], 'dmy', true],
    [['01/02/2015', '02/13/2015'], 'mdy', true],
    [['01/02/2015', '02/03/2015'], 'dmy', false],
    [['2015-01-02'], 'ymd', true],
    [['13/01/2015', '14/01/2015', '01/15/2015'], 'dmy', false],
    [[], 'dmy', false],
  ] as const)('%j are in order %s, certain: %s', (values, order, isCertain) => expect(detectDateOrder(values)).toEqual({ order, isCertain }));
});

it.each([
  [['13/01/2015', '2015-02-03', '01/15/2015', '02/03/2015'], ['13/01/2015', '01/15/2015', '2015-02-03']],
  [['13/01/2015', '2015-02-03'], []],
  [['01/02/2015', '02/03/2015'], []],
  [['15-01-2015', '1/15/2015'], ['15-01-2015', '1/15/2015']],
  [[], []],
] as const)('dates %j mix the habits of %j', (values, examples) => expect(mixedDateHabits(values)).toEqual(examples));

describe('names', () => {
  it.each(['Redacted personal data', 'REDACTED', 'Geanonimiseerd', 'Afgeschermd i.v.m. privacy', 'persoonsgegevens weggelakt', 'Private individual', 'Natuurlijk persoon', 'xxxx'])('%s is kept back', (name) => expect(isRedactedName(name)).toBe(true));
  it.each(['REDACTIVE MEDIA SALES LIMITED', 'Particulier Onderwijs Verzonnen BV', 'Anoniem Uitzenden voor Grote Bedrijven in Holland BV', 'GENERAL EXPENSES'])('%s is a name', (name) => expect(isRedactedName(name)).toBe(false));
  it.each(['Total', 'Grand total:', 'Totaal generaal', 'Subtotaal', 'TOTAL 2024', 'Eindtotaal'])('%s is a sum', (cell) => expect(isTotalLabel(cell)).toBe(true));
  it.each(['Total Energies', 'Totaal Service BV', 'Somers'])('%s is no sum', (cell) => expect(isTotalLabel(cell)).toBe(false));
  it.each(['', '-', 'n/a', 'N.v.t.', '?', 'onbekend'])('%j is no name', (name) => expect(isBlankName(name)).toBe(true));

  it.each([
    [[['JANSEN BOUW', 9], ['Jansen Bouw B.V.', 1]], 'Jansen Bouw B.V.'],
    [[['LEE & LINDEN', 4], ['Lee & Linden', 1]], 'Lee & Linden'],
    [[['KRAAN', 4], ['KRAAN NOORD', 4]], 'KRAAN NOORD'],
  ] as const)('%j is best spelled %s', (spellings, best) => expect(bestSpelling(spellings.map(([name, times]) => ({ name, times })))).toBe(best));

  it.each([
    ['  De   Boer\u00a0 B.V. ', 'De Boer B.V.'],
    ['De\u200bBoer\u202e', 'DeBoer'],
    ['a\u0000b\r\nc', 'ab c'],
    ['Cafe\u0301', 'Café'],
    ['=HYPERLINK("x")', '=HYPERLINK("x")'],
    ['Plain text', 'Plain text'],
  ])('%j is kept as %j', (text, clean) => expect(cleanText(text)).toBe(clean));
});
