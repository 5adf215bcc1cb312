import { cleanText } from '#app/domain/register/clean-text.ts';
import { takeCertificateAlong } from '#app/platform/certificate-file/take-along.server.ts';
import { companyScopeOf } from '#app/platform/company/company-of-supplier.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import type { DeskContext, SupplierContext } from '#app/platform/http/wrappers.server.ts';
import { listLiveShares } from '#db/queries/share.ts';
import { getSupplier } from '#db/queries/supplier.ts';

/** Hands over what is shared with this client: the link speaks of no other certificate. */
export async function takeShared({ app, db, scope, invitation }: Pick<SupplierContext, 'app' | 'db' | 'scope' | 'invitation'>, certificateId: string, form: FormData): Promise<Response> {
  const company = await companyScopeOf(db, scope, await getSupplier(db, scope, scope.supplierId));
  const shares = await listLiveShares(db, company, scope.organisationId);
  if (!shares.some((share) => share.certificate_id === certificateId)) throw new AppError('not_found', 'not shared with this client');
  return takeCertificateAlong(app, company, certificateId, namedIn(form) || invitation.contact_name);
}

/** Hands over a certificate of the company, to who speaks for it. */
export function takeOwn({ app, scope, atDesk }: Pick<DeskContext, 'app' | 'scope' | 'atDesk'>, certificateId: string, form: FormData): Promise<Response> {
  return takeCertificateAlong(app, scope, certificateId, namedIn(form) || atDesk.name);
}

function namedIn(form: FormData): string {
  const named = form.get('takenBy');
  return typeof named === 'string' ? cleanText(named).slice(0, 200) : '';
}
