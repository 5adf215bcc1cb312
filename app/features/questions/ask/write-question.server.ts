import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { OrganisationAuditEvent } from '#app/domain/audit/events.ts';
import type { AskedQuestion } from '#app/domain/question/asked-question.ts';
import { enqueueJob } from '#app/platform/jobs/enqueue-job.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { newId } from '#db/queries/new-id.ts';
import { insertQuestionItems } from '#db/queries/question-item.ts';
import { insertQuestionLetters } from '#db/queries/question-letter.ts';
import { insertQuestion } from '#db/queries/question.ts';
import { sendQuestionJobOf } from '../send/send-question.ts';

interface NewLetter {
  name: string;
  email: string;
  locale: 'en' | 'nl';
  memberId: string | null;
  contactId: string | null;
  items: readonly { supplierId: string; serviceId: string | null; inputs: readonly string[] | null }[];
}

interface NewQuestion {
  id: string;
  asked: AskedQuestion;
  title: string | null;
  dueAt: string;
  memberId: string;
  letters: readonly NewLetter[];
}

/** Writes a question with its letters, and leaves the sending to a job. Call it inside `mutate`. */
export async function writeQuestion(tx: Tx, scope: OrganisationScope, { id, asked, title, dueAt, memberId, letters }: NewQuestion, now: string): Promise<OrganisationAuditEvent> {
  const { kind } = asked;
  await insertQuestion(tx, scope, { id, kind, asked_json: JSON.stringify(asked), due_at: dueAt, created_at: now, created_by_member_id: memberId });
  const placed = letters.map((letter, position) => ({ ...letter, id: newId(), position: position + 1 }));
  await insertQuestionLetters(
    tx,
    scope,
    placed.map((letter) => ({ id: letter.id, question_id: id, position: letter.position, name: letter.name, email: letter.email, locale: letter.locale, member_id: letter.memberId, contact_id: letter.contactId })),
  );
  const items = placed.flatMap((letter) => letter.items.map((item) => ({ ...item, letterId: letter.id })));
  await insertQuestionItems(
    tx,
    scope,
    items.map(({ letterId, supplierId, serviceId, inputs }, index) => ({
      id: newId(),
      question_id: id,
      letter_id: letterId,
      position: index + 1,
      supplier_id: supplierId,
      supplied_service_id: serviceId,
      inputs_json: inputs && JSON.stringify(inputs),
    })),
  );
  await enqueueJob(tx, { ...sendQuestionJobOf(id), organisationId: scope.organisationId, now });
  return { type: 'question.asked', subject: { kind: 'question', id }, data: { kind, title, letters: letters.length, suppliers: new Set(items.map((item) => item.supplierId)).size, dueAt } };
}
