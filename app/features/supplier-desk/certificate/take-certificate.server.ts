import { data } from '@remix-run/node';
import { evidenceRefusal, receiveEvidence } from '#app/platform/certificate/receive-evidence.server.ts';
import { parseForm } from '#app/platform/http/parse-form.server.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import type { SupplierContext } from '#app/platform/http/wrappers.server.ts';
import { shareForm } from '../answer/answer.form.ts';
import { deskPath } from '../desk-paths.ts';
import { deskMessages } from '../messages.ts';
import { shareCertificate } from './share-certificate.server.ts';

/** Takes the form with its document. Bytes are kept before any row speaks of them, and not at all if the form is wrong. */
export async function takeCertificate(ctx: SupplierContext, token: string, request: Request) {
  const { form: t, saved } = ctx.t(deskMessages);
  const evidence = await receiveEvidence(ctx, request, ctx.scope.supplierId);
  const submission = parseForm(evidence.fields, shareForm(t.problems), ctx);
  if (submission.status !== 'success' || evidence.problem) {
    await evidence.letGo();
    const { sentence, status } = evidenceRefusal(ctx, evidence.problem ?? 'again');
    return data({ lastResult: submission.reply({ fieldErrors: { file: [sentence] } }) }, { status });
  }
  await shareCertificate(ctx, submission.value, await evidence.keep());
  return redirectWithToast(deskPath(token), saved.certificate({ client: ctx.organisation.name }));
}
