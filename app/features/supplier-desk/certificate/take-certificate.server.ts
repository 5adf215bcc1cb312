import { data } from '@remix-run/node';
import { answerReading, asksReading } from '#app/platform/certificate/answer-reading.server.ts';
import { evidenceRefusal, receiveEvidence } from '#app/platform/certificate/receive-evidence.server.ts';
import { parseForm } from '#app/platform/http/parse-form.server.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import type { SupplierContext } from '#app/platform/http/wrappers.server.ts';
import { shareForm } from '../answer/answer.form.ts';
import { answerOutcomeMessages } from '../answer/outcome-messages.ts';
import { welcomeAtDesk } from '../company/welcome.server.ts';
import { deskPath } from '../desk-paths.ts';
import { shareCertificate } from './share-certificate.server.ts';

/** Takes the form with its document. Bytes are kept before any row speaks of them, and not at all if the form is wrong. */
export async function takeCertificate(ctx: SupplierContext, token: string, request: Request) {
  const { problems, saved } = ctx.t(answerOutcomeMessages);
  const evidence = await receiveEvidence(ctx, request, ctx.scope.supplierId);
  if (asksReading(evidence)) return answerReading(ctx, evidence);
  const submission = parseForm(evidence.fields, shareForm(problems), ctx);
  if (submission.status !== 'success' || evidence.problem) {
    await evidence.letGo();
    const { sentence, status } = evidenceRefusal(ctx, evidence.problem ?? 'again');
    return data({ lastResult: submission.reply({ fieldErrors: { file: [sentence] } }) }, { status });
  }
  const { consent: _consent, ...values } = submission.value;
  const shared = await shareCertificate(ctx, values, await evidence.keep());
  if (shared.ok && shared.value.founded) await welcomeAtDesk(ctx, request, { ...shared.value.founded, visitorName: values.answeredBy, by: 'first_sharing' });
  return redirectWithToast(deskPath(token), saved.certificate({ client: ctx.organisation.name }));
}
