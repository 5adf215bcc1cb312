import { describe, expect, it } from 'vitest';
import { detectLayout, type LayoutChoice } from './detect-layout.ts';
import { draftSuppliers } from './draft-suppliers.ts';
import type { SupplierDraft } from './draft.ts';

function drafts(text: string, choice: LayoutChoice = {}) {
  const rows = text.trim().split('\n').map((line) => line.split(';'));
  const { layout, mapping } = detectLayout(rows, choice);
  return draftSuppliers({ rows, lines: rows.map((_, index) => index + 1), layout, mapping, fallbackYear: 2026 });
}
const brief = ({ name, reference, lines, spend }: SupplierDraft) => [name, reference, lines, spend.reduce((sum, one) => sum + one.cents, 0)];

const payments = 'Leveranciernr;Leverancier;Betaaldatum;Factuurnummer;Kostensoort;Bedrag';

describe('a payment list', () => {
  it('becomes suppliers with spend per year and category', () => {
    const { drafts: [draft], refused, period, dataLines } = drafts(`${payments}
1001;Verzonnen Schoonmaak B.V.;31-12-2024;F1;Schoonmaak;1.000,50
1001;Verzonnen Schoonmaak B.V.;02-01-2025;F2;Schoonmaak;250,00
1001;Verzonnen Schoonmaak B.V.;15-01-2025;F3;Glasbewassing;-50,25
1001;Verzonnen Schoonmaak B.V.;16-01-2025;F4;Schoonmaak;100,00`);
    expect(draft).toMatchObject({
      name: 'Verzonnen Schoonmaak B.V.', nameKey: 'verzonnen schoonmaak bv', reference: '1001', line: 2, lines: 4, spendCategory: 'Schoonmaak',
      spend: [
        { year: 2025, category: 'Schoonmaak', cents: 35_000, payments: 2 },
        { year: 2025, category: 'Glasbewassing', cents: -5_025, payments: 1 },
        { year: 2024, category: 'Schoonmaak', cents: 100_050, payments: 1 },
      ],
    });
    expect({ refused, period, dataLines }).toEqual({ refused: [], period: { from: '2024-12-31', until: '2025-01-16' }, dataLines: 4 });
  });

  it('merges spellings and second numbers of one name, and keeps the best of each', () => {
    const { drafts: list } = drafts(`${payments}
7;JANSEN & ZN BV;01-01-2025;F1;Verf;1,00
8;Jansen en Zn. B.V.;02-01-2025;F2;Verf;2,00
7;JANSEN & ZN BV;13-01-2025;F3;Verf;4,00
9;Jansen Installatie BV;03-01-2025;F4;Verf;8,00`);
    expect(list.map(brief)).toEqual([['Jansen en Zn. B.V.', '7', 3, 700], ['Jansen Installatie BV', '9', 1, 800]]);
    expect(list[0]).toMatchObject({ variants: [{ name: 'Jansen en Zn. B.V.', reference: '8', line: 3, lines: 1 }], spellings: ['JANSEN & ZN BV'] });
  });

  it('does not take numbers made per payment for suppliers', () => {
    const { drafts: list } = drafts(`${payments}
20000000_46285340;Clubhuis De Verzonnen Bal;01-04-2025;46285340_1;Subsidie;10,00
20000000_46285399;Clubhuis De Verzonnen Bal;13-04-2025;46285399_1;Subsidie;20,00
20000123;Drukkerij Fictie BV;13-04-2025;46285400_1;Drukwerk;30,00`);
    expect(list.map(brief)).toEqual([['Clubhuis De Verzonnen Bal', null, 2, 3_000], ['Drukkerij Fictie BV', '20000123', 1, 3_000]]);
    expect(list[0]?.notes).toEqual([{ code: 'reference_per_payment' }]);
  });

  it('knows a series of one-time numbers without the payment’s number', () => {
    const { drafts: list } = drafts(`${payments}
DIV-0001;Koor A;01-04-2025;F1;Subsidie;1,00
DIV-0002;Koor B;13-04-2025;F2;Subsidie;2,00
DIV-0003;Koor A;13-04-2025;F3;Subsidie;4,00`);
    expect(list.map(brief)).toEqual([['Koor A', null, 2, 500], ['Koor B', null, 1, 200]]);
  });

  it('does not lump together who is paid through one collective account', () => {
    const { drafts: list } = drafts(`${payments}
99999;Bakker Bol;01-04-2025;F1;Diversen;1,00
99999;Hotel Zee;13-04-2025;F2;Diversen;2,00
99999;Taxi Rood;13-04-2025;F3;Diversen;4,00
99999;Bakker Bol;14-04-2025;F4;Diversen;8,00`);
    expect(list.map(brief)).toEqual([['Bakker Bol', null, 2, 900], ['Hotel Zee', null, 1, 200], ['Taxi Rood', null, 1, 400]]);
  });

  it('collects everybody whose name is kept back in one draft', () => {
    const { drafts: list } = drafts(`${payments}
5_46285340;Geanonimiseerd;01-04-2025;46285340;Bijstand;1,00
5_46285341;GEANONIMISEERD;13-04-2025;46285341;Bijstand;2,00
6;Redactie & Tekst BV;13-04-2025;F3;Teksten;4,00`);
    expect(list.map((draft) => [...brief(draft), draft.isRedacted])).toEqual([['Geanonimiseerd', null, 2, 300, true], ['Redactie & Tekst BV', '6', 1, 400, false]]);
  });

  it('refuses lines without a name, sums, and headers that are repeated, and says which', () => {
    const { drafts: list, refused, dataLines } = drafts(`${payments}
1;Bedrijf Een BV;01-04-2025;F1;Verf;1,00
;;13-04-2025;F2;Verschil;0,01
;n.v.t.;14-04-2025;F2;Verschil;0,02
Leveranciernr;Leverancier;Betaaldatum;Factuurnummer;Kostensoort;Bedrag
;Totaal;;;;1,03
;;;;;1,03`);
    expect(list.map(brief)).toEqual([['Bedrijf Een BV', '1', 1, 100]]);
    expect(refused.map(({ line, lines, cents, reason }) => [line, lines, cents, reason])).toEqual([
      [3, 1, 1, 'no_name'], [4, 1, 2, 'no_name'], [5, 1, 0, 'repeated_header'], [6, 1, 103, 'total_line'], [7, 1, 103, 'total_line'],
    ]);
    expect(list.concat().reduce((sum, draft) => sum + draft.lines, 0) + refused.reduce((sum, one) => sum + one.lines, 0)).toBe(dataLines);
  });

  it('takes the name from another line of the same number', () => {
    expect(drafts(`${payments}\n1;;01-04-2025;F1;Verf;1,00\n1;Bedrijf Een BV;13-04-2025;F2;Verf;2,00`).drafts.map(brief)).toEqual([['Bedrijf Een BV', '1', 2, 300]]);
  });

  it('goes on where an amount or a date cannot be read, and says so', () => {
    const [draft] = drafts(`${payments}\n1;Bedrijf Een BV;ooit;F1;Verf;1,00\n1;Bedrijf Een BV;13-04-2025;F2;Verf;zie bijlage\n1;Bedrijf Een BV;14-04-2025;F2;Verf;5,00\n1;Bedrijf Een BV;14-04-2025;F2;Verf;6,00`).drafts;
    expect(draft?.spend).toEqual([{ year: 2026, category: 'Verf', cents: 100, payments: 1 }, { year: 2025, category: 'Verf', cents: 1_100, payments: 2 }]);
    expect(draft?.notes).toEqual([{ code: 'amounts_unreadable', lines: 1, example: 'zie bijlage' }, { code: 'dates_unreadable', lines: 1, example: 'ooit' }]);
  });
});

