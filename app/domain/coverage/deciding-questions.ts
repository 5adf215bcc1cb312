import { deriveLevel } from '../level/derive.ts';
import type { Answers, InputId, Method } from '../level/method.ts';

/** Supplied services with the same answers, judged by the same method. */
export interface AnswerGroup {
  readonly method: Method;
  readonly answers: Answers;
  readonly services: number;
}

export interface DecidingQuestion {
  readonly input: InputId;
  /** Services whose level is settled by this answer, whatever it is. */
  readonly decides: number;
  /** More services whose level is settled by some of the answers to it, and left open by others. */
  readonly mayDecide: number;
}

/**
 * Which open question, answered next, would settle how many levels: the one that decides most first, then the one that may,
 * then the order of the method. Asks each open question of each group with each of its values: brute force over some
 * hundred groups of equal answers. Says nothing about how likely an answer is. Our design.
 */
export function decidingQuestions(groups: readonly AnswerGroup[]): DecidingQuestion[] {
  const found = new Map<InputId, { decides: number; mayDecide: number }>();
  for (const { method, answers, services } of groups) {
    for (const input of deriveLevel(method, answers).openQuestions) {
      const outcome = outcomeOf(method, answers, input);
      const sum = found.get(input) ?? { decides: 0, mayDecide: 0 };
      if (outcome === 'decides') sum.decides += services;
      if (outcome === 'may') sum.mayDecide += services;
      found.set(input, sum);
    }
  }
  return [...found]
    .map(([input, sum]) => ({ input, ...sum }))
    .filter((one) => one.decides + one.mayDecide > 0)
    .sort((a, b) => b.decides - a.decides || b.mayDecide - a.mayDecide);
}

function outcomeOf(method: Method, answers: Answers, input: InputId): 'decides' | 'may' | 'never' {
  const values = method.inputs.find((one) => one.id === input)?.values ?? [];
  const settling = values.filter((value) => {
    const { lowest, highest } = deriveLevel(method, { ...answers, [input]: value.id });
    return lowest === highest;
  });
  if (settling.length === values.length) return 'decides';
  return settling.length > 0 ? 'may' : 'never';
}
