import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AuditEvent } from './events.ts';
import { wordsApart, wordsBack } from './spoken-words.ts';

const refused = (reason: string | null): AuditEvent => ({
  type: 'verification.recorded',
  subject: { kind: 'verification', id: 'v1' },
  data: { supplierId: 's1', certificateId: 'c1', result: 'refused', method: 'document_checked', acceptedLevel: null, acceptedUntil: null, reason, serviceIds: [], effectiveOn: '2026-03-14' },
});
const changed = (changes: Record<string, { from: string | null; to: string | null }>): AuditEvent => ({ type: 'supplier.changed', subject: { kind: 'supplier', id: 's1' }, data: { changes } });

describe('what people wrote', () => {
  test('leaves the data, which keeps all that is no words', () => {
    const { data, words } = wordsApart(refused('Joke de Wit zegt dat het verlopen is'));
    expect(words).toEqual([['data.reason', 'Joke de Wit zegt dat het verlopen is']]);
    expect(JSON.stringify(data)).not.toContain('Joke');
    expect(data).toMatchObject({ supplierId: 's1', result: 'refused', effectiveOn: '2026-03-14' });
  });

  test('before and after a change goes, and which columns changed stays', () => {
    const { data, words } = wordsApart(changed({ note: { from: 'bel Joke', to: null }, country: { from: 'NL', to: 'BE' } }));
    expect(words).toEqual([['data.changes.note.from', 'bel Joke']]);
    expect(data).toEqual({ changes: { note: { to: null }, country: { from: 'NL', to: 'BE' } } });
  });

  test.each([['nothing said', refused(null)], ['an empty text', refused('')], ['the name of a company', { type: 'organisation.changed', subject: { kind: 'organisation', id: 'o1' }, data: { changes: { name: { from: 'A', to: 'B' } } } } satisfies AuditEvent]])('%s stays where it was', (_, event) => {
    expect(wordsApart(event)).toEqual({ data: event.data, words: [] });
  });

  test('comes back in its place, whatever it was', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('note', 'locations', 'country', 'kvk_number'), fc.record({ from: fc.option(fc.string()), to: fc.option(fc.string()) })), (changes) => {
        const event = changed(changes);
        const { data, words } = wordsApart(event);
        expect(wordsBack(data, words.map(([field]) => field), Object.fromEntries(words), '[erased]')).toEqual(event.data);
      }),
    );
  });

  test('is called erased where it was erased, and only there', () => {
    const { data, words } = wordsApart(refused('wegens Joke'));
    expect(wordsBack(data, words.map(([field]) => field), {}, '[erased]')).toMatchObject({ reason: '[erased]', supplierId: 's1' });
    expect(wordsBack({ reason: 'of an earlier version' }, ['answeredBy'], {}, '[erased]')).toEqual({ reason: 'of an earlier version' });
  });
});
