import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeKinds } from './kind-proposals.ts';
import { fingerprintOf, groupForTriage, maxOwnCategories, type TriageGrouping, type TriageItem } from './triage-groups.ts';
import { triageReasons } from './triage-reasons.ts';
import { proposeTriage } from './triage.ts';

const item = (id: number, name: string, spendCategory: string | null, spendCents = 100): TriageItem => {
  const kindIds = proposeKinds(spendCategory, name);
  const proposal = proposeTriage({ name, spendCategories: spendCategory === null ? [] : [spendCategory], kindIds });
  return { id: String(id), name, spendCategory, kindIds, spendCents, proposal };
};

/** An invented year of payments: a long tail of 150 categories, payees of every sort. */
const inventedCategories = [
  'Materials', 'Main Contractor', 'Grants', 'Electricity', 'Software Maintenance', 'Catering', 'Subscriptions', 'Legal Fees', 'Consultants Fees', 'Refunds', 'Onderhoud', 'Opleidingen',
  ...Array.from({ length: 138 }, (_, index) => `Cost centre ${index + 1}`),
];
const inventedNames = ['Noordhof Techniek B.V.', 'HMRC', 'Gemeente Molendrecht', 'Redacted personal data', 'J. de Vries', 'Meadow Trading Ltd', 'Van Dam Regeltechniek', 'Cloudburst Software', 'Riverside Haulage'];
const register = Array.from({ length: 1_800 }, (_, index) =>
  item(index, inventedNames[(index * 7) % inventedNames.length] as string, inventedCategories[Math.floor(((index * index) % 1_800) / 12)] as string, index),
);

const ownCategoriesOf = (items: readonly TriageItem[]): Set<string | null> => {
  const counts = new Map<string | null, number>();
  for (const one of items) counts.set(one.spendCategory, (counts.get(one.spendCategory) ?? 0) + 1);
  return new Set([...counts].sort((a, b) => b[1] - a[1]).slice(0, maxOwnCategories).map(([category]) => category));
};

describe('groupForTriage', () => {
  it.each<TriageGrouping>(['category', 'kind'])('empties an invented register of 1,800 in at most 60 actions, by %s', (by) => {
    const own = ownCategoriesOf(register);
    let left: readonly TriageItem[] = register;
    let actions = 0;
    while (left.length > 0) {
      const [first] = groupForTriage(left, by, own);
      const handled = new Set(first?.items.map((one) => one.id));
      left = left.filter((one) => !handled.has(one.id));
      actions += 1;
    }
    expect(actions).toBeLessThanOrEqual(60);
    expect(actions).toBeGreaterThan(5);
  });

  it('never needs more than 60, whatever the categories and proposals', () => {
    const anyItem = fc.record({
      category: fc.nat(400).map((n) => `c${n}`),
      proposal: fc.constantFrom(...Object.entries(triageReasons).flatMap(([outcome, reasons]) => reasons.map((reason) => ({ outcome, reason }) as TriageItem['proposal']))),
    });
    fc.assert(
      fc.property(fc.array(anyItem, { minLength: 200, maxLength: 900 }), (drafts) => {
        const items = drafts.map((draft, id): TriageItem => ({ id: String(id), name: 'x', spendCategory: draft.category, kindIds: [], spendCents: null, proposal: draft.proposal }));
        return groupForTriage(items, 'category', ownCategoriesOf(items)).length <= 60;
      }),
      { numRuns: 30 },
    );
  });

  it('puts every payee into exactly one group, with its own proposal', () => {
    const groups = groupForTriage(register, 'category', ownCategoriesOf(register));
    expect(groups.flatMap((group) => group.items.map((one) => one.id)).sort()).toEqual(register.map((one) => one.id).sort());
    for (const group of groups) expect(group.items.every((one) => one.proposal.outcome === group.outcome)).toBe(true);
    expect(new Set(groups.map((group) => group.key)).size).toBe(groups.length);
  });

  it('sorts by outcome, the rest last, the larger spend first within a group', () => {
    const items = [item(1, 'Meadow Trading', 'Zyx', 5), item(2, 'Meadow Tools', 'Zyx', 50), item(3, 'HMRC', 'Zyx'), item(4, 'Other', 'Abc')];
    const groups = groupForTriage(items, 'category', new Set(['Zyx']));
    expect(groups.map((group) => group.key)).toEqual(['not_a_supplier/reason/tax_office', 'to_classify/category/Zyx', 'to_classify/rest']);
    expect(groups[1]?.items.map((one) => one.id)).toEqual(['2', '1']);
    expect(groups[1]?.spendCents).toBe(55);
  });
});

describe('fingerprintOf', () => {
  it('does not depend on order, and changes with the members', () => {
    expect(fingerprintOf(['b', 'a'])).toBe(fingerprintOf(['a', 'b']));
    expect(fingerprintOf(['a', 'b'])).not.toBe(fingerprintOf(['a', 'c']));
    expect(fingerprintOf(['a', 'b'])).not.toBe(fingerprintOf(['a', 'b', 'c']));
  });
});
