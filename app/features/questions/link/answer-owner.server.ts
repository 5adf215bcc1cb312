import { nonEmpty, type OrganisationAuditEvent } from '#app/domain/audit/events.ts';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { knownAnswers, type Answers } from '#app/domain/level/method.ts';
import { mergeAnswers, type Difference } from '#app/domain/question/merge-answers.ts';
import { recordAnswers } from '#app/platform/classification/record-answers.server.ts';
import type { QuestionContext } from '#app/platform/http/wrappers.server.ts';
import { findMethodOn } from '#app/platform/method/find-method.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { findClassification } from '#db/queries/classification.ts';
import { newId } from '#db/queries/new-id.ts';
import { insertQuestionAnswer } from '#db/queries/question-answer.ts';
import { tallyLetter, type AskedItemRow } from '#db/queries/question-item.ts';
import { updateQuestionLetter } from '#db/queries/question-letter.ts';
import type { QuestionRow } from '#db/queries/question.ts';
import { findSuppliers } from '#db/queries/supplier.ts';
import { closeIfSettled } from '../close/close-if-settled.server.ts';
import { notifyAsker } from '../send/notify-asker.server.ts';
import { itemOf, requireOpen } from './require-open.server.ts';

export interface OwnerAnswer {
  itemId: string;
  answers: Answers;
  remark: string | null;
  answeredBy: string;
}

type Ctx = Pick<QuestionContext, 'app' | 'scope' | 'today'>;

/**
 * What a colleague knows about one supplier. What was open is recorded at once, as answers of the organisation; what differs
 * from what others said waits for whoever asked. The same answer twice is one.
 */
export function answerOwner(ctx: Ctx, answer: OwnerAnswer) {
  const { app, scope } = ctx;
  return mutate(app, scope, async (tx, { now }) => {
    const { question, letter, items, isClosed } = await requireOpen(tx, ctx, now);
    const item = itemOf(items, answer.itemId);
    if (isClosed) return refused('closed');
    if (isSame(item, answer)) return refused('same');
    // The answers are facts of the organisation: its whole scope records them, about nobody but this supplier.
    const whole = unsafeOrganisationScope({ organisationId: scope.organisationId, actor: scope.actor });
    const recorded = await record(tx, ctx, whole, { question, item, answer, now });
    await insertQuestionAnswer(tx, scope, {
      id: newId(),
      question_id: question.id,
      item_id: item.id,
      supplier_id: item.supplier_id,
      answered_at: now,
      answered_by: answer.answeredBy,
      contact: null,
      verdict: null,
      answers_json: JSON.stringify(answer.answers),
      remark: answer.remark,
      differences_json: recorded.differences.length > 0 ? JSON.stringify(recorded.differences) : null,
    });
    if (letter.passed_on_at !== null) await updateQuestionLetter(tx, scope, letter.id, { passed_on_at: null, passed_on_to: null });
    const { open, differing } = await tallyLetter(tx, scope);
    if (open === 0) await notifyAsker(tx, scope, app.config, question, { kind: 'answered', letterId: letter.id, by: answer.answeredBy, suppliers: items.length, differences: differing }, now);
    const closing = await closeIfSettled(tx, whole, question, now);
    return done({ isLast: open === 0 }, nonEmpty([answeredEvent(question, item, answer, recorded.differences), ...recorded.events, ...closing]));
  });
}

function isSame(item: AskedItemRow, { answers, remark, answeredBy }: OwnerAnswer): boolean {
  return item.answers_json === JSON.stringify(answers) && item.remark === remark && item.answered_by === answeredBy;
}

interface Answered {
  question: QuestionRow;
  item: AskedItemRow;
  answer: OwnerAnswer;
  now: string;
}

async function record(tx: Tx, { today }: Ctx, scope: OrganisationScope, { question, item, answer, now }: Answered): Promise<{ differences: readonly Difference[]; events: OrganisationAuditEvent[] }> {
  const serviceId = item.supplied_service_id;
  const [supplier] = await findSuppliers(tx, scope, [item.supplier_id]);
  // Set apart since it was asked: the answer is kept with the question, and decides nothing.
  if (!supplier || serviceId === null || supplier.triage === 'not_a_supplier') return { differences: [], events: [] };
  const inForce = await findMethodOn(tx, scope, today);
  const { method } = inForce;
  const row = await findClassification(tx, scope, serviceId);
  const current = row ? knownAnswers(method, JSON.parse(row.answers_json) as Record<string, unknown>) : {};
  const { next, isNew, differences } = mergeAnswers(method, current, knownAnswers(method, answer.answers));
  if (!isNew) return { differences, events: [] };
  const draft = { supplier, supplierId: supplier.id, serviceId, answers: next, source: 'owner' as const, sourceId: question.id, effectiveOn: today };
  const events = await recordAnswers(tx, { scope, memberId: question.created_by_member_id, today, now, inForce }, [draft]);
  return { differences, events };
}

function answeredEvent(question: QuestionRow, item: AskedItemRow, answer: OwnerAnswer, differences: readonly Difference[]): OrganisationAuditEvent {
  return {
    type: 'question.answered',
    subject: { kind: 'question_item', id: item.id },
    data: { questionId: question.id, kind: 'owner', supplierId: item.supplier_id, verdict: null, answers: answer.answers, differences: differences.length, isChange: item.answer_id !== null },
    personal: { answeredBy: answer.answeredBy, text: answer.remark },
  };
}
