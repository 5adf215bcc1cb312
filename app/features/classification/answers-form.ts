import { knownAnswers, type Answers, type InputId, type Method } from '#app/domain/level/method.ts';

/** Name of a question's radio buttons; an empty value is *I don't know yet*. */
export function answerName(inputId: InputId): string {
  return `answer-${inputId}`;
}

/** The answers as a form holds them; on the server and in the browser alike. */
export function readAnswers(form: FormData, method: Method): Answers {
  return knownAnswers(method, Object.fromEntries(method.inputs.map((input) => [input.id, form.get(answerName(input.id))])));
}
