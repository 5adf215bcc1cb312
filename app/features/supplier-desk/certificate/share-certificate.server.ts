import { nonEmpty } from '#app/domain/audit/events.ts';
import type { CertificateValues } from '#app/platform/certificate/certificate.form.ts';
import type { StoredEvidence } from '#app/platform/certificate/evidence-problem.ts';
import { companyScopeOf } from '#app/platform/company/company-of-supplier.server.ts';
import { foundCompany } from '#app/platform/company/found-company.server.ts';
import { shareWithClients } from '#app/platform/company/share-with-clients.server.ts';
import type { SupplierContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutateCompany, refused } from '#app/platform/mutate/mutate.server.ts';
import { listLiveShares } from '#db/queries/share.ts';
import { getSupplier } from '#db/queries/supplier.ts';
import { isFor } from '../company/client-rows.ts';
import { enterCompanyCertificate, isSameCertificate } from './enter-company-certificate.server.ts';

export interface SharedCertificateValues extends CertificateValues {
  answeredBy: string;
}

/**
 * Enters a certificate as the company's own and shares it with the one client that asked. All of it stands in the
 * company's chain; the client learns of it by a job, in its own transaction and its own chain.
 */
export async function shareCertificate(ctx: Pick<SupplierContext, 'app' | 'db' | 'scope' | 'invitation'>, values: SharedCertificateValues, file: StoredEvidence) {
  const { app, db, scope, invitation } = ctx;
  const { answeredBy, ...facts } = values;
  const supplier = await getSupplier(db, scope, scope.supplierId);
  const company = await companyScopeOf(db, scope, supplier);
  const client = { organisationId: scope.organisationId, supplierId: scope.supplierId, invitationId: scope.invitationId };
  return mutateCompany(app, company, async (tx, { now }) => {
    const shared = await listLiveShares(tx, company, scope.organisationId);
    const same = shared.filter((one) => isSameCertificate(one, values, file));
    if (same.some((one) => isFor(client, one))) return refused('already');
    const founder = { email: invitation.email, name: invitation.contact_name, locale: invitation.locale };
    const founded = await foundCompany(tx, company, supplier, founder, now);
    // The client has it already beside another row of the same company: it is not another certificate.
    const known = same[0] ? { certificateId: same[0].certificate_id, entered: null } : null;
    const { certificateId, entered } = known ?? (await enterCompanyCertificate(tx, company, facts, file, now));
    const events = await shareWithClients(tx, company, { certificateId, clients: [client], consentedBy: answeredBy, now });
    return done({ founded: founded.accountId === null ? null : { companyId: company.companyId, accountId: founded.accountId } }, nonEmpty([...founded.events, ...(entered ? [entered] : []), ...events]));
  });
}
