import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { OrganisationAuditEvent } from '#app/domain/audit/events.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { tallyQuestions } from '#db/queries/question-item.ts';
import { closeQuestion, type QuestionRow } from '#db/queries/question.ts';

const settled = new Set(['answered', 'revoked', 'not_sent']);

/** A question to colleagues is over when nothing of it is left to be answered or decided. One to suppliers needs a conclusion. */
export async function closeIfSettled(tx: Tx, scope: OrganisationScope, question: QuestionRow, now: string): Promise<OrganisationAuditEvent[]> {
  if (question.kind !== 'owner' || question.closed_at !== null) return [];
  const tally = await tallyQuestions(tx, scope, [question.id], now);
  if (tally.some(({ state }) => !settled.has(state))) return [];
  await closeQuestion(tx, scope, question.id, { closed_at: now, closed_by_member_id: null, conclusion: null });
  const answered = tally.filter(({ state }) => state === 'answered').reduce((sum, { n }) => sum + n, 0);
  return [{ type: 'question.closed', subject: { kind: 'question', id: question.id }, data: { kind: question.kind, title: null, answered, open: 0, conclusion: null } }];
}
