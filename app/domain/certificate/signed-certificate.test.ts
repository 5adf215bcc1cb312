import fc from 'fast-check';
import { expect, test } from 'vitest';
import { certificateFileDays, inGroups, recordAge, recordText, type CertificateRecord } from './signed-certificate.ts';

const record: CertificateRecord = {
  certificate: { scheme: 'nis2-qm', level: 'QM20', holderName: 'Liften De Wit B.V.', holderKvkNumber: '12345678', issuer: 'Keurders Verzonnen', certificateNumber: null, scopeText: 'alles', validFrom: '2026-01-01', validUntil: '2028-12-31' },
  document: { sha256: 'a'.repeat(64), bytes: 1_000, name: 'certificaat.pdf' },
  enteredAt: '2026-02-01T10:00:00.000Z',
  takenBy: 'Joke de Wit',
  takenAt: '2026-03-01T10:00:00.000Z',
  installation: { name: 'https://portaal.example', publicKey: 'MCowBQYDK2VwAyEA' },
};

test('the signed text says everything, and always the same way', () => {
  expect(recordText(record)).toBe(
    `["ketenmark-certificate",1,["nis2-qm","QM20","Liften De Wit B.V.","12345678","Keurders Verzonnen",null,"alles","2026-01-01","2028-12-31"],["${'a'.repeat(64)}",1000,"certificaat.pdf"],"2026-02-01T10:00:00.000Z","Joke de Wit","2026-03-01T10:00:00.000Z",["https://portaal.example","MCowBQYDK2VwAyEA"]]`,
  );
  expect(recordText({ ...record, document: null })).toContain(',null,"2026-02-01');
});

test('no two records have one text', () => {
  const text = fc.constantFrom('', 'a', '","', 'b');
  const other = fc.record({ holderName: text, issuer: text, scopeText: text, takenBy: text, name: text });
  fc.assert(
    fc.property(other, other, (a, b) => {
      const of = ({ takenBy, name, ...said }: typeof a) => recordText({ ...record, takenBy, certificate: { ...record.certificate, ...said }, installation: { ...record.installation, name } });
      return (of(a) === of(b)) === (JSON.stringify(a) === JSON.stringify(b));
    }),
  );
});

test.each([
  ['2026-03-01T10:00:00.000Z', 'fresh'],
  ['2026-03-01T09:00:00.000Z', 'fresh'],
  ['2026-03-01T08:59:59.999Z', 'ahead'],
  ['2026-05-30T10:00:00.000Z', 'fresh'],
  ['2026-05-30T10:00:00.001Z', 'expired'],
] as const)('at %s a file of 1 March is %s', (now, age) => {
  expect(certificateFileDays).toBe(90);
  expect(recordAge(record.takenAt, now)).toBe(age);
});

test('a digest is read in groups of four', () => expect(inGroups('0123456789ab')).toBe('0123 4567 89ab'));
