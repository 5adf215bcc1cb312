import type { CompanyScope } from '#app/domain/access/scope.ts';
import { isUnspokenFor } from '#app/platform/company/found-company.server.ts';
import type { SupplierContext } from '#app/platform/http/wrappers.server.ts';
import type { Db } from '#db/dialect/connect.ts';
import { listCertificateSteps } from '#db/queries/certificate-step.ts';
import { getInvitation } from '#db/queries/invitation.ts';
import type { SupplierRow } from '#db/queries/supplier.ts';

export type WhyNotKept = 'unanswered' | 'spoken';

/**
 * Whether this answer can found the company's desk: somebody answered, the question went to an address, and nobody speaks for the
 * company yet. Null: it can.
 */
export async function whyNotKept(db: Db, { scope }: Pick<SupplierContext, 'scope'>, company: CompanyScope, supplier: SupplierRow): Promise<WhyNotKept | null> {
  const invitation = await getInvitation(db, scope, scope.invitationId);
  if (invitation.email === '' || !(await isUnspokenFor(db, company, supplier))) return 'spoken';
  const hasReported = async () => (await listCertificateSteps(db, scope, scope.supplierId)).some((step) => step.source === 'supplier');
  return invitation.answered_at !== null || (await hasReported()) ? null : 'unanswered';
}
