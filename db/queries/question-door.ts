import type { Db } from '#db/dialect/connect.ts';
import type { QuestionLetterTable, QuestionLinkTable, QuestionTable } from '#db/schema/question.ts';
import type { OrganisationRow } from './organisation.ts';

export interface QuestionDoor {
  question: QuestionTable;
  letter: QuestionLetterTable;
  link: QuestionLinkTable;
  organisation: OrganisationRow;
}

/** The door of a question: the letter one of whose links has this digest; expired and revoked ones too. Consumes nothing. */
export async function findQuestionByDigest(db: Db, digest: string): Promise<QuestionDoor | null> {
  const link = await db.selectFrom('question_link').selectAll().where('token_hash', '=', digest).executeTakeFirst();
  if (!link) return null;
  const of = (id: string) => ({ organisation_id: link.organisation_id, id });
  const letter = await db.selectFrom('question_letter').selectAll().where((eb) => eb.and(of(link.letter_id))).executeTakeFirstOrThrow();
  const question = await db.selectFrom('question').selectAll().where((eb) => eb.and(of(letter.question_id))).executeTakeFirstOrThrow();
  const organisation = await db.selectFrom('organisation').selectAll().where('id', '=', link.organisation_id).executeTakeFirstOrThrow();
  return { question, letter, link, organisation };
}
