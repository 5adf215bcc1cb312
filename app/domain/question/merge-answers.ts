import { type Answers, type InputId, type Method } from '../level/method.ts';
import { completeAnswers } from '../level/questions.ts';

/** What a colleague chooses who does not know. It is an answer: the question need not be asked of that person again. */
export const unknownAnswer = 'unknown';

/** An answer by link that does not fit what was recorded. */
export interface Difference {
  readonly input: InputId;
  /** Null: nothing was recorded, but the answer implies something else than was. */
  readonly from: string | null;
  readonly to: string;
}

export interface MergedAnswers {
  /** What holds from now on. */
  readonly next: Answers;
  /** Whether that is anything new. */
  readonly isNew: boolean;
  readonly differences: readonly Difference[];
}

/**
 * Adds a colleague's answers to those that stand. What others answered is never overwritten: a different answer, and one that
 * implies a different one (a remote login beside a recorded *no dependency*), is held back as a difference. Our design.
 */
export function mergeAnswers(method: Method, current: Answers, given: Answers): MergedAnswers {
  const differences: Difference[] = [];
  let next = current;
  for (const [input, to] of Object.entries(given)) {
    if (to === undefined || to === unknownAnswer) continue;
    const from = current[input] ?? null;
    if (from === to) continue;
    const widened = completeAnswers(method, { ...next, [input]: to });
    if (keeps(current, widened)) next = widened;
    else differences.push({ input, from, to });
  }
  return { next, isNew: Object.keys(next).length > Object.keys(current).length, differences };
}

function keeps(current: Answers, next: Answers): boolean {
  return Object.entries(current).every(([input, value]) => next[input] === value);
}

/** What holds when somebody decides that the colleague is right. */
export function takeOver(method: Method, current: Answers, differences: readonly Difference[]): Answers {
  return completeAnswers(method, { ...current, ...Object.fromEntries(differences.map(({ input, to }) => [input, to])) });
}
