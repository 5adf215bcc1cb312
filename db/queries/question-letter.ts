import type { OrganisationScope, QuestionScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { Instant } from '#db/schema/columns.ts';
import type { QuestionLetterTable, QuestionLinkTable } from '#db/schema/question.ts';
import { inBatches } from './in-batches.ts';
import { RowNotFound } from './row-not-found.ts';
import { from, updateIn } from './scoped.ts';

export type QuestionLetterRow = QuestionLetterTable;
export type NewQuestionLetter = Omit<QuestionLetterTable, 'organisation_id' | 'sent_at' | 'problem' | 'revoked_at' | 'passed_on_at' | 'passed_on_to'>;

export async function insertQuestionLetters(tx: Tx, scope: OrganisationScope, letters: readonly NewQuestionLetter[]): Promise<void> {
  const unsent = { organisation_id: scope.organisationId, sent_at: null, problem: null, revoked_at: null, passed_on_at: null, passed_on_to: null };
  await inBatches(letters, 14, async (batch) => {
    await tx.insertInto('question_letter').values(batch.map((letter) => ({ ...letter, ...unsent }))).execute();
  });
}

/** Letters that are still to be sent, in their order. */
export async function listUnsentLetters(db: Db, scope: OrganisationScope, questionId: string, limit: number): Promise<QuestionLetterRow[]> {
  return from(db, scope, 'question_letter')
    .selectAll('question_letter')
    .where('question_letter.question_id', '=', questionId)
    .where('question_letter.sent_at', 'is', null)
    .where('question_letter.problem', 'is', null)
    .where('question_letter.revoked_at', 'is', null)
    .orderBy('question_letter.position')
    .limit(limit)
    .execute();
}

/** Of that question, so that an address cannot mix two. */
export async function getQuestionLetter(db: Db, scope: OrganisationScope, questionId: string, letterId: string): Promise<QuestionLetterRow> {
  const letter = await from(db, scope, 'question_letter')
    .selectAll('question_letter')
    .where('question_letter.id', '=', letterId)
    .where('question_letter.question_id', '=', questionId)
    .executeTakeFirst();
  if (!letter) throw new RowNotFound('question letter');
  return letter;
}

/** The letter of the holder's link, as it is now. */
export async function getAskedLetter(db: Db, scope: QuestionScope): Promise<QuestionLetterRow> {
  return from(db, scope, 'question_letter').selectAll('question_letter').executeTakeFirstOrThrow();
}

type LetterPatch = Partial<Pick<QuestionLetterTable, 'sent_at' | 'problem' | 'revoked_at' | 'passed_on_at' | 'passed_on_to'>>;

export async function updateQuestionLetter(tx: Tx, scope: OrganisationScope | QuestionScope, letterId: string, patch: LetterPatch): Promise<void> {
  await updateIn(tx, scope, 'question_letter').set(patch).where('question_letter.id', '=', letterId).execute();
}

export async function insertQuestionLink(tx: Tx, scope: OrganisationScope, link: Omit<QuestionLinkTable, 'organisation_id'>): Promise<void> {
  await tx.insertInto('question_link').values({ ...link, organisation_id: scope.organisationId }).execute();
}

/** When a letter was sent and reminded of, the last time first. */
export async function listQuestionLinks(db: Db, scope: OrganisationScope, letterId: string): Promise<QuestionLinkTable[]> {
  return from(db, scope, 'question_link').selectAll('question_link').where('question_link.letter_id', '=', letterId).orderBy('question_link.sent_at', 'desc').execute();
}

/** Letters to people without an account that one member has had sent since an instant. */
export async function countLettersToOutsiders(db: Db, scope: OrganisationScope, memberId: string, since: Instant): Promise<number> {
  const row = await from(db, scope, 'question_letter')
    .innerJoin('question', (join) => join.onRef('question.organisation_id', '=', 'question_letter.organisation_id').onRef('question.id', '=', 'question_letter.question_id'))
    .where('question.kind', '=', 'owner')
    .where('question.created_by_member_id', '=', memberId)
    .where('question.created_at', '>=', since)
    .where('question_letter.member_id', 'is', null)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** Letters of which something is unanswered, that were not sent or reminded of on that day. */
export async function listLettersToRemind(db: Db, scope: OrganisationScope, questionId: string, day: string, limit: number): Promise<QuestionLetterRow[]> {
  return from(db, scope, 'question_letter')
    .selectAll('question_letter')
    .where('question_letter.question_id', '=', questionId)
    .where('question_letter.sent_at', 'is not', null)
    .where('question_letter.revoked_at', 'is', null)
    .where('question_letter.passed_on_at', 'is', null)
    .where((eb) => eb.not(eb.exists(from(db, scope, 'question_link').select('question_link.id').whereRef('question_link.letter_id', '=', 'question_letter.id' as never).where('question_link.sent_on', '=', day))))
    .where((eb) =>
      eb.exists(
        from(db, scope, 'question_item')
          .leftJoin('question_answer as answer', (join) =>
            join.onRef('answer.organisation_id', '=', 'question_item.organisation_id').onRef('answer.item_id', '=', 'question_item.id').on('answer.superseded_at', 'is', null),
          )
          .select('question_item.id')
          .whereRef('question_item.letter_id', '=', 'question_letter.id' as never)
          .where('answer.id', 'is', null),
      ),
    )
    .orderBy('question_letter.position')
    .limit(limit)
    .execute();
}
