import { data } from '@remix-run/node';
import type { Answers } from '#app/domain/level/method.ts';
import { proposeAnswers } from '#app/domain/register/answer-templates.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { parseForm } from '#app/platform/http/parse-form.server.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { findMethodOn } from '#app/platform/method/find-method.server.ts';
import { getSuppliedService } from '#db/queries/supplied-service.ts';
import { findNextUnclassified } from '#db/queries/unclassified.ts';
import { readAnswers } from './answers-form.ts';
import { leaveClaims } from './claim.server.ts';
import { classifyForm } from './classify.form.ts';
import { classifyService, type ClassifyProblem } from './classify.server.ts';
import { classificationMessages } from './messages.ts';
import { findSimilar } from './similar.server.ts';

export interface PostedAnswers {
  /** What the person chose, to be shown again. */
  readonly answers: Answers;
  /** Why nothing was saved; null when nothing was asked to be. */
  readonly problem: string | null;
  /** Somebody answered meanwhile: both are shown. */
  readonly isConflict: boolean;
}

/** Everything that is posted from the classify page of one supplied service. */
export async function postClassify(ctx: MemberContext, request: Request, serviceId: string) {
  const service = await getSuppliedService(ctx.db, ctx.scope, serviceId);
  const form = await request.formData();
  const submission = parseForm(form, classifyForm, ctx);
  const { method } = await findMethodOn(ctx.db, ctx.scope, ctx.today);
  const answers = readAnswers(form, method);
  const shown = (more: Partial<PostedAnswers>): PostedAnswers => ({ answers, problem: null, isConflict: false, ...more });
  if (submission.status !== 'success') {
    const problem = 'effectiveOn' in (submission.error ?? {}) ? ctx.t(classificationMessages).problem.noDate : null;
    if (problem) return data(shown({ problem }), { status: 422 });
    throw new AppError('invalid');
  }
  const { intent, seen, effectiveOn } = submission.value;
  if (intent === 'show') return data(shown({}));
  if (intent.startsWith('template:')) return data(shown({ answers: { ...proposeAnswers(intent.slice('template:'.length)), ...answers } }));
  if (intent.startsWith('similar:')) {
    const similar = (await findSimilar(ctx, service.supplier_id, method))[Number(intent.slice('similar:'.length))];
    return data(shown({ answers: { ...similar?.answers, ...answers } }));
  }
  const result = await classifyService(ctx, { seen: { ...seen, serviceId }, answers, effectiveOn: effectiveOn ?? null });
  if (!result.ok) return data(shown({ problem: sentenceOf(ctx, result.problem), isConflict: result.problem.kind === 'changed' }), { status: 409 });
  await leaveClaims(ctx);
  const next = intent === 'save_next' ? await nextPage(ctx, serviceId) : `/o/${ctx.organisation.slug}/suppliers/${result.value.supplierId}`;
  return redirectWithToast(next, ctx.t(classificationMessages).saved);
}

async function nextPage(ctx: MemberContext, serviceId: string): Promise<string> {
  const home = `/o/${ctx.organisation.slug}`;
  const next = await findNextUnclassified(ctx.db, ctx.scope, serviceId, { memberId: ctx.member.id, now: ctx.now });
  return next ? `${home}/services/${next}/classify` : `${home}/classify?after=${serviceId}`;
}

function sentenceOf(ctx: MemberContext, problem: ClassifyProblem): string {
  const t = ctx.t(classificationMessages).problem;
  switch (problem.kind) {
    case 'changed':
      return t.changed;
    case 'not_a_supplier':
      return t.notASupplier({ names: problem.supplier });
    case 'date':
      return problem.notBefore ? t.dateBetween({ date: problem.notBefore }) : t.dateInFuture;
  }
}
