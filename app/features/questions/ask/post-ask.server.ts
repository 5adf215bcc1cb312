import { data } from '@remix-run/node';
import { parseForm } from '#app/platform/http/parse-form.server.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import type { Bound } from '#app/platform/messages/define-messages.ts';
import { affectedForm, ownerForm } from './ask.form.ts';
import { askAffected } from './ask-affected.server.ts';
import { askOwner } from './ask-owner.server.ts';
import { outsidersPerDay } from './limits.ts';
import { askMessages } from './messages.ts';
import { planOwnerQuestion, type OwnerProblem } from './plan-owner-question.server.ts';
import { leftOfPlan, previewAffected, previewOwner } from './preview.server.ts';

const pathOf = (ctx: MemberContext, questionId: string) => `/o/${ctx.organisation.slug}/questions/${questionId}`;

/** A question to colleagues: shown first, then sent. */
export async function postOwner(ctx: MemberContext, request: Request) {
  const t = ctx.t(askMessages);
  const submission = parseForm(await request.formData(), ownerForm(t.problems, ctx.today), ctx);
  if (submission.status !== 'success') return data({ lastResult: submission.reply(), preview: null, left: null }, { status: 422 });
  const { value } = submission;
  const refuse = (problem: OwnerProblem) => {
    if (problem.kind === 'already') return redirectWithToast(pathOf(ctx, value.questionId), t.already);
    const { field, text } = ownerProblem(problem, t.problems);
    const left = problem.kind === 'nothing' ? leftOfPlan(problem.plan) : null;
    return data({ lastResult: submission.reply(field ? { fieldErrors: { [field]: [text] } } : { formErrors: [text] }), preview: null, left }, { status: problem.kind === 'nothing' ? 409 : 422 });
  };
  if (value.intent === 'preview') {
    const planned = await planOwnerQuestion(ctx.db, ctx, value, ctx.now);
    return planned.ok ? { lastResult: submission.reply(), preview: previewOwner(ctx, value, planned), left: null } : refuse(planned.problem);
  }
  const outcome = await askOwner(ctx, value);
  return outcome.ok ? redirectWithToast(pathOf(ctx, outcome.value.id), t.sent({ n: outcome.value.count })) : refuse(outcome.problem);
}

function ownerProblem(problem: Exclude<OwnerProblem, { kind: 'already' }>, t: Bound<(typeof askMessages)['en']>['problems']): { field: string | null; text: string } {
  switch (problem.kind) {
    case 'notColleague':
      return { field: 'email', text: t.notColleague({ domains: problem.domains }) };
    case 'notMember':
      return { field: 'memberId', text: t.notMember };
    case 'outsiders':
      return { field: 'email', text: t.outsiders({ n: outsidersPerDay }) };
    case 'nothing':
      return { field: null, text: t.nothing };
  }
}

/** A question to suppliers: shown first, then sent. */
export async function postAffected(ctx: MemberContext, request: Request) {
  const t = ctx.t(askMessages);
  const submission = parseForm(await request.formData(), affectedForm(t.problems, ctx.today), ctx);
  if (submission.status !== 'success') return data({ lastResult: submission.reply(), preview: null, left: null }, { status: 422 });
  const { value } = submission;
  const nothing = () => data({ lastResult: submission.reply({ formErrors: [t.problems.nothing] }), preview: null, left: null }, { status: 409 });
  if (value.intent === 'preview') {
    const preview = await previewAffected(ctx, value);
    return preview ? { lastResult: submission.reply(), preview, left: null } : nothing();
  }
  const outcome = await askAffected(ctx, value);
  if (outcome.ok) return redirectWithToast(pathOf(ctx, outcome.value.id), t.sent({ n: outcome.value.count }));
  if (outcome.problem === 'already') return redirectWithToast(pathOf(ctx, value.questionId), t.already);
  if (outcome.problem === 'past') return data({ lastResult: submission.reply({ fieldErrors: { dueTime: [t.problems.past] } }), preview: null, left: null }, { status: 422 });
  return nothing();
}
