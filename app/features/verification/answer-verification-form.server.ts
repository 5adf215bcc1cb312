import { data } from '@remix-run/node';
import { certifiedLevel } from '#app/domain/certificate/schemes.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { parseForm } from '#app/platform/http/parse-form.server.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import { getProof } from '#db/queries/proof.ts';
import { askIssuer } from './confirmation/ask-issuer.server.ts';
import { judgementReplies } from './judgement-reply-messages.ts';
import { findNextWaiting } from './load-place.server.ts';
import { recordVerification, type Judged, type VerificationProblem } from './record-verification.server.ts';
import { verificationReplies } from './reply-messages.ts';
import { verificationForm, type VerificationValues } from './verification.form.ts';

/** Takes a posted judgement: on to the next proof or to the supplier, whose coverage has moved, or back into the form. */
export async function answerVerificationForm(ctx: MemberContext, form: FormData, proofId: string) {
  const t = ctx.t(verificationReplies);
  const isMark = certifiedLevel(await getProof(ctx.db, ctx.scope, proofId)) !== null;
  const submission = parseForm(form, verificationForm(t.problems, { today: ctx.today, isMark }), ctx);
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, { status: 422 });
  const outcome = await recordVerification(ctx, proofId, submission.value);
  if (outcome.ok) return redirectWithToast(await placeAfter(ctx, form.get('onwards') === 'next', proofId, outcome.value.supplierId), await whatFollows(ctx, proofId, submission.value, outcome.value));
  return data({ lastResult: submission.reply(replyTo(outcome.problem, ctx)) }, { status: 422 });
}

/** What was recorded, and what it counts for; where the box was ticked, the question to the issuer has gone out with it. */
async function whatFollows(ctx: MemberContext, proofId: string, values: VerificationValues, { level, limitedTo }: Judged): Promise<string> {
  const t = ctx.t(verificationReplies);
  const words = ctx.t(judgementReplies);
  const asked = values.askContactId ? await askIssuer(ctx, proofId, values.askContactId) : null;
  if (asked?.ok) return words.recordedAndAsked(asked.value);
  if (level && limitedTo) return limitedTo === 'none' ? words.recordedLimitedToNone : words.recordedLimited({ level, limit: limitedTo });
  return t.recorded[values.decision === 'acceptByRule' ? 'acceptFor' : values.decision];
}

/** Through the queue to its end, or to the supplier whose proof it was. */
async function placeAfter(ctx: MemberContext, isOnwards: boolean, proofId: string, supplierId: string): Promise<string> {
  const home = `/o/${ctx.organisation.slug}`;
  if (!isOnwards) return `${home}/suppliers/${supplierId}`;
  const proof = await getProof(ctx.db, ctx.scope, proofId);
  const next = await findNextWaiting(ctx, { id: proof.id, receivedAt: proof.received_at });
  return next ? `${home}/verification/${next}` : `${home}/verification`;
}

function replyTo(problem: VerificationProblem, ctx: MemberContext): { fieldErrors?: Record<string, string[]>; formErrors?: string[] } {
  const { problems: t } = ctx.t(verificationReplies);
  if (problem.kind === 'untilTooLate') return { fieldErrors: { acceptedUntil: [t.untilTooLate({ until: ctx.f.date(problem.until) })] } };
  if (problem.kind === 'approval') return { fieldErrors: { decision: [t.approval] } };
  if (problem.kind === 'rule' || problem.kind === 'ruleEnds') return { fieldErrors: { decision: [ctx.t(judgementReplies).problems[problem.kind]] } };
  return problem.kind === 'stranger' ? { fieldErrors: { serviceIds: [t.stranger] } } : { formErrors: [t.gone] };
}
