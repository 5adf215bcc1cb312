import type { AskedQuestion } from '#app/domain/question/asked-question.ts';

/** The words of an answer to one of the frozen questions. */
export function labelOf(asked: AskedQuestion, input: string, value: string | null, locale: 'en' | 'nl'): string | null {
  if (asked.kind !== 'owner' || value === null) return null;
  return asked.inputs.find((one) => one.id === input)?.values.find((one) => one.id === value)?.label[locale] ?? null;
}
