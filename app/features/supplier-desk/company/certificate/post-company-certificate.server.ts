import { AppError } from '#app/platform/http/app-error.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import type { DeskContext } from '#app/platform/http/wrappers.server.ts';
import { companyCertificatePath } from '../company-paths.ts';
import { shareWithMore, stopSharingWith } from './change-consent.server.ts';
import { certificateOutcomeMessages } from './outcome-messages.ts';

/** Consent for one certificate: given to more clients, or taken back from one. */
export async function postCompanyCertificate(ctx: DeskContext, certificateId: string, form: FormData) {
  const t = ctx.t(certificateOutcomeMessages);
  const back = companyCertificatePath(ctx.company.id, certificateId);
  if (form.get('intent') === 'stop') {
    const stopped = await stopSharingWith(ctx, certificateId, String(form.get('shareId') ?? ''));
    if (!stopped.ok) throw new AppError('not_found');
    return redirectWithToast(back, t.stopped(stopped.value));
  }
  const shared = await shareWithMore(ctx, certificateId, form.getAll('client').map(String));
  if (!shared.ok && shared.problem === 'gone') throw new AppError('not_found');
  return redirectWithToast(back, shared.ok ? t.shared : { kind: 'warn', text: t.noneTicked });
}
