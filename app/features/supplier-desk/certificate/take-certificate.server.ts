import { data } from '@remix-run/node';
import { evidenceProblem } from '#app/platform/certificate/evidence-problem.ts';
import { parseForm } from '#app/platform/http/parse-form.server.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import { readUpload } from '#app/platform/http/upload.server.ts';
import type { SupplierContext } from '#app/platform/http/wrappers.server.ts';
import { shareForm } from '../answer/answer.form.ts';
import { deskPath } from '../desk-paths.ts';
import { deskMessages } from '../messages.ts';
import { shareCertificate } from './share-certificate.server.ts';

/** Takes the form with its document. Bytes are kept before any row speaks of them, and not at all if the form is wrong. */
export async function takeCertificate(ctx: SupplierContext, token: string, request: Request) {
  const { form: t, saved } = ctx.t(deskMessages);
  const { files, config } = ctx.app;
  const { maxUploadBytes } = config.http;
  const upload = await readUpload(request, files, { fileField: 'file', maxBytes: maxUploadBytes });
  const submission = parseForm(upload.fields, shareForm(t.problems), ctx);
  const file = upload.ok ? upload.file : null;
  const problem = evidenceProblem(upload) ?? (submission.status === 'success' ? null : 'again');
  if (submission.status !== 'success' || problem || !file?.temp.mediaType) {
    if (file) await files.discard(file.temp);
    const sentence = t.fileProblems[problem ?? 'missing']({ max: ctx.f.bytes(maxUploadBytes) });
    return data({ lastResult: submission.reply({ fieldErrors: { file: [sentence] } }) }, { status: 422 });
  }
  const { mediaType } = file.temp;
  const stored = await files.commit(file.temp);
  await shareCertificate(ctx, submission.value, { ...stored, mediaType, name: file.name });
  return redirectWithToast(deskPath(token), saved.certificate({ client: ctx.organisation.name }));
}
