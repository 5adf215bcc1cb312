import { redirect } from '@remix-run/node';
import { sendFile } from '#app/platform/files/send-file.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import type { DeskContext } from '#app/platform/http/wrappers.server.ts';
import { findCertificateOfCompany } from '#db/queries/company-certificate.ts';
import { companyCertificatePath, documentPath, signInPath } from '../company-paths.ts';
import { certificateOutcomeMessages } from './outcome-messages.ts';

/**
 * The company's own document, to who proved an address: a link that was passed on shows what was shared, and never the document.
 * One that is gone says so on the page of its certificate.
 */
export async function openDocument(ctx: DeskContext, certificateId: string): Promise<Response> {
  const { app, db, scope, company, atDesk } = ctx;
  const certificate = await findCertificateOfCompany(db, scope, certificateId);
  if (!certificate) throw new AppError('not_found');
  if (!atDesk.isProven) return redirect(`${signInPath}?next=${encodeURIComponent(documentPath(company.id, certificateId))}`);
  const { file_sha256: sha256, file_media_type: mediaType, file_name: name, file_removed_at: removedAt } = certificate;
  const gone = () => redirectWithToast(companyCertificatePath(company.id, certificateId), { kind: 'warn', text: ctx.t(certificateOutcomeMessages).documentGone });
  if (sha256 === null || mediaType === null || name === null || removedAt !== null) return gone();
  try {
    return await sendFile(app, { sha256, mediaType, name });
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return gone();
    throw error;
  }
}
