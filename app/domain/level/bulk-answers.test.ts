import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answersAfter, goesDown, maxNamedDown, previewBulk, sameAnswers, type NamedStanding } from './bulk-answers.ts';
import { defaultMethod } from './default-method.ts';
import { deriveLevel } from './derive.ts';
import type { Answers } from './method.ts';

function standing(name: string, answers: Answers, source: NamedStanding['source'] = 'member'): NamedStanding {
  const { lowest, highest } = deriveLevel(defaultMethod, answers);
  return { name, answers, source, lowest, highest };
}
const nothing = (name: string): NamedStanding => ({ name, answers: {}, source: null, lowest: 'none', highest: 'QM30' });

const anyAnswers = fc.record(Object.fromEntries(defaultMethod.inputs.map((input) => [input.id, fc.constantFrom(...input.values.map((value) => value.id))])), { requiredKeys: [] }) as fc.Arbitrary<Answers>;

describe('answers after a bulk action', () => {
  test.each([
    ['nothing recorded takes all', nothing('A'), false, { it: 'connected', data: 'none' }],
    ['what a person said stands, what is open is filled', standing('A', { data: 'sensitive' }), false, { it: 'connected', data: 'sensitive' }],
    ['unless it is to be replaced', standing('A', { data: 'sensitive' }), true, { it: 'connected', data: 'none' }],
    ['what was said for many gives way', standing('A', { data: 'sensitive' }, 'bulk'), false, { it: 'connected', data: 'none' }],
    ['what an owner answered by link is a person’s', standing('A', { data: 'sensitive' }, 'owner'), false, { it: 'connected', data: 'sensitive' }],
    ['no relevant dependency was said by a person', standing('A', { data: 'sensitive' }, 'triage'), false, { it: 'connected', data: 'sensitive' }],
  ] as const)('%s', (_, before, replaces, after) => {
    const { dependency, ...answers } = answersAfter(defaultMethod, before, { answers: { it: 'connected', data: 'none' }, replaces });
    expect(answers).toEqual(after);
    expect(dependency, 'a login is a dependency').toBe('some');
  });

  test('never loses an answer, and never changes a person’s unless told to', () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswers, (before, answers) => {
        const after = answersAfter(defaultMethod, standing('A', before), { answers, replaces: false });
        for (const [input, value] of Object.entries(before)) if (input !== 'dependency') expect(after[input]).toBe(value);
        for (const input of Object.keys(answers)) expect(after[input]).toBeDefined();
      }),
    );
  });
});

describe('the preview', () => {
  const low = { it: 'none', ot: 'none', physical: 'none', edi: 'none', ictCompany: 'no', data: 'none', replaceability: 'easy', incidentImpact: 'none', dependency: 'none' };

  test('counts from level to level, those that go down first and by name', () => {
    const rows = [nothing('New'), nothing('Newer'), standing('High', { ...low, it: 'privileged', dependency: 'some' }), standing('Same', low)];
    const { changes, same, open } = previewBulk(defaultMethod, rows, { answers: low, replaces: true });
    expect(changes).toEqual([
      { from: { lowest: 'QM20', highest: 'QM20' }, to: { lowest: 'none', highest: 'none' }, isDown: true, count: 1, names: ['High'] },
      { from: null, to: { lowest: 'none', highest: 'none' }, isDown: false, count: 2, names: ['New', 'Newer'] },
    ]);
    expect([same, open]).toEqual([1, 0]);
  });

  test('names the questions that would still decide', () => {
    const { open, openQuestions } = previewBulk(defaultMethod, [nothing('A'), nothing('B')], { answers: { ...low, incidentImpact: undefined }, replaces: false });
    expect(open).toBe(2);
    expect(openQuestions).toContainEqual({ inputId: 'incidentImpact', count: 2 });
  });

  test('every row is counted once, and open ones are those whose level would be a range', () => {
    fc.assert(
      fc.property(fc.array(anyAnswers, { maxLength: 12 }), anyAnswers, fc.boolean(), (all, answers, replaces) => {
        const rows = all.map((one, index) => standing(`Nr ${index}`, one, index % 2 ? 'bulk' : 'member'));
        const preview = previewBulk(defaultMethod, rows, { answers, replaces });
        expect(preview.changes.reduce((sum, change) => sum + change.count, 0) + preview.levelKept + preview.same).toBe(rows.length);
        const after = rows.map((row) => deriveLevel(defaultMethod, answersAfter(defaultMethod, row, { answers, replaces })));
        expect(preview.open).toBe(after.filter((level) => level.lowest !== level.highest).length);
      }),
    );
  });

  test('of thousands that go down as many are named as fit on a page', () => {
    const rows = Array.from({ length: maxNamedDown + 5 }, (_, index) => standing(`Nr ${index}`, { ...low, it: 'connected', dependency: 'some' }));
    const [change] = previewBulk(defaultMethod, rows, { answers: low, replaces: true }).changes;
    expect([change?.count, change?.names.length]).toEqual([maxNamedDown + 5, maxNamedDown]);
  });
});

test('down is what was certain and is no longer; a range that narrows is not', () => {
  expect(goesDown({ lowest: 'QM20', highest: 'QM20' }, { lowest: 'QM10', highest: 'QM20' })).toBe(true);
  expect(goesDown({ lowest: 'QM10', highest: 'QM30' }, { lowest: 'QM10', highest: 'QM10' })).toBe(false);
});

test('the order of answers says nothing', () => {
  expect(sameAnswers({ it: 'none', ot: 'none' }, { ot: 'none', it: 'none' })).toBe(true);
  expect(sameAnswers({ it: 'none' }, { it: 'none', ot: 'none' })).toBe(false);
});
