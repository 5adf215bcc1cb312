import { expect, test } from 'vitest';
import fc from 'fast-check';
import { readFacts } from './read-facts.ts';

const read = (...pages: string[]) => readFacts(pages).map(({ field, value, page, line }) => `${field} ${value} (${page}:${line})`);

test('a Dutch certificate of the mark', () => {
  expect(
    read('NIS2 Quality Mark QM20\nHouder: Pompen Verzonnen B.V.\nKvK-nummer: 12345678\nCertificaatnummer: QM-2026-0042\nGeldig van 2026-02-01 tot en met 2029-01-31\nUitgegeven door: Keurders Verzonnen\nToepassingsgebied: onderhoud van pompen, locatie Utrecht'),
  ).toEqual([
    'scheme nis2-qm (1:0)',
    'level QM20 (1:0)',
    'holderName Pompen Verzonnen B.V. (1:1)',
    'holderKvkNumber 12345678 (1:2)',
    'issuer Keurders Verzonnen (1:5)',
    'certificateNumber QM-2026-0042 (1:3)',
    'validFrom 2026-02-01 (1:4)',
    'validUntil 2029-01-31 (1:4)',
    'scopeText onderhoud van pompen, locatie Utrecht (1:6)',
  ]);
});

test('an English one with its facts below their labels, on the second page', () => {
  expect(read('Certificate', 'This is to certify that\nInvented Pumps Ltd\nInformation security management ISO/IEC 27001:2022\nCertificate No. 4711/B\nDate of issue\n1 February 2026\nExpiry date: 31 January 2029')).toEqual([
    'scheme iso-27001 (2:2)',
    'holderName Invented Pumps Ltd (2:1)',
    'certificateNumber 4711/B (2:3)',
    'validFrom 2026-02-01 (2:5)',
    'validUntil 2029-01-31 (2:6)',
  ]);
});

test.each([
  ['the mark wins from a scheme that it is compared with', 'Vergeleken met ISO 27001\nNIS2 Keurmerk', 'scheme nis2-qm (1:1)'],
  ['two levels are both told', 'QM10 en QM 30', 'level QM10 (1:0)\nlevel QM30 (1:0)\nscheme nis2-qm (1:0)'],
  ['valid until is not valid from', 'Valid until 2029-01-31', 'validUntil 2029-01-31 (1:0)'],
  ['a number that is a date is none', 'Nummer: 2026-02-01', ''],
  ['a sentence that begins with such a word is no label', 'Numbering of pages\nHoudergegevens volgen', ''],
  ['the same twice is told once', 'Houder: A B.V.\nHouder: A B.V.', 'holderName A B.V. (1:0)'],
  ['a KvK number with dots', 'KvK: 1234.5678', 'holderKvkNumber 12345678 (1:0)'],
  ['nothing is read from nothing', '', ''],
])('%s', (_case, text, told) => expect(read(text).toSorted()).toEqual(told === '' ? [] : told.split('\n').toSorted()));

test('whatever a document says, every proposal stands where it is said to stand, and there are few', () => {
  const words = fc.constantFrom('Houder:', 'Holder', 'Valid from', 'geldig tot', '2026-02-01', '1 mei 2026', 'QM20', 'ISO 27001', 'Nummer', 'KvK', '12345678', 'Jansen B.V.', ':', '\n', ' ', 'é(');
  fc.assert(
    fc.property(fc.array(fc.array(words, { maxLength: 40 }).map((parts) => parts.join(' ')), { maxLength: 8 }), (pages) => {
      const facts = readFacts(pages);
      for (const { page, line } of facts) expect(pages[page - 1]?.split('\n')[line]).toBeTypeOf('string');
      expect(facts.length).toBeLessThanOrEqual(45);
    }),
  );
});
