import type { QuestionContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { updateQuestionLetter } from '#db/queries/question-letter.ts';
import { notifyAsker } from '../send/notify-asker.server.ts';
import { requireOpen } from './require-open.server.ts';

/** *Not me, ask …*: told to whoever asked, and to nobody else. A link must not be a way to have mails sent. */
export function passOn(ctx: Pick<QuestionContext, 'app' | 'scope'>, { to, remark, answeredBy }: { to: string; remark: string | null; answeredBy: string }) {
  const { app, scope } = ctx;
  return mutate(app, scope, async (tx, { now }) => {
    const { question, letter, items, isClosed } = await requireOpen(tx, ctx, now);
    if (isClosed || question.kind !== 'owner') return refused('closed');
    if (letter.passed_on_to === to) return refused('same');
    await updateQuestionLetter(tx, scope, letter.id, { passed_on_at: now, passed_on_to: to });
    await notifyAsker(tx, scope, app.config, question, { kind: 'passed_on', letterId: letter.id, by: answeredBy, to, remark }, now);
    const [only] = items;
    return done(null, [
      {
        type: 'question.passed_on',
        subject: { kind: 'question_letter', id: letter.id },
        data: { questionId: question.id, kind: 'owner', supplierId: items.length === 1 && only ? only.supplier_id : null, suppliers: items.length },
        personal: { to, remark },
      },
    ]);
  });
}
