import type { Answers } from '#app/domain/level/method.ts';

/** What a preview was made of, as one text: whoever changes an answer afterwards sees a new preview before anything is saved. */
export function canonicalAnswers(answers: Answers, replaces: boolean): string {
  const parts = Object.keys(answers).sort().map((input) => `${input}=${answers[input]}`);
  return [...parts, replaces ? 'replaces' : 'keeps'].join(' ');
}
