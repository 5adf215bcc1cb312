import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceBetween, findDuplicates, pairKey, type Comparable } from './duplicates.ts';
import { foldName } from './name-key.ts';

const supplier = (id: string, name: string, facts: Partial<Comparable> = {}): Comparable => ({ id, nameKey: foldName(name), kvkNumber: null, vatNumber: null, lei: null, reference: null, domains: [], ...facts });
const pairs = (suppliers: Comparable[], apart: [string, string][] = []) => findDuplicates(suppliers, new Set(apart.map(([a, b]) => pairKey(a, b)))).map(({ first, second, evidence }) => [first, second, evidence.join()]);

describe('two suppliers look like one', () => {
  it.each<[string, Comparable, Comparable, string | null]>([
    ['by KvK number, whatever their names', supplier('a', 'Pompen', { kvkNumber: '1' }), supplier('b', 'Buizen', { kvkNumber: '1' }), 'kvk'],
    ['by LEI', supplier('a', 'Pompen', { lei: 'X' }), supplier('b', 'Buizen', { lei: 'X' }), 'lei'],
    ['by VAT number', supplier('a', 'Pompen', { vatNumber: 'V' }), supplier('b', 'Buizen', { vatNumber: 'V' }), 'vat'],
    ['not by VAT number when the KvK numbers differ: bodies that pay together', supplier('a', 'Pompen', { vatNumber: 'V', kvkNumber: '1' }), supplier('b', 'Buizen', { vatNumber: 'V', kvkNumber: '2' }), null],
    ['by the number that the organisation gave', supplier('a', 'Pompen', { reference: '7' }), supplier('b', 'Buizen', { reference: '7' }), 'reference'],
    ['by name without legal form', supplier('a', 'Pompen Fictie B.V.'), supplier('b', 'POMPEN FICTIE GmbH'), 'name'],
    ['not by name when the KvK numbers differ', supplier('a', 'Pompen BV', { kvkNumber: '1' }), supplier('b', 'Pompen NV', { kvkNumber: '2' }), null],
    ['not by name when the VAT numbers differ', supplier('a', 'Pompen BV', { vatNumber: '1' }), supplier('b', 'Pompen NV', { vatNumber: '2' }), null],
    ['by a domain of its own', supplier('a', 'Pompen', { domains: ['pompen.example'] }), supplier('b', 'Pompengroep', { domains: ['x.example', 'pompen.example'] }), 'domain'],
    ['by more than one thing', supplier('a', 'Pompen', { kvkNumber: '1', domains: ['p.example'] }), supplier('b', 'Pompen', { kvkNumber: '1', domains: ['p.example'] }), 'kvk,name,domain'],
    ['not without names', supplier('a', '…'), supplier('b', '—'), null],
  ])('%s', (_, one, other, evidence) => {
    expect(pairs([one, other])).toEqual(evidence ? [['a', 'b', evidence]] : []);
    expect(pairs([other, one])).toEqual(pairs([one, other]));
    expect(evidenceBetween(one, other).join() || null).toBe(evidence);
  });

  it('the surest pairs come first', () => {
    const list = [supplier('a', 'Pompen'), supplier('b', 'Pompen'), supplier('c', 'Buis', { kvkNumber: '1' }), supplier('d', 'Pijp', { kvkNumber: '1' }), supplier('e', 'X', { domains: ['x.example'] }), supplier('f', 'Y', { domains: ['x.example'] })];
    expect(pairs(list).map(([, , evidence]) => evidence)).toEqual(['kvk', 'name', 'domain']);
  });

  it('what was kept apart is not proposed, but its others are', () => {
    const list = [supplier('a', 'Pompen'), supplier('b', 'Pompen'), supplier('c', 'Pompen')];
    expect(pairs(list)).toEqual([['a', 'b', 'name'], ['a', 'c', 'name']]);
    expect(pairs(list, [['b', 'a']])).toEqual([['a', 'c', 'name']]);
    expect(pairs(list, [['a', 'c']])).toEqual([['a', 'b', 'name'], ['b', 'c', 'name']]);
    expect(pairs(list, [['a', 'b'], ['a', 'c'], ['b', 'c']])).toEqual([]);
  });

  it('a domain that many have is a platform', () => {
    const many = Array.from({ length: 5 }, (_, n) => supplier(`s${n}`, `Firma ${'abcde'[n]}`, { domains: ['platform.example'] }));
    expect(pairs(many)).toEqual([]);
    expect(pairs(many.slice(0, 4))).toHaveLength(3);
  });

  it('there are never more pairs than suppliers for each evidence, and none that is kept apart', () => {
    const any = fc.record({ kvkNumber: fc.option(fc.constantFrom('1', '2', '3')), name: fc.constantFrom('Pompen', 'Buizen', 'Kranen BV', 'Kranen'), domains: fc.subarray(['a.example', 'b.example']) });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), fc.array(fc.tuple(fc.nat(29), fc.nat(29))), (rows, apart) => {
        const list = rows.map(({ name, ...facts }, at) => supplier(`s${String(at).padStart(2, '0')}`, name, facts));
        const kept = new Set(apart.map(([a, b]) => pairKey(`s${String(a).padStart(2, '0')}`, `s${String(b).padStart(2, '0')}`)));
        const found = findDuplicates(list, kept);
        expect(found.length).toBeLessThanOrEqual(list.length * 3);
        for (const { first, second } of found) expect([first < second, kept.has(pairKey(first, second))]).toEqual([true, false]);
      }),
    );
  });
});
