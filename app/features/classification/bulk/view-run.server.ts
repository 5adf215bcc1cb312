import { answersInWords } from '#app/domain/level/explain.ts';
import { knownAnswers } from '#app/domain/level/method.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { findMethodOn } from '#app/platform/method/find-method.server.ts';
import { getClassificationRun, type RunOutcome } from '#db/queries/classification-run.ts';
import { findMember } from '#db/queries/member.ts';

/** One bulk action: how far it is, what came of it, and whether it can be taken back. */
export async function viewRun(ctx: MemberContext, runId: string) {
  const { db, scope, locale } = ctx;
  const run = await getClassificationRun(db, scope, runId);
  const { method } = await findMethodOn(db, scope, ctx.today);
  const by = await findMember(db, scope, run.created_by_member_id);
  return {
    home: `/o/${ctx.organisation.slug}`,
    mayWrite: ctx.can('classification:write'),
    status: run.status,
    isStuck: run.is_stuck === 1,
    done: run.progress_done,
    total: run.progress_total,
    counts: JSON.parse(run.counts_json) as Partial<Record<RunOutcome, number>>,
    replaces: run.replaces === 1,
    by: by?.name ?? null,
    createdAt: run.created_at,
    undoneAt: run.undone_at,
    answers: answersInWords(method, knownAnswers(method, JSON.parse(run.answers_json) as Record<string, unknown>)).map(({ input, label }) => ({ question: input.question[locale], answer: label[locale] })),
  };
}

export type RunView = Awaited<ReturnType<typeof viewRun>>;
