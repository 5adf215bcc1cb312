import { describe, expect, it } from 'vitest';
import { detectLayout, looksLikeTable } from './detect-layout.ts';
import { yearIn } from './guess-columns.ts';
import type { Mapping } from './fields.ts';
import { likeness, headerWords, slipsBetween } from './header-likeness.ts';

const filler = (cells: string[], rows = 6) => Array.from({ length: rows }, (_, n) => cells.map((cell) => cell.replaceAll('#', String(n + 1))));

/** The guess in the words of the file. */
function guess(headers: string[], cells: string[]): Record<string, string> {
  const { layout, mapping } = detectLayout([headers, ...filler(cells)]);
  return named(mapping, layout.headers);
}
const named = (mapping: Mapping, headers: string[]) => Object.fromEntries(Object.entries(mapping).map(([field, column]) => [field, headers[column] ?? `#${column}`]));

describe('guessing columns', () => {
  it('knows a council’s spending list by its misspelled headers', () => {
    const headers = ['Body Name', 'Organisatonal Unit', 'Expenditure Catergory', 'Expenditure Code', 'Paid Date', 'Trans No', 'Amount', 'Type of Expenditure', 'Supplier ID', 'Suplier Name'];
    const cells = ['Invented Council', 'Finance', 'Grants #', 'D37#', '0#/04/2015', '4628534#_1', '10#.11', 'Revenue', '2000#', 'Invented # Ltd'];
    expect(guess(headers, cells)).toEqual({
      legal_name: 'Suplier Name', own_reference: 'Supplier ID', spend_category: 'Expenditure Catergory', payment_date: 'Paid Date', payment_reference: 'Trans No', amount: 'Amount',
    });
  });

  it('knows a Dutch creditor list', () => {
    const headers = ['Crediteurnr.', 'Naam crediteur', 'KvK-nummer', 'BTW-nummer', 'Land', 'Contactpersoon', 'E-mailadres', 'Telefoonnummer', 'Website', 'Jaaromzet', 'Plaats', 'Kostensoort'];
    const cells = ['70#', 'Verzonnen # BV', '1234567#', 'NL00000000#B01', 'NL', 'I. Verzonnen', 'inkoop@voorbeeld#.nl', '010-000000#', 'www.voorbeeld#.nl', '1.23#,50', 'Ede', 'Schoonmaak #'];
    expect(guess(headers, cells)).toEqual({
      own_reference: 'Crediteurnr.', legal_name: 'Naam crediteur', kvk_number: 'KvK-nummer', vat_number: 'BTW-nummer', country: 'Land', contact_name: 'Contactpersoon', contact_email: 'E-mailadres',
      contact_phone: 'Telefoonnummer', website: 'Website', amount: 'Jaaromzet', spend_category: 'Kostensoort',
    });
  });

  it.each([
    ['the payer is not the supplier', ['Gemeente', 'Leverancier', 'Bedrag'], ['Verzonnendam', 'Bedrijf # BV', '#,50'], { legal_name: 'Leverancier', amount: 'Bedrag' }],
    ['VAT amounts are not VAT numbers', ['Leverancier', 'BTW', 'Bedrag excl. btw'], ['Bedrijf # BV', '2#,05', '10#,25'], { legal_name: 'Leverancier', amount: 'Bedrag excl. btw' }],
    ['a number under “Supplier” is a number of a supplier', ['Supplier', 'Name', 'Amount'], ['1000#', 'Firm # Ltd', '9#.10'], { own_reference: 'Supplier', legal_name: 'Name', amount: 'Amount' }],
    ['a code under “Bedrag” is no amount', ['Naam', 'Bedrag'], ['Bedrijf # BV', 'zie bijlage'], { legal_name: 'Naam' }],
    ['cells speak where headers do not', ['A', 'B', 'C'], ['#', 'Bedrijf # B.V.', 'post@voorbeeld#.nl'], { legal_name: 'B', contact_email: 'C' }],
    ['a type that few suppliers share is no number', ['Expense Type', 'Supplier', 'Transaction Number', 'Amount', 'Supplier Type'], ['Rent #', 'Invented # LLP', '10000#', '126,50#.00', 'VENDOR'], { spend_category: 'Expense Type', legal_name: 'Supplier', payment_reference: 'Transaction Number', amount: 'Amount' }],
    ['a number that few suppliers share is none either', ['Name', 'Code', 'Amount'], ['Invented # Ltd', '77', '1#.50'], { legal_name: 'Name', amount: 'Amount' }],
    ['the words of SAP', ['Vendor', 'Name 1', 'Street', 'Amount in LC', 'Pstng Date', 'Document No'], ['00012#', 'Fictie # GmbH', 'Weg #', '1.23#,50-', '1#.03.2025', '5100#'], { own_reference: 'Vendor', legal_name: 'Name 1', amount: 'Amount in LC', payment_date: 'Pstng Date', payment_reference: 'Document No' }],
    ['the latest of several years', ['Leverancier', 'Bedrag 2023', 'Bedrag 2024'], ['Bedrijf # BV', '1#,50', '2#,50'], { legal_name: 'Leverancier', amount: 'Bedrag 2024' }],
    ['glued words', ['SupplierName', 'supplier_no', 'InvoiceDate', 'NetAmount'], ['Firm # Ltd', '1#', '1#-01-2024', '1#.50'], { legal_name: 'SupplierName', own_reference: 'supplier_no', payment_date: 'InvoiceDate', amount: 'NetAmount' }],
  ])('%s', (_, headers, cells, expected) => expect(guess(headers, cells)).toEqual(expected));

  it.each([
    ['kitten', 'kittne', 1],
    ['category', 'catergory', 1],
    ['organisational', 'organisatonal', 1],
    ['amount', 'account', 2],
    ['a', 'abcd', 9],
  ])('%s and %s are %i slips apart', (a, b, slips) => expect(slipsBetween(a, b)).toBe(slips));

  it('likes what is meant better than what is near', () => {
    const header = headerWords('Supplier ID');
    expect(likeness(header, ['supplier', 'id'])).toBeGreaterThan(likeness(header, ['supplier']));
    expect(likeness(headerWords('Paid'), ['pain'])).toBe(0);
  });
});

