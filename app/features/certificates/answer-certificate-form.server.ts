import { data } from '@remix-run/node';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { certificateForm } from '#app/platform/certificate/certificate.form.ts';
import { evidenceProblem } from '#app/platform/certificate/evidence-problem.ts';
import { parseForm } from '#app/platform/http/parse-form.server.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import { readUpload } from '#app/platform/http/upload.server.ts';
import { enterCertificate } from './enter-certificate.server.ts';
import { certificateMessages } from './messages.ts';

/** Takes the posted form with its file: on to verification (or to the supplier), or back into the form. */
export async function answerCertificateForm(ctx: MemberContext, request: Request, supplierId: string) {
  const t = ctx.t(certificateMessages);
  const { files, config } = ctx.app;
  const { maxUploadBytes } = config.http;
  const upload = await readUpload(request, files, { fileField: 'file', maxBytes: maxUploadBytes });
  const submission = parseForm(upload.fields, certificateForm(t.problems), ctx);
  const problem = evidenceProblem(upload) ?? (submission.status === 'success' ? null : 'again');
  const file = upload.ok ? upload.file : null;
  if (submission.status !== 'success' || problem || !file?.temp.mediaType) {
    if (file) await files.discard(file.temp);
    const sentence = t.fileProblems[problem ?? 'missing']({ max: ctx.f.bytes(maxUploadBytes) });
    return data({ lastResult: submission.reply({ fieldErrors: { file: [sentence] } }) }, { status: 422 });
  }
  const { mediaType } = file.temp;
  const stored = await files.commit(file.temp);
  const { proofId } = await enterCertificate(ctx, supplierId, submission.value, { ...stored, mediaType, name: file.name });
  const home = `/o/${ctx.organisation.slug}`;
  return ctx.can('verification:write')
    ? redirectWithToast(`${home}/verification/${proofId}`, t.enteredVerifyNow)
    : redirectWithToast(`${home}/suppliers/${supplierId}`, t.enteredWaiting);
}
