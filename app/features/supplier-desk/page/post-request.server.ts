import { AppError } from '#app/platform/http/app-error.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import type { SupplierContext } from '#app/platform/http/wrappers.server.ts';
import { answerOutcomeMessages } from '../answer/outcome-messages.ts';
import { withdrawShare } from '../certificate/withdraw-share.server.ts';
import { deskPath } from '../desk-paths.ts';
import { takeKeepDesk } from '../keep/keep-desk.server.ts';
import { acceptOffer } from '../offer/accept-offer.server.ts';
import { joinOffer } from '../offer/join-offer.server.ts';
import { offerOutcomeMessages } from '../offer/outcome-messages.ts';

/** What the buttons of the request page do: share what is there already or stop sharing, begin an overview or add to one. */
export async function postRequest(ctx: SupplierContext, token: string, request: Request) {
  const form = await request.formData();
  if (form.get('intent') === 'accept') {
    const accepted = await acceptOffer(ctx, request, {
      companyId: String(form.get('companyId') ?? ''),
      certificateIds: form.getAll('certificateId').map(String),
      isConfirmed: form.get('confirmed') === 'on',
    });
    if (accepted.ok) return redirectWithToast(deskPath(token), ctx.t(answerOutcomeMessages).saved.certificate({ client: ctx.organisation.name }));
    if (accepted.problem === 'another') throw new AppError('not_found');
    return redirectWithToast(deskPath(token), { kind: 'warn', text: ctx.t(offerOutcomeMessages)[accepted.problem] });
  }
  if (form.get('intent') === 'join') return takeJoin(ctx, token, request, form);
  if (form.get('intent') === 'keep') return takeKeepDesk(ctx, token, request);
  await withdrawShare(ctx, form.get('shareId')?.toString() ?? '');
  return redirectWithToast(deskPath(token), ctx.t(answerOutcomeMessages).withdrawn);
}

async function takeJoin(ctx: SupplierContext, token: string, request: Request, form: FormData) {
  const t = ctx.t(offerOutcomeMessages);
  const joined = await joinOffer(ctx, request, { companyId: String(form.get('companyId') ?? ''), isConfirmed: form.get('confirmed') === 'on', tells: form.get('tell') === 'on' });
  if (joined.ok) return redirectWithToast(deskPath(token), (joined.value.hasTold ? t.joinedAndTold : t.joined)({ client: ctx.organisation.name }));
  if (joined.problem === 'another') throw new AppError('not_found');
  return redirectWithToast(deskPath(token), { kind: 'warn', text: t[joined.problem] });
}
