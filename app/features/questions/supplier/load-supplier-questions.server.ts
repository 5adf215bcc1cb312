import { readAskedQuestion, textIn } from '#app/domain/question/asked-question.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { listQuestionsOfSupplier } from '#db/queries/question-item.ts';

const shown = 6;

/** What was asked about one supplier lately, of colleagues and of itself, and what came of it. */
export async function loadSupplierQuestions(ctx: Pick<MemberContext, 'db' | 'scope' | 'now' | 'locale' | 'can'>, supplierId: string) {
  if (!ctx.can('question:read')) return null;
  const rows = await listQuestionsOfSupplier(ctx.db, ctx.scope, supplierId, ctx.now, shown + 1);
  return {
    mayAsk: ctx.can('question:ask'),
    hasMore: rows.length > shown,
    questions: rows.slice(0, shown).map((row) => {
      const asked = readAskedQuestion(row.asked_json);
      return {
        id: row.id,
        questionId: row.question_id,
        kind: row.kind,
        title: asked.kind === 'affected' ? textIn(asked.texts, ctx.locale).title : null,
        name: row.name,
        state: row.state,
        dueAt: row.due_at,
        isClosed: row.closed_at !== null,
        verdict: row.verdict,
        remark: row.remark,
        by: row.answered_by,
        contact: row.contact,
        at: row.answered_at,
      };
    }),
  };
}

export type SupplierQuestions = NonNullable<Awaited<ReturnType<typeof loadSupplierQuestions>>>;
