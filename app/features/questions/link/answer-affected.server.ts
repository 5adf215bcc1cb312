import type { Verdict } from '#app/domain/question/verdict.ts';
import type { QuestionContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { newId } from '#db/queries/new-id.ts';
import { insertQuestionAnswer } from '#db/queries/question-answer.ts';
import { notifyAsker } from '../send/notify-asker.server.ts';
import { itemOf, requireOpen } from './require-open.server.ts';

export interface AffectedAnswer {
  itemId: string;
  verdict: Verdict;
  remark: string | null;
  answeredBy: string;
  contact: string;
}

/** What a supplier says of itself; it may say otherwise until the question is closed. The same answer twice is one. */
export function answerAffected(ctx: Pick<QuestionContext, 'app' | 'scope' | 'asked'>, { itemId, verdict, remark, answeredBy, contact }: AffectedAnswer) {
  const { app, scope, asked } = ctx;
  return mutate(app, scope, async (tx, { now }) => {
    const { question, items, isClosed } = await requireOpen(tx, ctx, now);
    const item = itemOf(items, itemId);
    if (isClosed) return refused('closed');
    if (item.verdict === verdict && item.remark === remark && item.answered_by === answeredBy && item.contact === contact) return refused('same');
    await insertQuestionAnswer(tx, scope, {
      id: newId(),
      question_id: question.id,
      item_id: item.id,
      supplier_id: item.supplier_id,
      answered_at: now,
      answered_by: answeredBy,
      contact,
      verdict,
      answers_json: null,
      remark,
      differences_json: null,
    });
    if (verdict === 'affected') await notifyAsker(tx, scope, app.config, question, { kind: 'affected', itemId, by: answeredBy, supplier: item.legal_name, asked, text: remark }, now);
    return done(null, [
      {
        type: 'question.answered',
        subject: { kind: 'question_item', id: item.id },
        data: { questionId: question.id, kind: 'affected', supplierId: item.supplier_id, verdict, answers: null, differences: 0, isChange: item.answer_id !== null },
        personal: { answeredBy, contact, text: remark },
      },
    ]);
  });
}
