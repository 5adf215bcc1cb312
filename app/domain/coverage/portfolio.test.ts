import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levels } from '../level/method.ts';
import { bucketOf, mayStillNeed } from './level-bucket.ts';
import { countPortfolio, type CoverageGroup } from './portfolio.ts';
import { requiredStates } from './state.ts';

const group = (changes: Partial<CoverageGroup>): CoverageGroup => ({ state: 'gap', lowest: 'QM20', highest: 'QM20', areas: 'it', proof: 'none', slipped: false, count: 1, ...changes });

const anyGroup: fc.Arbitrary<CoverageGroup> = fc
  .record({
    state: fc.constantFrom(...requiredStates),
    one: fc.constantFrom(...levels),
    other: fc.constantFrom('QM10' as const, 'QM20' as const, 'QM30' as const),
    areas: fc.constantFrom('', 'it', 'it,ot', 'physical,edi,general'),
    proof: fc.constantFrom('in30' as const, 'in60' as const, 'in90' as const, 'later' as const, 'lapsed' as const, 'none' as const),
    slipped: fc.boolean(),
    count: fc.integer({ min: 1, max: 50 }),
  })
  .map(({ one, other, ...rest }) => (levels.indexOf(one) <= levels.indexOf(other) ? { ...rest, lowest: one, highest: other } : { ...rest, lowest: other, highest: one }));

describe('level buckets', () => {
  it.each([
    ['QM20', 'QM20', 'QM20', []],
    ['QM10', 'QM20', 'QM20', ['QM10']],
    ['none', 'QM20', 'QM20', ['QM10']],
    ['QM10', 'QM30', 'QM30', ['QM10', 'QM20']],
    ['none', 'QM30', 'open', ['QM10', 'QM20', 'QM30']],
    ['none', 'none', 'none', []],
  ] as const)('%s to %s stands in %s', (lowest, highest, bucket, others) => {
    expect(bucketOf({ lowest, highest })).toBe(bucket);
    expect(mayStillNeed({ lowest, highest })).toEqual(others);
  });
});

describe('countPortfolio', () => {
  it('counts five states and two bounds, and leaves out what needs nothing', () => {
    const portfolio = countPortfolio([
      group({ state: 'certified', count: 3, proof: 'in60' }),
      group({ state: 'accepted_otherwise', count: 2, proof: 'in30' }),
      group({ state: 'gap_agreed', count: 4 }),
      group({ state: 'gap', count: 5, proof: 'lapsed', slipped: true }),
      group({ state: 'undecided', lowest: 'QM10', count: 6, areas: 'it,general' }),
      group({ state: 'undecided', lowest: 'none', highest: 'QM30', areas: '', count: 100 }),
      group({ state: 'not_required', lowest: 'none', highest: 'none', areas: '', count: 7 }),
      group({ state: 'not_a_supplier', lowest: 'none', highest: 'none', areas: '', count: 8 }),
    ]);
    const row = portfolio.rows.find((one) => one.bucket === 'QM20');
    expect([row?.bar.total.count, row?.bar.atLeast, row?.bar.atMost, row?.mayAlsoNeed?.count]).toEqual([20, 5, 11, 100]);
    expect([portfolio.all.total.count, portfolio.notRequired.count, portfolio.notASupplier.count]).toEqual([120, 7, 8]);
    expect([portfolio.expiring.in30.count, portfolio.expiring.in60.count, portfolio.expiring.in90.count]).toEqual([2, 5, 5]);
    expect([portfolio.expired.count, portfolio.slipped.count]).toEqual([5, 5]);
    expect(portfolio.areas.map((one) => one.bar.total.count)).toEqual([20, 0, 0, 0, 6]);
  });

  it('puts every supplier that may need a level in exactly one row, between its bounds', () => {
    fc.assert(
      fc.property(fc.array(anyGroup), (groups) => {
        const { all, rows } = countPortfolio(groups);
        expect(rows.reduce((total, row) => total + row.bar.total.count, 0)).toBe(all.total.count);
        for (const bar of [all, ...rows.map((row) => row.bar)]) {
          expect(bar.atLeast).toBeLessThanOrEqual(bar.atMost);
          expect(bar.atMost).toBe(bar.total.count - bar.states.gap.count - bar.states.gap_agreed.count);
        }
      }),
    );
  });

  it('gains in its lower bound only by what is really covered: looking at the easy ones first changes nothing else', () => {
    fc.assert(
      fc.property(fc.array(anyGroup), fc.nat(40), (groups, looked) => {
        const unseen = group({ state: 'undecided', lowest: 'none', highest: 'QM30', areas: '', count: 40 });
        const easy = group({ state: 'certified', lowest: 'QM10', highest: 'QM10', count: looked });
        const before = countPortfolio([...groups, unseen]).all;
        const after = countPortfolio([...groups, easy, { ...unseen, count: 40 - looked }]).all;
        expect(after.total.count).toBe(before.total.count);
        expect(after.atLeast - before.atLeast).toBe(looked);
        expect(after.atMost).toBe(before.atMost);
      }),
    );
  });
});
