import { data } from '@remix-run/node';
import type { Answers } from '#app/domain/level/method.ts';
import { proposeAnswers } from '#app/domain/register/answer-templates.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { parseForm } from '#app/platform/http/parse-form.server.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { findMethodOn } from '#app/platform/method/find-method.server.ts';
import { findNextUnclassified } from '#db/queries/unclassified.ts';
import { readAnswers } from './answers-form.ts';
import { classifyForm } from './classify.form.ts';
import { classifyServices, type ClassifyProblem, type Seen } from './classify.server.ts';
import { classificationMessages } from './messages.ts';

export interface PostedAnswers {
  /** What the person chose, to be shown again. */
  readonly answers: Answers;
  /** Why nothing was saved; null when nothing was asked to be. */
  readonly problem: string | null;
}

/** Everything that is posted from the classify page, for one supplied service or a selection. */
export async function postClassify(ctx: MemberContext, request: Request) {
  const form = await request.formData();
  const submission = parseForm(form, classifyForm, ctx);
  const { method } = await findMethodOn(ctx.db, ctx.scope, ctx.today);
  const answers = readAnswers(form, method);
  if (submission.status !== 'success') {
    const problem = 'effectiveOn' in (submission.error ?? {}) ? ctx.t(classificationMessages).problem.noDate : null;
    if (problem) return data<PostedAnswers>({ answers, problem }, { status: 422 });
    throw new AppError('invalid');
  }
  const { intent, seen, effectiveOn } = submission.value;
  if (intent === 'show') return data<PostedAnswers>({ answers, problem: null });
  if (intent.startsWith('template:')) return data<PostedAnswers>({ answers: { ...proposeAnswers(intent.slice('template:'.length)), ...answers }, problem: null });
  const result = await classifyServices(ctx, { seen, answers, effectiveOn: effectiveOn ?? null });
  if (!result.ok) return data<PostedAnswers>({ answers, problem: sentenceOf(ctx, result.problem) }, { status: 409 });
  return redirectWithToast(await nextPage(ctx, intent, { seen, supplierIds: result.value.supplierIds }), ctx.t(classificationMessages).saved({ n: result.value.count }));
}

async function nextPage(ctx: MemberContext, intent: string, { seen, supplierIds }: { seen: readonly Seen[]; supplierIds: readonly string[] }): Promise<string> {
  const home = `/o/${ctx.organisation.slug}`;
  const [only] = seen;
  if (intent === 'save_next') {
    const next = await findNextUnclassified(ctx.db, ctx.scope, only?.serviceId ?? null);
    return next ? `${home}/services/${next}/classify` : `${home}/classify`;
  }
  return seen.length > 1 ? `${home}/suppliers` : `${home}/suppliers/${supplierIds[0]}`;
}

function sentenceOf(ctx: MemberContext, problem: ClassifyProblem): string {
  const t = ctx.t(classificationMessages).problem;
  switch (problem.kind) {
    case 'changed':
      return t.changed({ names: ctx.f.list(problem.suppliers) });
    case 'not_a_supplier':
      return t.notASupplier({ names: ctx.f.list(problem.suppliers) });
    case 'date':
      return problem.notBefore ? t.dateBetween({ date: problem.notBefore }) : t.dateInFuture;
  }
}