describe('a list of suppliers', () => {
  const headers = 'Crediteurnr;Naam;KvK;BTW-nummer;Land;Contactpersoon;E-mail;Telefoon;Website;Jaaromzet';

  it('brings checked facts, and names what it could not take', () => {
    const { drafts: list } = drafts(`${headers}
1;Verzonnen Water BV;1234567;NL000099998B57;Nederland;I. Fictie;INKOOP@voorbeeld.nl;010-0000000;www.voorbeeld.nl/;1.234,50
2;Fictie GmbH;12;NL123456789B01;Atlantis;;geen mail;;niets;
=1+1;@SUM(A1);;;;;;;;`, { listKind: 'suppliers' });
    expect(list[0]).toMatchObject({
      reference: '1', kvkNumber: '01234567', vatNumber: 'NL000099998B57', country: 'NL', website: 'https://www.voorbeeld.nl',
      contact: { name: 'I. Fictie', email: 'inkoop@voorbeeld.nl', phone: '010-0000000' }, spend: [{ year: 2026, category: '', cents: 123_450, payments: 0 }], notes: [{ code: 'kvk_padded' }],
    });
    expect(list[1]).toMatchObject({ name: 'Fictie GmbH', kvkNumber: null, vatNumber: null, lei: null, country: null, contact: null, website: null });
    expect(list[1]?.notes.map((note) => note.code).sort()).toEqual(['country_refused', 'email_refused', 'kvk_refused', 'vat_refused', 'website_refused']);
    expect(list[2]).toMatchObject({ name: '@SUM(A1)', reference: '=1+1' });
  });

  it('meets by KvK number, and parts by it', () => {
    const { drafts: list } = drafts(`${headers}
1;Noordkust Fictie BV;12345678;;;;;;;1,00
2;Handelsnaam Noord;12345678;;;;;;;2,00
3;Zuidkust BV;11111111;;;;;;;4,00
4;Zuidkust B.V.;22222222;;;;;;;8,00`);
    expect(list.map(brief)).toEqual([['Noordkust Fictie BV', '1', 2, 300], ['Zuidkust BV', '3', 1, 400], ['Zuidkust B.V.', '4', 1, 800]]);
  });
});
