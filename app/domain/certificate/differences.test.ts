import { expect, it } from 'vitest';
import { findDifferences } from './differences.ts';

const certificate = { scheme: 'nis2-qm', level: 'QM20', holderName: 'Pompen Verzonnen B.V.', holderKvkNumber: '12345678', validFrom: '2025-06-01', validUntil: '2028-05-31' } as const;
const expected = { legalName: 'Pompen Verzonnen BV', kvkNumber: '12345678', services: [{ id: 's1', highest: 'QM20' }] } as const;
const today = '2026-03-14';
const kinds = (changes: Partial<Parameters<typeof findDifferences>[0]>, other: Partial<Parameters<typeof findDifferences>[1]> = {}) =>
  findDifferences({ ...certificate, ...changes }, { ...expected, ...other }, today).map((one) => one.kind);

it('finds nothing on a certificate that is as expected', () => expect(kinds({})).toEqual([]));

it.each([
  [{ holderName: 'Pompen Verzonnen Holding B.V.' }, ['holder_name']],
  [{ holderName: 'Pompen Verzonnen N.V.' }, ['holder_legal_form']],
  [{ holderKvkNumber: '87654321' }, ['holder_number']],
  [{ holderKvkNumber: null }, []],
  [{ level: 'QM10' as const }, ['level_too_low']],
  [{ level: 'QM30' as const }, []],
  [{ scheme: 'iso-27001', level: null }, ['other_scheme']],
  [{ validFrom: '2026-04-01', validUntil: '2029-03-31' }, ['not_yet_valid']],
  [{ validUntil: '2026-03-13' }, ['expired']],
  [{ validUntil: '2026-05-01' }, ['expiring']],
  [{ validUntil: '2029-01-01' }, ['long_validity']],
])('marks %o', (changes, marked) => expect(kinds(changes)).toEqual(marked));

it('names each supplied service that requires more, and none that requires nothing', () => {
  const services = [
    { id: 's1', highest: 'QM30' },
    { id: 's2', highest: 'none' },
    { id: 's3', highest: 'QM20' },
  ] as const;
  expect(findDifferences(certificate, { ...expected, services }, today)).toEqual([{ kind: 'level_too_low', tone: 'warn', held: 'QM20', required: 'QM30', serviceId: 's1' }]);
});
