import type { CompanyScope } from '#app/domain/access/scope.ts';
import type { CompanyAuditEvent } from '#app/domain/audit/events.ts';
import type { Instant } from '#app/domain/calendar/instant.ts';
import type { CertificateValues } from '#app/platform/certificate/certificate.form.ts';
import type { StoredEvidence } from '#app/platform/certificate/evidence-problem.ts';
import { insertEvidencedCertificate } from '#app/platform/certificate/insert-evidenced-certificate.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import type { CompanyCertificate } from '#db/queries/company-certificate.ts';

/** Writes a certificate as the company's own. Call it inside `mutateCompany` and pass the event on. */
export async function enterCompanyCertificate(tx: Tx, { companyId }: CompanyScope, facts: CertificateValues, file: StoredEvidence, now: Instant): Promise<{ certificateId: string; entered: CompanyAuditEvent }> {
  const certificateId = await insertEvidencedCertificate(tx, { company_id: companyId, organisation_id: null }, facts, file, now);
  return { certificateId, entered: { type: 'certificate.entered', subject: { kind: 'certificate', id: certificateId }, data: { ...facts, fileSha256: file.sha256 } } };
}

type Kept = Pick<CompanyCertificate, 'file_sha256' | 'scheme' | 'level' | 'holder_name' | 'valid_from' | 'valid_until'>;

/** The same form sent twice, by a double click or a browser that tries again. */
export function isSameCertificate(one: Kept, values: CertificateValues, file: StoredEvidence): boolean {
  return (
    one.file_sha256 === file.sha256 &&
    one.scheme === values.scheme &&
    one.level === values.level &&
    one.holder_name === values.holderName &&
    one.valid_from === values.validFrom &&
    one.valid_until === values.validUntil
  );
}
