import { expect, test } from 'vitest';
import { compareReading, type TypedFacts } from './compare-reading.ts';
import type { ReadFact, ReadField } from './read-fact.ts';

const typed: TypedFacts = { scheme: 'nis2-qm', level: 'QM20', holderName: 'Pompen Verzonnen B.V.', holderKvkNumber: '12345678', issuer: 'Keurders Verzonnen', certificateNumber: 'QM-2026-0042', validFrom: '2026-02-01', validUntil: '2029-01-31', scopeText: 'Onderhoud van pompen' };
const says = (field: ReadField, ...values: string[]): ReadFact[] => values.map((value, line) => ({ field, value, page: 1, line }));
const isOf = (facts: ReadFact[], field: ReadField, own: Partial<TypedFacts> = {}) => compareReading({ ...typed, ...own }, facts).find((one) => one.field === field);

test.each<[ReadField, string, 'same' | 'other']>([
  ['holderName', 'POMPEN VERZONNEN B.V.', 'same'],
  ['holderName', 'Pompen Verzonnen B.V. te Utrecht', 'same'],
  ['holderName', 'Pompen Verzonnen Holding B.V.', 'other'],
  ['issuer', 'Keurders Verzonnen B.V., Utrecht', 'same'],
  ['issuer', 'Iemand Anders', 'other'],
  ['certificateNumber', 'qm 2026/0042', 'same'],
  ['certificateNumber', 'QM-2026-0043', 'other'],
  ['level', 'QM10', 'other'],
  ['validUntil', '2028-01-31', 'other'],
  ['holderKvkNumber', '12345678', 'same'],
  ['scopeText', 'Onderhoud van pompen en kleppen', 'same'],
  ['scopeText', 'Verkoop', 'other'],
])('%s that reads %j is the %s', (field, value, is) => expect(isOf(says(field, value), field)).toMatchObject({ is, read: { value } }));

test('what agrees is shown where it agrees, also when it stands second', () => {
  expect(isOf(says('level', 'QM10', 'QM20'), 'level')).toMatchObject({ is: 'same', read: { line: 1 } });
});

test('what was not read says nothing, and what was left empty is not contradicted', () => {
  expect(isOf([], 'level')).toEqual({ field: 'level', is: 'unread', read: null });
  expect(isOf(says('scopeText', 'Alles'), 'scopeText', { scopeText: '' })).toMatchObject({ is: 'unread', read: { value: 'Alles' } });
  expect(isOf(says('holderKvkNumber', '87654321'), 'holderKvkNumber', { holderKvkNumber: null })).toMatchObject({ is: 'unread' });
});
