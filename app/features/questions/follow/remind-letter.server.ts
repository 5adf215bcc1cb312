import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { OrganisationAuditEvent } from '#app/domain/audit/events.ts';
import type { App } from '#app/platform/app.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { listItemsOfLetters } from '#db/queries/question-item.ts';
import type { QuestionLetterRow } from '#db/queries/question-letter.ts';
import type { QuestionRow } from '#db/queries/question.ts';
import { findSuppliers } from '#db/queries/supplier.ts';
import { mailLetter } from '../send/mail-letter.server.ts';

/** Once more the same letter, with a link of its own; the first one goes on working. Call it inside `mutate`. */
export async function remindLetter(tx: Tx, scope: OrganisationScope, { config }: Pick<App, 'config'>, letter: QuestionLetterRow, { question, timeZone, now }: { question: QuestionRow; timeZone: string; now: string }): Promise<OrganisationAuditEvent> {
  const items = await listItemsOfLetters(tx, scope, [letter.id]);
  const found = await findSuppliers(tx, scope, [...new Set(items.map((item) => item.supplier_id))]);
  await mailLetter(tx, scope, config, { question, letter, suppliers: found.map((supplier) => ({ id: supplier.id, name: supplier.legal_name })), timeZone, now });
  return { type: 'question.reminded', subject: { kind: 'question_letter', id: letter.id }, data: ofLetter(question, items), personal: { name: letter.name, email: letter.email } };
}

/** What an event about a letter says: the supplier, where it is one. */
export function ofLetter(question: QuestionRow, items: readonly { supplier_id: string }[]) {
  const suppliers = [...new Set(items.map((item) => item.supplier_id))];
  return { questionId: question.id, kind: question.kind, supplierId: suppliers.length === 1 ? (suppliers[0] ?? null) : null, suppliers: suppliers.length };
}
