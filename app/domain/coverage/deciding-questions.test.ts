import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultMethod } from '../level/default-method.ts';
import { deriveLevel } from '../level/derive.ts';
import type { Answers, Method } from '../level/method.ts';
import { decidingQuestions } from './deciding-questions.ts';

const text = { en: '', nl: '' };
const input = (id: string, values: string[]): Method['inputs'][number] => ({ id, area: 'it', question: text, help: text, values: values.map((value) => ({ id: value, label: text })) });
const rule = (id: string, level: 'QM10' | 'QM20' | 'QM30', when: Record<string, string>): Method['rules'][number] => ({
  id,
  level,
  when: Object.entries(when).map(([one, atLeast]) => ({ input: one, atLeast })),
  reason: text,
  source: text,
  basis: 'design',
  alternativeLevels: [],
  area: 'it',
});
const small: Method = {
  id: 'small',
  inputs: [input('reach', ['no', 'some', 'root']), input('data', ['no', 'secret'])],
  rules: [rule('reach', 'QM20', { reach: 'root' }), rule('data', 'QM20', { data: 'secret' })],
  hints: [],
};

test('an answer decides where each of its values settles the level, and may where some do', () => {
  expect(
    decidingQuestions([
      { method: small, answers: { reach: 'no' }, services: 5 },
      { method: small, answers: {}, services: 7 },
      { method: small, answers: { reach: 'root' }, services: 100 },
    ]),
  ).toEqual([
    { input: 'data', decides: 5, mayDecide: 7 },
    { input: 'reach', decides: 0, mayDecide: 7 },
  ]);
});

test('nothing open, nothing to ask', () => expect(decidingQuestions([{ method: small, answers: { reach: 'no', data: 'no' }, services: 3 }])).toEqual([]));

const answers: fc.Arbitrary<Answers> = fc
  .tuple(...defaultMethod.inputs.map((one) => fc.option(fc.constantFrom(...one.values.map((value) => value.id)), { nil: undefined })))
  .map((values) => Object.fromEntries(defaultMethod.inputs.flatMap((one, index) => (values[index] ? [[one.id, values[index]]] : []))));

test('under the default method a question that decides leaves nothing open, whatever is answered', () => {
  fc.assert(
    fc.property(answers, fc.integer({ min: 1, max: 9 }), (given, services) => {
      for (const { input: asked, decides, mayDecide } of decidingQuestions([{ method: defaultMethod, answers: given, services }])) {
        const settled = (defaultMethod.inputs.find((one) => one.id === asked)?.values ?? []).map((value) => {
          const { lowest, highest } = deriveLevel(defaultMethod, { ...given, [asked]: value.id });
          return lowest === highest;
        });
        expect(decides).toBe(settled.every(Boolean) ? services : 0);
        expect(decides + mayDecide).toBe(settled.some(Boolean) ? services : 0);
      }
    }),
    { numRuns: 200 },
  );
});
