import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { defaultMethod } from '../level/default-method.ts';
import { mergeAnswers, takeOver, unknownAnswer } from './merge-answers.ts';

const merge = (current: Record<string, string>, given: Record<string, string>) => mergeAnswers(defaultMethod, current, given);

describe('answers of a colleague', () => {
  test.each([
    ['fill in what is open', { it: 'none' }, { ot: 'direct' }, { it: 'none', ot: 'direct', dependency: 'some' }, []],
    ['that say the same change nothing', { ot: 'direct', dependency: 'some' }, { ot: 'direct' }, { ot: 'direct', dependency: 'some' }, []],
    ['that differ are held back', { ot: 'none' }, { ot: 'direct' }, { ot: 'none' }, [{ input: 'ot', from: 'none', to: 'direct' }]],
    ['that imply otherwise are held back', { dependency: 'none' }, { ot: 'direct' }, { dependency: 'none' }, [{ input: 'ot', from: null, to: 'direct' }]],
    ['that are not known leave it open', { it: 'none' }, { ot: unknownAnswer }, { it: 'none' }, []],
  ])('%s', (_, current, given, next, differences) => {
    const merged = merge(current as never, given as never);
    expect(merged.next).toEqual(next);
    expect(merged.differences).toEqual(differences);
    expect(merged.isNew).toBe(Object.keys(next).length > Object.keys(current).length);
  });

  test('a difference can be taken over, with what it implies', () => {
    const { next, differences } = merge({ dependency: 'none' }, { ot: 'direct' });
    expect(takeOver(defaultMethod, next, differences)).toEqual({ dependency: 'some', ot: 'direct' });
  });

  test('never change what stands', () => {
    const answers = fc.dictionary(fc.constantFrom(...defaultMethod.inputs.map((input) => input.id)), fc.nat(5)).map((picked) =>
      Object.fromEntries(
        Object.entries(picked).flatMap(([id, n]) => {
          const values = defaultMethod.inputs.find((input) => input.id === id)?.values ?? [];
          return values.length > 0 ? [[id, values[n % values.length]?.id ?? '']] : [];
        }),
      ),
    );
    fc.assert(fc.property(answers, answers, (current, given) => void expect(merge(current, given).next).toMatchObject(current)));
  });
});
