import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultMethod } from './default-method.ts';
import { deriveLevel } from './derive.ts';
import { levelCases } from './level-cases.ts';
import { allAreas, compareLevels, levels, type Answers, type Method } from './method.ts';

const inputs = defaultMethod.inputs;

/** Every complete combination of answers, as value indexes; 49,152 of them. */
function* combinations(at = 0, chosen: readonly number[] = []): Generator<readonly number[]> {
  const input = inputs[at];
  if (!input) return yield chosen;
  for (let index = 0; index < input.values.length; index += 1) yield* combinations(at + 1, [...chosen, index]);
}
const toAnswers = (indexes: readonly (number | null)[]): Answers =>
  Object.fromEntries(inputs.flatMap((input, at) => (indexes[at] == null ? [] : [[input.id, input.values[indexes[at] as number]?.id as string]])));
const ranks = (indexes: readonly number[]) => levels.indexOf(deriveLevel(defaultMethod, toAnswers(indexes)).lowest);

describe('deriveLevel', () => {
  it.each(levelCases.map((one) => [one.name, one] as const))('%s', (_name, one) => {
    const derived = deriveLevel(defaultMethod, one.answers);
    expect([derived.lowest, derived.highest]).toEqual([one.level, one.level]);
    expect(derived.decidingRules.map((rule) => rule.id)).toEqual(one.decidingRules);
    expect(derived.openQuestions).toEqual([]);
  });

  it('is total, certain and monotonic over all 49,152 complete combinations', () => {
    const place = inputs.map((_, at) => inputs.slice(at + 1).reduce((product, input) => product * input.values.length, 1));
    const found = new Uint8Array(49_152);
    let count = 0;
    for (const indexes of combinations()) {
      const derived = deriveLevel(defaultMethod, toAnswers(indexes));
      const rank = levels.indexOf(derived.lowest);
      if (derived.lowest !== derived.highest || derived.openQuestions.length > 0) throw new Error(`${indexes} is not certain`);
      const isExplained = derived.decidingRules.length > 0;
      if (isExplained !== rank > 0 || derived.decidingRules.some((rule) => rule.level !== derived.lowest)) throw new Error(`${indexes} is not explained`);
      indexes.forEach((value, at) => {
        const milder = found[count - (place[at] as number)] as number;
        if (value > 0 && milder > rank) throw new Error(`a more severe ${inputs[at]?.id} lowers the level of ${indexes}`);
      });
      found[count] = rank;
      count += 1;
    }
    expect(count).toBe(49_152);
    expect(new Set(found)).toEqual(new Set([0, 1, 2, 3]));
  });

  const partial = fc.tuple(...inputs.map((input) => fc.option(fc.nat(input.values.length - 1), { nil: null })));
  const complete = fc.tuple(...inputs.map((input) => fc.nat(input.values.length - 1)));

  it('gives a range that holds every completion, and no wider', () => {
    fc.assert(
      fc.property(partial, complete, (known, rest) => {
        const { lowest, highest } = deriveLevel(defaultMethod, toAnswers(known));
        const completed = known.map((value, at) => value ?? (rest[at] as number));
        const level = levels[ranks(completed)] as (typeof levels)[number];
        const mildest = ranks(known.map((value) => value ?? 0));
        const severest = ranks(known.map((value, at) => value ?? (inputs[at]?.values.length ?? 1) - 1));
        return compareLevels(lowest, level) <= 0 && compareLevels(level, highest) <= 0 && levels[mildest] === lowest && levels[severest] === highest;
      }),
      { numRuns: 2_000 },
    );
  });

  it('names exactly the questions whose answer could still change the level', () => {
    const someUnknown = fc.tuple(...inputs.map((input, at) => fc.option(fc.nat(input.values.length - 1), { nil: null, freq: at % 2 === 0 ? 3 : 1 })));
    fc.assert(
      fc.property(someUnknown, (known) => {
        const open = deriveLevel(defaultMethod, toAnswers(known)).openQuestions;
        inputs.forEach((input, at) => {
          if (known[at] === null) expect([input.id, open.includes(input.id)]).toEqual([input.id, changesSomewhere(known, at)]);
          else expect(open).not.toContain(input.id);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('says nothing is certain when nothing is known', () => {
    const derived = deriveLevel(defaultMethod, {});
    expect(derived).toMatchObject({ lowest: 'none', highest: 'QM30', decidingRules: [], areas: [] });
    expect(derived.openQuestions).toContain('incidentImpact');
  });

  it('marks the areas of all matching rules, in the fixed order', () => {
    const derived = deriveLevel(defaultMethod, { edi: 'automated', ot: 'direct', it: 'connected', data: 'internal' });
    expect(derived.areas).toEqual(['it', 'ot', 'edi', 'general']);
    expect(allAreas).toEqual(['it', 'ot', 'physical', 'edi', 'general']);
  });

  it('takes an answer that the method does not have as unknown', () => {
    expect(deriveLevel(defaultMethod, { it: 'nonsense' })).toEqual(deriveLevel(defaultMethod, {}));
  });

  it('refuses a method whose rules speak of unknown values', () => {
    const broken: Method = { ...defaultMethod, rules: [{ ...(defaultMethod.rules[0] as Method['rules'][number]), when: [{ input: 'it', atLeast: 'nonsense' }] }] };
    expect(() => deriveLevel(broken, {})).toThrow(/nonsense/);
  });
});

/** Brute force over the completions of the other unknown answers; other answers only matter at their extremes per rule. */
function changesSomewhere(known: readonly (number | null)[], at: number): boolean {
  const others = known.map((value, index) => (index === at ? [0] : value !== null ? [value] : Array.from({ length: inputs[index]?.values.length ?? 1 }, (_, rank) => rank)));
  const top = (inputs[at]?.values.length ?? 1) - 1;
  const search = (index: number, chosen: readonly number[]): boolean => {
    const choices = others[index];
    if (!choices) return ranks(chosen) !== ranks(chosen.map((value, place) => (place === at ? top : value)));
    return choices.some((choice) => search(index + 1, [...chosen, choice]));
  };
  return search(0, []);
}