describe('layout', () => {
  it('shows the lines above the header and finds the header below them', () => {
    const { layout, mapping } = detectLayout([
      ['Gemeente Verzonnendam'],
      ['Export', '01-02-2026', 'gebruiker 12'],
      ['Leverancier', 'Betaaldatum', 'Bedrag'],
      ...filler(['Bedrijf # BV', '1#-03-2025', '1.00#,50']),
    ]);
    expect(layout).toMatchObject({ headerRow: 2, preamble: ['Gemeente Verzonnendam', 'Export · 01-02-2026 · gebruiker 12'], decimal: 'comma', dateOrder: 'dmy', listKind: 'payments' });
    expect(named(mapping, layout.headers)).toEqual({ legal_name: 'Leverancier', payment_date: 'Betaaldatum', amount: 'Bedrag' });
  });

  it('manages without a header', () => {
    const { layout, mapping } = detectLayout(filler(['1#', 'Bedrijf # B.V.', '1#.50', '1#/02/2024']));
    expect([layout.headerRow, mapping.legal_name]).toEqual([-1, 1]);
  });

  it.each([
    ['decimal comma', ['Naam', 'Bedrag'], ['Bedrijf # BV', '1.00#,5'], { decimal: 'comma' }],
    ['decimal point', ['Naam', 'Bedrag'], ['Bedrijf # BV', '1,00#.5'], { decimal: 'point' }],
    ['currency from a sign', ['Name', 'Amount'], ['Firm # Ltd', '£1#.50'], { currency: 'GBP' }],
    ['currency from the header', ['Naam', 'Bedrag in EUR'], ['Bedrijf # BV', '1#,50'], { currency: 'EUR' }],
    ['American dates', ['Name', 'Date', 'Amount'], ['Firm # Ltd', '02/1#/2024', '1.5'], { dateOrder: 'mdy', dateOrderIsCertain: true }],
    ['dates that could be both', ['Name', 'Date', 'Amount'], ['Firm # Ltd', '02/0#/2024', '1.5'], { dateOrder: 'dmy', dateOrderIsCertain: false }],
    ['a list of suppliers', ['Naam', 'Jaaromzet'], ['Bedrijf # BV', '1#,50'], { listKind: 'suppliers' }],
    ['the same suppliers over and over', ['Naam', 'Bedrag'], ['Bedrijf BV', '1#,50'], { listKind: 'payments' }],
  ])('%s', (_, headers, cells, expected) => expect(detectLayout([headers, ...filler(cells)]).layout).toMatchObject(expected));

  it.each([
    ['a letter with commas', [['Geachte heer'], ['Hierbij de lijst', 'zoals beloofd'], ['Groet', ' Jan']], false],
    ['lines without a header that are cut alike', filler(['1#', 'Bedrijf # BV', '2#,50']), true],
    ['a header with a single line', [['Leverancier', 'Bedrag'], ['Bedrijf BV']], true],
    ['one column of names', [['Leverancier'], ['Bedrijf BV']], true],
    ['one column of prose', [['Dear reader'], ['This is a letter']], false],
  ])('%s: a table is %s', (_, rows, expected) => expect(looksLikeTable(rows, detectLayout(rows).layout)).toBe(expected));

  it.each([[['spend', '2024', 'eur'], 2024], [['amount'], null]])('%j is of year %s', (words, year) => expect(yearIn(words)).toBe(year));

  it('lets a person overrule it', () => {
    const rows = [['x', 'y'], ['Naam', 'Bedrag'], ...filler(['Bedrijf # BV', '1.00#'])];
    const { layout, mapping } = detectLayout(rows, { headerRow: 0, decimal: 'comma', currency: 'CHF', listKind: 'payments', dateOrder: 'mdy' }, { legal_name: 0 });
    expect(layout).toMatchObject({ headerRow: 0, headers: ['x', 'y'], decimal: 'comma', currency: 'CHF', listKind: 'payments', dateOrder: 'mdy' });
    expect(mapping).toEqual({ legal_name: 0 });
  });
});
