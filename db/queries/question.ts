import { sql } from 'kysely';
import type { OrganisationScope, QuestionScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { Instant } from '#db/schema/columns.ts';
import type { QuestionTable } from '#db/schema/question.ts';
import { RowNotFound } from './row-not-found.ts';
import { from, updateIn } from './scoped.ts';

export type QuestionRow = QuestionTable;
export type NewQuestion = Omit<QuestionTable, 'organisation_id' | 'closed_at' | 'closed_by_member_id' | 'conclusion'>;

/** A member who is limited to units sees a question in which one of their suppliers stands. */
function questions(db: Db, scope: OrganisationScope) {
  const all = from(db, scope, 'question');
  if (scope.unitIds === null) return all;
  return all.where((eb) => eb.exists(from(db, scope, 'question_item').select('question_item.id').whereRef('question_item.question_id', '=', 'question.id' as never)));
}

export async function insertQuestion(tx: Tx, scope: OrganisationScope, question: NewQuestion): Promise<void> {
  await tx.insertInto('question').values({ ...question, organisation_id: scope.organisationId, closed_at: null, closed_by_member_id: null, conclusion: null }).execute();
}

/** Whether this id is taken, by whatever question: a form that is sent twice carries the same one. */
export async function questionExists(db: Db, scope: OrganisationScope, questionId: string): Promise<boolean> {
  return (await from(db, scope, 'question').select('question.id').where('question.id', '=', questionId).executeTakeFirst()) !== undefined;
}

export async function findQuestion(db: Db, scope: OrganisationScope, questionId: string): Promise<QuestionRow | null> {
  return (await questions(db, scope).selectAll('question').where('question.id', '=', questionId).executeTakeFirst()) ?? null;
}

export async function getQuestion(db: Db, scope: OrganisationScope, questionId: string): Promise<QuestionRow> {
  const question = await findQuestion(db, scope, questionId);
  if (!question) throw new RowNotFound('question');
  return question;
}

/** The question of the holder's link, as it is now. */
export async function getAskedQuestion(db: Db, scope: QuestionScope): Promise<QuestionRow> {
  return from(db, scope, 'question').selectAll('question').executeTakeFirstOrThrow();
}

export async function closeQuestion(tx: Tx, scope: OrganisationScope | QuestionScope, questionId: string, closed: { closed_at: Instant; closed_by_member_id: string | null; conclusion: string | null }): Promise<void> {
  await updateIn(tx, scope, 'question').set(closed).where('question.id', '=', questionId).where('question.closed_at', 'is', null).execute();
}

/** Still open, the nearest deadline first; or closed, the last one first. */
export async function listQuestions(db: Db, scope: OrganisationScope, { closed, limit }: { closed: boolean; limit: number }): Promise<QuestionRow[]> {
  const found = questions(db, scope).selectAll('question').limit(limit);
  return closed
    ? found.where('question.closed_at', 'is not', null).orderBy('question.closed_at', 'desc').orderBy('question.id', 'desc').execute()
    : found.where('question.closed_at', 'is', null).orderBy('question.due_at').orderBy('question.id').execute();
}

export async function countQuestions(db: Db, scope: OrganisationScope): Promise<{ open: number; closed: number }> {
  const row = await questions(db, scope)
    .select((eb) => [eb.fn.countAll<number>().as('total'), eb.fn.count<number>('question.closed_at').as('closed')])
    .executeTakeFirstOrThrow();
  return { open: Number(row.total) - Number(row.closed), closed: Number(row.closed) };
}

/** For the frame of every page. */
export async function countOpenQuestions(db: Db, scope: OrganisationScope): Promise<number> {
  const row = await questions(db, scope).select(sql<number>`count(*)`.as('n')).where('question.closed_at', 'is', null).executeTakeFirstOrThrow();
  return Number(row.n);
}
