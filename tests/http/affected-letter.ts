import { transact } from '#db/dialect/transact.ts';
import { newId } from '#db/queries/new-id.ts';
import { insertQuestionItems } from '#db/queries/question-item.ts';
import { insertQuestionLetters, updateQuestionLetter } from '#db/queries/question-letter.ts';
import { insertQuestion } from '#db/queries/question.ts';
import type { Register } from '#tests/facts/register.ts';

/** Somebody at the supplier was asked whether something hits it, and has not answered. */
export async function askAffected({ databases, scope, memberId }: Register, supplierId: string, { name, sentAt }: { name: string; sentAt: string }): Promise<void> {
  const [questionId, letterId] = [newId(), newId()];
  await transact(databases, async (tx) => {
    await insertQuestion(tx, scope, { id: questionId, kind: 'affected', asked_json: '{}', due_at: sentAt, created_at: sentAt, created_by_member_id: memberId });
    await insertQuestionLetters(tx, scope, [{ id: letterId, question_id: questionId, position: 1, name, email: 'kim@verzonnen.example', locale: 'nl', member_id: null, contact_id: null }]);
    await insertQuestionItems(tx, scope, [{ id: newId(), question_id: questionId, letter_id: letterId, position: 1, supplier_id: supplierId, supplied_service_id: null, inputs_json: null }]);
    await updateQuestionLetter(tx, scope, letterId, { sent_at: sentAt });
  });
}
