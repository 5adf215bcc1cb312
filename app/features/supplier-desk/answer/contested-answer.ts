import type { Asked, AskedAnswer } from '#app/domain/invitation/asked.ts';
import type { Locale } from '#app/platform/messages/locale.ts';

/** All answers that were shown, in the order in which they were. */
export function shownAnswers(asked: Pick<Asked, 'services'>): readonly AskedAnswer[] {
  return asked.services.flatMap((service) => service.answers);
}

/** What a supplier objects to, as text: the answer that it points at, then its own words. */
export function contestText(asked: Pick<Asked, 'services'>, { which, text }: { which: string; text: string }, locale: Locale): string {
  const answer = which === 'other' ? undefined : shownAnswers(asked)[Number(which)];
  return answer ? `${answer.question[locale]} ${answer.answer[locale]}\n\n${text}` : text;
}
