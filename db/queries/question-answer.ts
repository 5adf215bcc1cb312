import type { OrganisationScope, QuestionScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { Instant } from '#db/schema/columns.ts';
import type { QuestionAnswerTable } from '#db/schema/question.ts';
import { RowNotFound } from './row-not-found.ts';
import { from, updateIn } from './scoped.ts';

export type QuestionAnswerRow = QuestionAnswerTable;
export type NewQuestionAnswer = Omit<QuestionAnswerTable, 'organisation_id' | 'decision' | 'decided_at' | 'decided_by_member_id' | 'superseded_at'>;

/** Records an answer; the one before it is superseded. */
export async function insertQuestionAnswer(tx: Tx, scope: QuestionScope, answer: NewQuestionAnswer): Promise<void> {
  await updateIn(tx, scope, 'question_answer')
    .set({ superseded_at: answer.answered_at })
    .where('question_answer.item_id', '=', answer.item_id)
    .where('question_answer.superseded_at', 'is', null)
    .execute();
  await tx
    .insertInto('question_answer')
    .values({ ...answer, organisation_id: scope.organisationId, decision: null, decided_at: null, decided_by_member_id: null, superseded_at: null })
    .execute();
}

/** How often answers came through this letter since an instant: what a link may post has a limit of its own. */
export async function countAnswersOfLetter(db: Db, scope: QuestionScope, since: Instant): Promise<number> {
  const row = await from(db, scope, 'question_answer')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('question_answer.answered_at', '>', since)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** The answer that stands for one supplier in a question, with the supplied service that it is about. */
export async function getCurrentAnswer(db: Db, scope: OrganisationScope, questionId: string, itemId: string) {
  const row = await from(db, scope, 'question_answer')
    .innerJoin('question_item', (join) => join.onRef('question_item.organisation_id', '=', 'question_answer.organisation_id').onRef('question_item.id', '=', 'question_answer.item_id'))
    .selectAll('question_answer')
    .select('question_item.supplied_service_id')
    .where('question_answer.question_id', '=', questionId)
    .where('question_answer.item_id', '=', itemId)
    .where('question_answer.superseded_at', 'is', null)
    .executeTakeFirst();
  if (!row) throw new RowNotFound('answer');
  return row;
}

export async function decideAnswer(tx: Tx, scope: OrganisationScope, answerId: string, decision: Pick<QuestionAnswerTable, 'decision' | 'decided_at' | 'decided_by_member_id'>): Promise<void> {
  await updateIn(tx, scope, 'question_answer').set(decision).where('question_answer.id', '=', answerId).execute();
}
