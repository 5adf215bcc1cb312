import { nonEmpty, type OrganisationAuditEvent } from '#app/domain/audit/events.ts';
import { knownAnswers } from '#app/domain/level/method.ts';
import { takeOver, type Difference } from '#app/domain/question/merge-answers.ts';
import { recordAnswers } from '#app/platform/classification/record-answers.server.ts';
import { findMethodOn } from '#app/platform/method/find-method.server.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { findClassification } from '#db/queries/classification.ts';
import { decideAnswer, getCurrentAnswer } from '#db/queries/question-answer.ts';
import { getQuestion } from '#db/queries/question.ts';
import { getSupplier } from '#db/queries/supplier.ts';
import { closeIfSettled } from '../close/close-if-settled.server.ts';

type Ctx = Pick<MemberContext, 'app' | 'scope' | 'member' | 'today'>;

/** Settles where a colleague's answer differs from what was recorded: takes it over, or keeps what stands. */
export function decideDifference({ app, scope, member, today }: Ctx, questionId: string, { itemId, answerId, decision }: { itemId: string; answerId: string; decision: 'taken' | 'kept' }) {
  return mutate(app, scope, async (tx, { now }) => {
    const question = await getQuestion(tx, scope, questionId);
    const answer = await getCurrentAnswer(tx, scope, questionId, itemId);
    // The colleague has answered anew since the page was made, or somebody else has decided.
    if (answer.id !== answerId || answer.decision !== null || answer.differences_json === null || answer.supplied_service_id === null) return refused('changed');
    const differences = JSON.parse(answer.differences_json) as Difference[];
    await decideAnswer(tx, scope, answer.id, { decision, decided_at: now, decided_by_member_id: member.id });
    const events: OrganisationAuditEvent[] = [
      {
        type: 'question.decided',
        subject: { kind: 'question_item', id: itemId },
        data: { questionId, kind: question.kind, supplierId: answer.supplier_id, decision, inputs: differences.map(({ input }) => input) },
      },
    ];
    if (decision === 'taken') {
      const supplier = await getSupplier(tx, scope, answer.supplier_id);
      if (supplier.triage === 'not_a_supplier') return refused('not_a_supplier');
      const inForce = await findMethodOn(tx, scope, today);
      const row = await findClassification(tx, scope, answer.supplied_service_id);
      const current = row ? knownAnswers(inForce.method, JSON.parse(row.answers_json) as Record<string, unknown>) : {};
      const draft = { supplier, supplierId: supplier.id, serviceId: answer.supplied_service_id, answers: takeOver(inForce.method, current, differences), source: 'owner' as const, sourceId: questionId, effectiveOn: today };
      events.push(...(await recordAnswers(tx, { scope, memberId: member.id, today, now, inForce }, [draft])));
    }
    return done(null, nonEmpty([...events, ...(await closeIfSettled(tx, scope, question, now))]));
  });
}
