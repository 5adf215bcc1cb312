import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { QuestionScope } from '#app/domain/access/scope.ts';
import type { Database } from '#db/schema/index.ts';

type Reach = (scope: QuestionScope) => RawBuilder<SqlBool>;

const ofLetter = (column: string, of: 'id' | 'supplier_id' | 'supplied_service_id'): Reach => ({ organisationId, letterId }) =>
  sql<SqlBool>`${sql.ref(column)} in (
    select asked.${sql.ref(of)} from question_item as asked
    where asked.organisation_id = ${organisationId} and asked.letter_id = ${letterId})`;

/** All that the holder of a question's link reaches. Every other table is out of reach, whatever hangs on the same supplier. */
const reached: Partial<Record<keyof Database, Reach>> = {
  question: ({ questionId }) => sql<SqlBool>`question.id = ${questionId}`,
  question_letter: ({ letterId }) => sql<SqlBool>`question_letter.id = ${letterId}`,
  question_item: ({ letterId }) => sql<SqlBool>`question_item.letter_id = ${letterId}`,
  question_answer: ofLetter('question_answer.item_id', 'id'),
  supplier: ofLetter('supplier.id', 'supplier_id'),
  supplied_service: ofLetter('supplied_service.id', 'supplied_service_id'),
};

/** @throws for a table that no question shows. */
export function withinLetter(scope: QuestionScope, table: keyof Database): RawBuilder<SqlBool> {
  const reach = reached[table];
  if (!reach) throw new Error(`A question's link does not reach ${table}`);
  return reach(scope);
}
