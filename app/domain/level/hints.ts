import type { Answers, Hint, Method } from './method.ts';

/**
 * Pairs of answers that sit oddly together. Soft: they ask, they never refuse, and unanswered questions contradict nothing.
 * Our design.
 */
export function findHints(method: Method, answers: Answers): readonly Hint[] {
  const ranks = new Map(method.inputs.map((input) => [input.id, input.values.findIndex((value) => value.id === answers[input.id])]));
  const rankOf = (input: string, value: string) => method.inputs.find((one) => one.id === input)?.values.findIndex((known) => known.id === value) ?? -1;
  return method.hints.filter((hint) =>
    hint.when.every((condition) => {
      const rank = ranks.get(condition.input) ?? -1;
      if (rank < 0) return false;
      return 'is' in condition ? rank === rankOf(condition.input, condition.is) : rank >= rankOf(condition.input, condition.atLeast);
    }),
  );
}
