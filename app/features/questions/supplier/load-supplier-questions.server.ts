import { addMilliseconds } from '#app/domain/calendar/instant.ts';
import { readAskedQuestion, textIn } from '#app/domain/question/asked-question.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { listQuestionsOfSupplier, type FollowedItem } from '#db/queries/question-item.ts';

type Ctx = Pick<MemberContext, 'db' | 'scope' | 'now' | 'locale' | 'can'>;

const shown = 6;
/** What was closed longer ago says little about today. Our design. */
const recentMs = 30 * 86_400_000;

/** What was asked about one supplier lately, of colleagues and of itself, and what came of it. */
export async function loadSupplierQuestions(ctx: Ctx, supplierId: string) {
  if (!ctx.can('question:read')) return null;
  const rows = await listQuestionsOfSupplier(ctx.db, ctx.scope, supplierId, ctx.now, shown + 1);
  return {
    mayAsk: ctx.can('question:ask'),
    hasMore: rows.length > shown,
    questions: rows.slice(0, shown).map((row) => listedQuestion(row, ctx.locale)),
  };
}

/** Whether something hits it, as the supplier says: what was asked of it lately or is open. For a bad day. */
export async function loadSaidOfItself(ctx: Ctx, supplierId: string): Promise<ListedQuestion[]> {
  if (!ctx.can('question:read')) return [];
  const since = addMilliseconds(ctx.now, -recentMs);
  const rows = await listQuestionsOfSupplier(ctx.db, ctx.scope, supplierId, ctx.now, 50);
  return rows.filter((row) => row.kind === 'affected' && (row.closed_at === null || row.closed_at >= since)).map((row) => listedQuestion(row, ctx.locale));
}

function listedQuestion(row: FollowedItem, locale: MemberContext['locale']) {
  const asked = readAskedQuestion(row.asked_json);
  return {
    id: row.id,
    questionId: row.question_id,
    kind: row.kind,
    title: asked.kind === 'affected' ? textIn(asked.texts, locale).title : null,
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
}

export type ListedQuestion = ReturnType<typeof listedQuestion>;
export type SupplierQuestions = NonNullable<Awaited<ReturnType<typeof loadSupplierQuestions>>>;
