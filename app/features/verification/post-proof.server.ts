import { data } from '@remix-run/node';
import { parseForm } from '#app/platform/http/parse-form.server.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { answerVerificationForm } from './answer-verification-form.server.ts';
import { askIssuer } from './confirmation/ask-issuer.server.ts';
import { askForm, callForm } from './confirmation/confirmation.form.ts';
import type { AskProblem } from './confirmation/prepare-confirmation.server.ts';
import { recordCall } from './confirmation/record-call.server.ts';
import { confirmationReplies } from './confirmation/reply-messages.ts';
import { takeBackConfirmation } from './confirmation/revoke-confirmation.server.ts';
import { recordStanding, type StandingProblem } from './standing/record-standing.server.ts';
import { standingReplies } from './standing/reply-messages.ts';
import { standingForm } from './standing/standing.form.ts';

/** Everything that is posted beside one proof: the judgement, the word of its issuer, and what became of the certificate. */
export async function postProof(ctx: MemberContext, form: FormData, proofId: string) {
  switch (form.get('intent')) {
    case 'ask':
      return postAsk(ctx, form, proofId);
    case 'call':
      return postCall(ctx, form, proofId);
    case 'revoke':
      await takeBackConfirmation(ctx, proofId, form.get('confirmationId')?.toString() ?? '');
      return redirectWithToast(placeOf(ctx, proofId, 'issuer'), ctx.t(confirmationReplies).revoked);
    case 'standing':
      return postStanding(ctx, form, proofId);
    default:
      return answerVerificationForm(ctx, form, proofId);
  }
}

const placeOf = ({ organisation }: MemberContext, proofId: string, part: 'issuer' | 'standing') => `/o/${organisation.slug}/verification/${proofId}#${part}`;

async function postAsk(ctx: MemberContext, form: FormData, proofId: string) {
  const t = ctx.t(confirmationReplies);
  const submission = parseForm(form, askForm(t.problems), ctx);
  if (submission.status !== 'success') return data({ ask: submission.reply() }, { status: 422 });
  const outcome = await askIssuer(ctx, proofId, submission.value.contactId);
  if (outcome.ok) return redirectWithToast(placeOf(ctx, proofId, 'issuer'), t.asked(outcome.value));
  return data({ ask: submission.reply(asked(ctx, outcome.problem)) }, { status: 422 });
}

async function postCall(ctx: MemberContext, form: FormData, proofId: string) {
  const t = ctx.t(confirmationReplies);
  const submission = parseForm(form, callForm(t.problems, ctx.today), ctx);
  if (submission.status !== 'success') return data({ call: submission.reply() }, { status: 422 });
  const outcome = await recordCall(ctx, proofId, submission.value);
  if (outcome.ok) return redirectWithToast(placeOf(ctx, proofId, 'issuer'), t.called);
  return data({ call: submission.reply(asked(ctx, outcome.problem)) }, { status: 422 });
}

function asked(ctx: MemberContext, problem: AskProblem) {
  const { problems } = ctx.t(confirmationReplies);
  return problem === 'off_list' ? { fieldErrors: { contactId: [problems.off_list] } } : { formErrors: [problems[problem]] };
}

async function postStanding(ctx: MemberContext, form: FormData, proofId: string) {
  const t = ctx.t(standingReplies);
  const submission = parseForm(form, standingForm(t.problems), ctx);
  if (submission.status !== 'success') return data({ standing: submission.reply() }, { status: 422 });
  const outcome = await recordStanding(ctx, proofId, submission.value);
  if (outcome.ok) return redirectWithToast(placeOf(ctx, proofId, 'standing'), t.done);
  return data({ standing: submission.reply(standingReply(ctx, outcome.problem)) }, { status: 422 });
}

function standingReply(ctx: MemberContext, problem: StandingProblem): { fieldErrors?: Record<string, string[]>; formErrors?: string[] } {
  const { problems: t } = ctx.t(standingReplies);
  if (problem.kind === 'outside') return { fieldErrors: { effectiveOn: [t.outside({ from: ctx.f.date(problem.from), until: ctx.f.date(problem.until) })] } };
  if (problem.kind === 'gone') return { formErrors: [t.gone] };
  return { fieldErrors: { kind: [t[problem.kind]] } };
}
