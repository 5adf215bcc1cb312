import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asksNothing, changesNothing, planChange, planUndo, tagsAfter, type AskedChange, type Changeable } from './bulk-change.ts';
import { tallyChanges } from './bulk-tally.ts';
import { maxTagsPerSupplier } from './tags.ts';

const tag = (key: string) => ({ key, name: key.toUpperCase() });
const supplier: Changeable = { id: 's', owner_member_id: 'piet', unit_id: null, category_id: 'ict', status: 'active', tags: [tag('a'), tag('b')] };
const asked = (change: Partial<AskedChange>): AskedChange => ({ columns: {}, addTags: [], removeTags: [], ...change });
const always = () => true;

describe('what a change does to one supplier', () => {
  it.each([
    ['another owner', asked({ columns: { owner_member_id: 'sanne' } }), { columns: { owner_member_id: { from: 'piet', to: 'sanne' } }, added: [], removed: [], full: false }],
    ['nobody', asked({ columns: { owner_member_id: null } }), { columns: { owner_member_id: { from: 'piet', to: null } }, added: [], removed: [], full: false }],
    ['what it has already', asked({ columns: { unit_id: null, status: 'active' }, addTags: [tag('a')] }), { columns: {}, added: [], removed: [], full: false }],
    ['tags', asked({ addTags: [tag('b'), tag('c')], removeTags: [tag('a'), tag('z')] }), { columns: {}, added: [tag('c')], removed: [tag('a')], full: false }],
  ])('%s', (_, change, planned) => expect(planChange(supplier, change)).toEqual(planned));

  it('leaves off the tags that do not fit, after making room', () => {
    const many = { ...supplier, tags: Array.from({ length: maxTagsPerSupplier }, (_, n) => tag(`t${n}`)) };
    expect(planChange(many, asked({ addTags: [tag('x')] }))).toMatchObject({ added: [], full: true });
    expect(planChange(many, asked({ addTags: [tag('x'), tag('y')], removeTags: [tag('t3')] }))).toMatchObject({ added: [tag('x')], removed: [tag('t3')], full: true });
  });

  it('asks nothing when it says nothing', () => {
    expect([asksNothing(asked({})), asksNothing(asked({ columns: { unit_id: null } })), asksNothing(asked({ removeTags: [tag('a')] }))]).toEqual([true, false, false]);
  });
});

describe('undoing', () => {
  const made = planChange(supplier, asked({ columns: { owner_member_id: 'sanne', unit_id: 'zuid' }, addTags: [tag('c')], removeTags: [tag('a')] }));
  const after: Changeable = { ...supplier, owner_member_id: 'sanne', unit_id: 'zuid', tags: [tag('b'), tag('c')] };

  it.each([
    ['all that nobody touched', after, always, { owner_member_id: 'piet', unit_id: null }, ['A', 'B'], []],
    ['not what has another value since', { ...after, owner_member_id: 'noor' }, always, { owner_member_id: 'noor', unit_id: null }, ['A', 'B'], ['owner_member_id']],
    ['nothing to do where somebody put it back already', { ...after, unit_id: null, tags: supplier.tags }, always, { owner_member_id: 'piet', unit_id: null }, ['A', 'B'], []],
    ['not to what is gone', after, (column: string) => column !== 'owner_member_id', { owner_member_id: 'sanne', unit_id: null }, ['A', 'B'], ['owner_member_id']],
    ['tags that came since stay', { ...after, tags: [tag('b'), tag('c'), tag('d')] }, always, { owner_member_id: 'piet', unit_id: null }, ['A', 'B', 'D'], []],
  ])('%s', (_, now, mayHold, columns, tags, kept) => {
    const plan = planUndo(now, made, mayHold);
    const restored = Object.fromEntries(Object.entries(plan.back.columns).map(([column, change]) => [column, change.to]));
    expect({ ...now, ...restored }).toMatchObject(columns);
    expect(tagsAfter(now.tags, plan.back).map((one) => one.name)).toEqual(tags);
    expect(plan.kept).toEqual(kept);
  });

  it('of an untouched supplier leads back to where it was, whatever was asked', () => {
    const value = fc.constantFrom('x', 'y', null);
    const tags = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 }).map((keys) => keys.sort().map(tag));
    const columns = fc.record({ owner_member_id: value, unit_id: value, category_id: value, status: fc.constantFrom('active', 'ended') });
    fc.assert(
      fc.property(columns, tags, fc.record({ owner_member_id: value, status: fc.constant('active') }, { requiredKeys: [] }), tags, tags, (before, held, wanted, addTags, removeTags) => {
        const one: Changeable = { id: 's', ...before, tags: held };
        const gone = new Set(removeTags.map((each) => each.key));
        const plan = planChange(one, { columns: wanted, addTags: addTags.filter((each) => !gone.has(each.key)), removeTags });
        const now = { ...one, ...Object.fromEntries(Object.entries(plan.columns).map(([column, change]) => [column, change.to])), tags: tagsAfter(held, plan) };
        const undo = planUndo(now, plan, always);
        const back = { ...now, ...Object.fromEntries(Object.entries(undo.back.columns).map(([column, change]) => [column, change.to])), tags: tagsAfter(now.tags, undo.back) };
        expect(back).toEqual(one);
        expect(undo.kept).toEqual([]);
        expect(changesNothing(plan)).toBe(changesNothing(undo.back));
      }),
    );
  });
});

it('counts what becomes of all', () => {
  const change = asked({ columns: { owner_member_id: 'sanne' }, addTags: [tag('c')] });
  const suppliers = [supplier, { ...supplier, owner_member_id: null }, { ...supplier, owner_member_id: null }, { ...supplier, owner_member_id: 'sanne', tags: [tag('c')] }];
  expect(tallyChanges(suppliers.map((one) => planChange(one, change)))).toEqual({
    total: 4,
    changing: 3,
    same: 1,
    full: 0,
    from: { owner_member_id: [{ value: null, n: 2 }, { value: 'piet', n: 1 }] },
    added: { c: 3 },
    removed: {},
  });
});
