import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allAreas, qmLevels } from '../level/method.ts';
import { areasIn, compareGaps, promiseOf, type Gap } from './worst-gaps.ts';

const base: Gap = { supplierId: 'a', name: 'Alfa', nameKey: 'alfa', state: 'gap', level: 'QM20', lowest: 'QM20', proofUntil: null, agreedOn: null, spendCents: 100, areas: ['it'] };

test.each([
  ['a higher level', { level: 'QM30', state: 'gap_agreed', agreedOn: '2026-12-01', spendCents: 0 }, { level: 'QM20', proofUntil: '2026-01-01', spendCents: 900 }],
  ['a lapsed proof', { proofUntil: '2026-01-01', spendCents: 0 }, { spendCents: 900 }],
  ['a passed date', { agreedOn: '2026-01-01', spendCents: 0 }, { spendCents: 900 }],
  ['no date', { spendCents: 0 }, { state: 'gap_agreed', agreedOn: '2026-12-01', spendCents: 900 }],
  ['an agreed date, though a proof lapsed, is still agreed', { spendCents: 0 }, { state: 'gap_agreed', proofUntil: '2026-01-01', agreedOn: '2026-12-01', spendCents: 900 }],
  ['a larger spend', { spendCents: 101 }, { areas: allAreas }],
  ['a known spend', { spendCents: 1 }, { spendCents: null, areas: allAreas }],
  ['more areas', { areas: ['it', 'ot'], nameKey: 'zulu' }, { areas: ['physical'] }],
  ['the first name', { nameKey: 'alfa', supplierId: 'z' }, { nameKey: 'bravo' }],
] satisfies [string, Partial<Gap>, Partial<Gap>][])('%s comes first', (_, first, second) => {
  const [a, b] = [{ ...base, ...first }, { ...base, ...second }];
  expect([compareGaps(a, b) < 0, compareGaps(b, a) > 0]).toEqual([true, true]);
});

const date = fc.option(fc.constantFrom('2026-01-01', '2026-12-01'));
const anyGap: fc.Arbitrary<Gap> = fc.record({
  supplierId: fc.constantFrom('a', 'b', 'c'),
  name: fc.constant('Alfa'),
  nameKey: fc.constantFrom('alfa', 'bravo'),
  state: fc.constantFrom('gap' as const, 'gap_agreed' as const),
  level: fc.constantFrom(...qmLevels),
  lowest: fc.constant('QM10' as const),
  proofUntil: date,
  agreedOn: date,
  spendCents: fc.option(fc.integer({ min: 0, max: 2 })),
  areas: fc.subarray([...allAreas]),
});

test('the order is one: it goes both ways and on', () => {
  fc.assert(
    fc.property(anyGap, anyGap, anyGap, (a, b, c) => {
      expect(Math.sign(compareGaps(a, b))).toBe(-Math.sign(compareGaps(b, a)) + 0);
      if (compareGaps(a, b) <= 0 && compareGaps(b, c) <= 0) expect(compareGaps(a, c)).toBeLessThanOrEqual(0);
      if (a.level === b.level && promiseOf(a) === 'broken' && promiseOf(b) === 'agreed') expect(compareGaps(a, b)).toBeLessThan(0);
    }),
  );
});

test('areas come out in their fixed order', () => expect(areasIn('general,ot,it')).toEqual(['it', 'ot', 'general']));
