import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { defaultMethod } from '#app/domain/level/default-method.ts';
import type { AskedQuestion } from '#app/domain/question/asked-question.ts';
import type { App } from '#app/platform/app.ts';
import { digestSecret, newSecret } from '#app/platform/secret/secret.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { newId } from '#db/queries/new-id.ts';
import { insertQuestionItems } from '#db/queries/question-item.ts';
import { insertQuestionLetters, insertQuestionLink, updateQuestionLetter } from '#db/queries/question-letter.ts';
import { insertQuestion } from '#db/queries/question.ts';

const later = (now: string, days: number) => new Date(Date.parse(now) + days * 86_400_000).toISOString();

/** A question to a colleague about one supplier, that was mailed and is not answered. */
export async function addQuestion(app: App, scope: OrganisationScope, { supplierId, serviceId, memberId }: { supplierId: string; serviceId: string; memberId: string }): Promise<{ questionId: string; questionToken: string }> {
  const [questionId, letterId, token, now] = [newId(), newId(), newSecret(), app.clock.now()];
  const asked: AskedQuestion = {
    format: 1,
    kind: 'owner',
    client: 'Waterwerken Verzonnen',
    asker: { name: 'Robin Verzonnen', email: 'robin@verzonnen.example', phone: null },
    note: null,
    inputs: defaultMethod.inputs.slice(0, 2),
  };
  await transact(app.db, async (tx) => {
    await insertQuestion(tx, scope, { id: questionId, kind: 'owner', asked_json: JSON.stringify(asked), due_at: later(now, 7), created_at: now, created_by_member_id: memberId });
    await insertQuestionLetters(tx, scope, [{ id: letterId, question_id: questionId, position: 1, name: 'Kim Verzonnen', email: 'kim@verzonnen.example', locale: 'nl', member_id: null, contact_id: null }]);
    await insertQuestionItems(tx, scope, [
      { id: newId(), question_id: questionId, letter_id: letterId, position: 1, supplier_id: supplierId, supplied_service_id: serviceId, inputs_json: JSON.stringify(asked.inputs.map((input) => input.id)) },
    ]);
    await insertQuestionLink(tx, scope, { id: newId(), letter_id: letterId, token_hash: digestSecret(token), sent_on: now.slice(0, 10), sent_at: now, expires_at: later(now, 37), is_reminder: 0 });
    await updateQuestionLetter(tx, scope, letterId, { sent_at: now });
  });
  return { questionId, questionToken: token };
}
