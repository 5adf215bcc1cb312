import type { CompanyScope } from '#app/domain/access/scope.ts';
import type { CompanyAuditEvent } from '#app/domain/audit/events.ts';
import type { Instant } from '#app/domain/calendar/instant.ts';
import type { CertificateValues } from '#app/platform/certificate/certificate.form.ts';
import type { StoredEvidence } from '#app/platform/certificate/evidence-problem.ts';
import { insertEvidencedCertificate } from '#app/platform/certificate/insert-evidenced-certificate.server.ts';
import type { SupplierContext } from '#app/platform/http/wrappers.server.ts';
import { enqueueJob } from '#app/platform/jobs/enqueue-job.server.ts';
import { done, mutateCompany, refused } from '#app/platform/mutate/mutate.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { insertCompany, unsafeFindCompany } from '#db/queries/company.ts';
import { newId } from '#db/queries/new-id.ts';
import { insertShare, listLiveShares } from '#db/queries/share.ts';
import { getSupplier, type SupplierRow } from '#db/queries/supplier.ts';
import { companyScopeOf } from '../company-scope.server.ts';
import { receiveShareKind, type ShareToReceive } from './receive-share.job.server.ts';

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
  const company = companyScopeOf(scope, supplier);
  return mutateCompany(app, company, async (tx, { now }) => {
    const shared = await listLiveShares(tx, company, scope.organisationId);
    // The same form sent twice, by a double click or a browser that tries again.
    if (shared.some((one) => isSame(one, values, file))) return refused('already');
    const born = await bringIntoBeing(tx, company, supplier, invitation.locale, now);
    const { certificateId, entered } = await enterCertificate(tx, company, values, file, now);
    const shareId = newId();
    await insertShare(tx, company, {
      id: shareId,
      organisation_id: scope.organisationId,
      certificate_id: certificateId,
      consented_by: values.answeredBy,
      consented_at: now,
    });
    const payload: ShareToReceive = { shareId, organisationId: scope.organisationId, supplierId: scope.supplierId, invitationId: scope.invitationId };
    await enqueueJob(tx, { kind: receiveShareKind, key: `${receiveShareKind}:${shareId}`, payload, organisationId: scope.organisationId, now });
    const events: [CompanyAuditEvent, ...CompanyAuditEvent[]] = [
      entered,
      {
        type: 'certificate.shared',
        subject: { kind: 'certificate', id: certificateId },
        data: { shareId, organisationId: scope.organisationId },
        personal: { consentedBy: values.answeredBy },
      },
    ];
    return done({ shareId }, born ? [born, ...events] : events);
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

/** The company's first sharing makes it; null when it was there. */
async function bringIntoBeing(tx: Tx, { companyId }: CompanyScope, supplier: SupplierRow, locale: 'en' | 'nl', now: Instant): Promise<CompanyAuditEvent | null> {
  if (await unsafeFindCompany(tx, companyId)) return null;
  const { legal_name, kvk_number, vat_number, country } = supplier;
  await insertCompany(tx, { id: companyId, legal_name, kvk_number, vat_number, country, locale, created_at: now });
  return {
    type: 'company.created',
    subject: { kind: 'company', id: companyId },
    data: { legalName: legal_name, kvkNumber: kvk_number, vatNumber: vat_number, country },
  };
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
