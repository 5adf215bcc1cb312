import { data } from '@remix-run/node';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { certificateForm } from '#app/platform/certificate/certificate.form.ts';
import { answerReading, asksReading } from '#app/platform/certificate/answer-reading.server.ts';
import { evidenceRefusal, receiveEvidence } from '#app/platform/certificate/receive-evidence.server.ts';
import { parseForm } from '#app/platform/http/parse-form.server.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import { getSupplier } from '#db/queries/supplier.ts';
import { enterCertificate } from './enter-certificate.server.ts';
import { certificateMessages } from './messages.ts';

/** Takes the posted form with its file: on to verification (or to the supplier), or back into the form. */
export async function answerCertificateForm(ctx: MemberContext, request: Request, supplierId: string) {
  const t = ctx.t(certificateMessages);
  // Before a byte is kept: of another organisation's supplier nothing may stay behind.
  await getSupplier(ctx.db, ctx.scope, supplierId);
  const evidence = await receiveEvidence(ctx, request, ctx.scope.organisationId);
  if (asksReading(evidence)) return answerReading(ctx, evidence);
  const submission = parseForm(evidence.fields, certificateForm(t.problems), ctx);
  if (submission.status !== 'success' || evidence.problem) {
    await evidence.letGo();
    const { sentence, status } = evidenceRefusal(ctx, evidence.problem ?? 'again');
    return data({ lastResult: submission.reply({ fieldErrors: { file: [sentence] } }) }, { status });
  }
  const { proofId } = await enterCertificate(ctx, supplierId, submission.value, await evidence.keep());
  const home = `/o/${ctx.organisation.slug}`;
  return ctx.can('verification:write')
    ? redirectWithToast(`${home}/verification/${proofId}`, t.enteredVerifyNow)
    : redirectWithToast(`${home}/suppliers/${supplierId}`, t.enteredWaiting);
}
