import { expect, test } from 'vitest';
import { findDocumentDifferences, type Version } from './document-differences.ts';
import { compareReading, type TypedFacts } from './reading/compare-reading.ts';
import type { ReadFact } from './reading/read-fact.ts';

const facts: TypedFacts = { scheme: 'nis2-qm', level: 'QM20', holderName: 'Pompen Verzonnen B.V.', holderKvkNumber: null, issuer: 'Keurders Verzonnen', certificateNumber: 'QM-1', validFrom: '2026-02-01', validUntil: '2029-01-31', scopeText: 'Alles' };
const version = (own: Partial<Version> = {}, typed: Partial<TypedFacts> = {}): Version => ({ proofId: 'p2', receivedAt: '2026-03-01T09:00:00.000Z', fileSha256: 'aa', facts: { ...facts, ...typed }, ...own });
const before = (own: Partial<Version> = {}, typed: Partial<TypedFacts> = {}) => version({ proofId: 'p1', receivedAt: '2026-02-01T09:00:00.000Z', ...own }, typed);
const find = (own: Partial<Parameters<typeof findDocumentDifferences>[0]> = {}) => findDocumentDifferences({ version: version(), checks: [], sharedWith: [], earlier: [], ...own });

test('a document that says what was typed over, and stands nowhere else, shows nothing', () => expect(find()).toEqual([]));

test('what the document says otherwise is told with its place', () => {
  const read: ReadFact = { field: 'level', value: 'QM10', page: 1, line: 3 };
  expect(find({ checks: compareReading(facts, [read]) })).toEqual([{ kind: 'reads_otherwise', tone: 'warn', field: 'level', read }]);
});

test('a file that stands beside another supplier is told with whose', () => {
  const suppliers = [{ proofId: 'p9', name: 'Anders Verzonnen B.V.' }];
  expect(find({ sharedWith: suppliers })).toEqual([{ kind: 'same_file', tone: 'warn', suppliers }]);
});

test.each([
  ['the same certificate with another file', before({ fileSha256: 'bb' }), { isOtherFile: true, fields: [] }],
  ['the same certificate with other dates', before({ fileSha256: 'bb' }, { validUntil: '2028-01-31' }), { isOtherFile: true, fields: ['validUntil'] }],
  ['the same file, typed over otherwise', before({}, { certificateNumber: null, level: 'QM10' }), { isOtherFile: false, fields: ['level'] }],
])('%s is a change', (_case, earlier, told) => expect(find({ earlier: [earlier] })).toEqual([{ kind: 'changed', tone: 'warn', proofId: 'p1', receivedAt: earlier.receivedAt, ...told }]));

test.each([
  ['the same once more', before()],
  ['a renewal, with another number and file', before({ fileSha256: 'bb' }, { certificateNumber: 'QM-0' })],
  ['one without a number or a file', before({ fileSha256: null }, { certificateNumber: null })],
])('%s is none', (_case, earlier) => expect(find({ earlier: [earlier] })).toEqual([]));

test('of several the newest change is told', () => {
  expect(find({ earlier: [before({ proofId: 'newer', fileSha256: 'bb' }), before({ proofId: 'older', fileSha256: 'cc' })] })).toMatchObject([{ proofId: 'newer' }]);
});

test('a scope that was not typed over asks for a look', () => expect(find({ version: version({}, { scopeText: '' }) })).toEqual([{ kind: 'scope_missing', tone: 'info' }]));
