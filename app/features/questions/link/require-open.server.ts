import { addMilliseconds } from '#app/domain/calendar/instant.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import type { QuestionContext } from '#app/platform/http/wrappers.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { countAnswersOfLetter } from '#db/queries/question-answer.ts';
import { listAskedItems } from '#db/queries/question-item.ts';
import { getAskedLetter } from '#db/queries/question-letter.ts';
import { getAskedQuestion } from '#db/queries/question.ts';

const hourMs = 3_600_000;

/** Answers that one link may give in an hour: each supplier a few times over, and no more. Our design. */
const answersPerHour = (suppliers: number) => suppliers * 4 + 8;

/**
 * The question, the letter and what it asks, read under the lock: a link that was taken back a moment ago gives no answer.
 * Besides the budget of an address, each link has one of its own.
 */
export async function requireOpen(tx: Tx, { scope }: Pick<QuestionContext, 'scope'>, now: string) {
  const [question, letter, items] = [await getAskedQuestion(tx, scope), await getAskedLetter(tx, scope), await listAskedItems(tx, scope)];
  if (letter.revoked_at !== null) throw new AppError('gone');
  if ((await countAnswersOfLetter(tx, scope, addMilliseconds(now, -hourMs))) >= answersPerHour(items.length)) throw new AppError('limited');
  return { question, letter, items, isClosed: question.closed_at !== null };
}

/** The one of the letter's suppliers that is answered for; another letter's is not there. */
export function itemOf<Item extends { id: string }>(items: readonly Item[], itemId: string): Item {
  const item = items.find((one) => one.id === itemId);
  if (!item) throw new AppError('not_found');
  return item;
}
