import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/scope.ts';
import { actorId, canonicalEvent, canonicalText, personalDigest, personalFields, supplierOf } from './canonical.ts';
import type { EventValue } from './event-shape.ts';
import type { AuditEvent } from './events.ts';
import { changesBetween } from './register-events.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('canonicalText', () => {
  test.each<[string, EventValue, string]>([
    ['sorts keys by code unit', { b: 1, a: 2, Z: 3, é: 4 }, '{"Z":3,"a":2,"b":1,"é":4}'],
    ['leaves absent fields out, keeps null', { a: undefined, b: null }, '{"b":null}'],
    ['keeps the order of lists', [3, 1, 2], '[3,1,2]'],
    ['knows one zero', { n: -0 }, '{"n":0}'],
    ['escapes as JSON does', 'a"\n\\', '"a\\"\\n\\\\"'],
    ['may be empty', {}, '{}'],
  ])('%s', (_name, value, text) => {
    expect(canonicalText(value)).toBe(text);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %s', (number) => {
    expect(() => canonicalText({ number })).toThrow(RangeError);
  });

  test('reads back as the same value, and is the same whatever the order of keys', () => {
    const value = fc.jsonValue() as fc.Arbitrary<EventValue>;
    fc.assert(
      fc.property(value, fc.dictionary(fc.string(), value), (one, fields) => {
        expect(JSON.parse(canonicalText(one))).toEqual(JSON.parse(JSON.stringify(one)));
        const reversed = Object.fromEntries(Object.entries(fields).reverse());
        expect(canonicalText(reversed)).toBe(canonicalText(fields));
      }),
    );
  });
});

describe('an event', () => {
  const visitor: Actor = { kind: 'supplier', invitationId: 'i1', name: 'Noor Bedacht' };
  const event: AuditEvent = {
    type: 'contact.added',
    subject: { kind: 'contact', id: 'c1' },
    data: { supplierId: 's1', role: 'security', isPrimary: true },
    personal: { name: 'Lotte van Verzonnen', email: 'lotte@verzonnen.example', phone: null },
  };
  const place = { chainId: 'o1', sequence: 7, id: 'e1', at: '2026-03-14T09:26:53.589Z', actor: visitor };

  test('has one text, for ever: the format of stored chains', () => {
    expect(canonicalEvent(place, event, { email: 'd1', name: 'd2' })).toBe(
      '{"actor":{"id":"i1","kind":"supplier"},"at":"2026-03-14T09:26:53.589Z","chain":"o1","data":{"isPrimary":true,"role":"security","supplierId":"s1"},' +
        '"format":1,"id":"e1","personal":{"email":"d1","name":"d2"},"sequence":7,"subject":{"id":"c1","kind":"contact"},"type":"contact.added"}',
    );
  });

  test('keeps people out of its text', () => {
    const fields = personalFields(event, visitor);
    expect(fields).toEqual([
      ['name', 'Lotte van Verzonnen'],
      ['email', 'lotte@verzonnen.example'],
      ['actorName', 'Noor Bedacht'],
    ]);
    const text = canonicalEvent(place, event, Object.fromEntries(fields.map(([field, value]) => [field, personalDigest(sha256, { salt: 's', value })])));
    for (const [, value] of fields) expect(text).not.toContain(value);
  });

  test('digests the same value differently under another salt', () => {
    expect(personalDigest(sha256, { salt: 'a', value: 'x' })).not.toBe(personalDigest(sha256, { salt: 'b', value: 'x' }));
  });

  test.each<[Actor, string]>([
    [{ kind: 'member', memberId: 'm', personId: 'p' }, 'm'],
    [visitor, 'i1'],
    [{ kind: 'operator', name: 'root' }, 'root'],
    [{ kind: 'system', job: 'import.apply' }, 'import.apply'],
  ])('names its actor by an id', (actor, id) => {
    expect(actorId(actor)).toBe(id);
  });
});

test('changesBetween names only what changed', () => {
  const before = { name: 'a', unit: null as string | null, spend: 3 };
  expect(changesBetween(before, { name: 'b', unit: null, spend: undefined })).toEqual({ name: { from: 'a', to: 'b' } });
  expect(changesBetween(before, { unit: 'u' })).toEqual({ unit: { from: null, to: 'u' } });
  expect(changesBetween(before, { name: 'a' })).toBeNull();
});

test.each<[AuditEvent, string | null]>([
  [{ type: 'agreed_date.withdrawn', subject: { kind: 'supplier', id: 's1' }, data: { agreedOn: '2026-01-01' } }, 's1'],
  [{ type: 'contact.removed', subject: { kind: 'contact', id: 'c1' }, data: { supplierId: 's2' } }, 's2'],
  [{ type: 'file.opened', subject: { kind: 'evidence_file', id: 'f1' }, data: { sha256: 'x', supplierId: null } }, null],
  [{ type: 'unit.removed', subject: { kind: 'unit', id: 'u1' }, data: { name: 's3' } }, null],
])('supplierOf(%j)', (event, supplierId) => {
  expect(supplierOf(event)).toBe(supplierId);
});
