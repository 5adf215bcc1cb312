import { data } from '@remix-run/node';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { parseForm } from '#app/platform/http/parse-form.server.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import type { Bound } from '#app/platform/messages/define-messages.ts';
import { getProof } from '#db/queries/proof.ts';
import { findNextWaiting } from './load-place.server.ts';
import { verificationMessages } from './messages.ts';
import { recordVerification, type VerificationProblem } from './record-verification.server.ts';
import { verificationForm } from './verification.form.ts';

/** Takes a posted judgement: on to the next proof or to the supplier, whose coverage has moved, or back into the form. */
export async function answerVerificationForm(ctx: MemberContext, form: FormData, proofId: string) {
  const t = ctx.t(verificationMessages);
  const submission = parseForm(form, verificationForm(t.problems, ctx.today), ctx);
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, { status: 422 });
  const outcome = await recordVerification(ctx, proofId, submission.value);
  if (outcome.ok) return redirectWithToast(await placeAfter(ctx, form.get('then') === 'next', proofId, outcome.value.supplierId), t.recorded[submission.value.decision]);
  return data({ lastResult: submission.reply(replyTo(outcome.problem, t.problems, ctx)) }, { status: 422 });
}

/** Through the queue to its end, or to the supplier whose proof it was. */
async function placeAfter(ctx: MemberContext, isOnwards: boolean, proofId: string, supplierId: string): Promise<string> {
  const home = `/o/${ctx.organisation.slug}`;
  if (!isOnwards) return `${home}/suppliers/${supplierId}`;
  const proof = await getProof(ctx.db, ctx.scope, proofId);
  const next = await findNextWaiting(ctx, { id: proof.id, receivedAt: proof.received_at });
  return next ? `${home}/verification/${next}` : `${home}/verification`;
}

function replyTo(problem: VerificationProblem, t: Bound<(typeof verificationMessages)['en']>['problems'], { f }: MemberContext): { fieldErrors?: Record<string, string[]>; formErrors?: string[] } {
  if (problem.kind === 'untilTooLate') return { fieldErrors: { acceptedUntil: [t.untilTooLate({ until: f.date(problem.until) })] } };
  if (problem.kind === 'approval') return { fieldErrors: { decision: [t.approval] } };
  return problem.kind === 'stranger' ? { fieldErrors: { serviceIds: [t.stranger] } } : { formErrors: [t.gone] };
}
