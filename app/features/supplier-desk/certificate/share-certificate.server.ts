import type { CompanyScope } from '#app/domain/access/scope.ts';
import { nonEmpty, type CompanyAuditEvent } from '#app/domain/audit/events.ts';
import type { Instant } from '#app/domain/calendar/instant.ts';
import type { CertificateValues } from '#app/platform/certificate/certificate.form.ts';
import type { StoredEvidence } from '#app/platform/certificate/evidence-problem.ts';
import { insertEvidencedCertificate } from '#app/platform/certificate/insert-evidenced-certificate.server.ts';
import { companyScopeOf } from '#app/platform/company/company-of-supplier.server.ts';
import { foundCompany } from '#app/platform/company/found-company.server.ts';
import { shareWithClients } from '#app/platform/company/share-with-clients.server.ts';
import type { SupplierContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutateCompany, refused } from '#app/platform/mutate/mutate.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { listLiveShares } from '#db/queries/share.ts';
import { getSupplier } from '#db/queries/supplier.ts';

export interface SharedCertificateValues extends CertificateValues {
  answeredBy: string;
}

/**
 * Enters a certificate as the company's own and shares it with the one client that asked. All of it stands in the
 * company's chain; the client learns of it by a job, in its own transaction and its own chain.
 */
export async function shareCertificate(ctx: Pick<SupplierContext, 'app' | 'db' | 'scope' | 'invitation'>, values: SharedCertificateValues, file: StoredEvidence) {
  const { app, db, scope, invitation } = ctx;
  const supplier = await getSupplier(db, scope, scope.supplierId);
  const company = await companyScopeOf(db, scope, supplier);
  return mutateCompany(app, company, async (tx, { now }) => {
    const shared = await listLiveShares(tx, company, scope.organisationId);
    // The same form sent twice, by a double click or a browser that tries again.
    if (shared.some((one) => isSame(one, values, file))) return refused('already');
    const founder = { email: invitation.email, name: invitation.contact_name, locale: invitation.locale };
    const founded = await foundCompany(tx, company, supplier, founder, now);
    const { certificateId, entered } = await enterCertificate(tx, company, values, file, now);
    const client = { organisationId: scope.organisationId, supplierId: scope.supplierId, invitationId: scope.invitationId };
    const events = await shareWithClients(tx, company, { certificateId, clients: [client], consentedBy: values.answeredBy, now });
    return done({ founded: founded && { companyId: company.companyId, accountId: founded.account.id } }, nonEmpty([...(founded?.events ?? []), entered, ...events]));
  });
}

type Shared = Awaited<ReturnType<typeof listLiveShares>>[number];

function isSame(one: Shared, values: CertificateValues, file: StoredEvidence): boolean {
  return (
    one.file_sha256 === file.sha256 &&
    one.scheme === values.scheme &&
    one.level === values.level &&
    one.holder_name === values.holderName &&
    one.valid_from === values.validFrom &&
    one.valid_until === values.validUntil
  );
}

async function enterCertificate(tx: Tx, { companyId }: CompanyScope, values: SharedCertificateValues, file: StoredEvidence, now: Instant) {
  const { answeredBy: _answeredBy, ...facts } = values;
  const certificateId = await insertEvidencedCertificate(tx, { company_id: companyId, organisation_id: null }, facts, file, now);
  const entered: CompanyAuditEvent = {
    type: 'certificate.entered',
    subject: { kind: 'certificate', id: certificateId },
    data: { ...facts, fileSha256: file.sha256 },
  };
  return { certificateId, entered };
}
