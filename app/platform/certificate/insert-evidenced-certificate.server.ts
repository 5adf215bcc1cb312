import type { Instant } from '#app/domain/calendar/instant.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { insertCertificate } from '#db/queries/certificate.ts';
import { insertEvidenceFile } from '#db/queries/evidence-file.ts';
import { newId } from '#db/queries/new-id.ts';
import type { CertificateValues } from './certificate.form.ts';
import type { StoredEvidence } from './evidence-problem.ts';

/** A company that shares, or an organisation that enters it itself: exactly one. */
export type CertificateOwner = { company_id: string; organisation_id: null } | { company_id: null; organisation_id: string };

/** Writes a certificate and the document behind it, if there is one. The bytes must lie in the file store already. */
export async function insertEvidencedCertificate(tx: Tx, owner: CertificateOwner, values: CertificateValues, file: StoredEvidence | null, now: Instant): Promise<string> {
  const [fileId, certificateId] = [newId(), newId()];
  if (file) await insertEvidenceFile(tx, { id: fileId, ...owner, sha256: file.sha256, media_type: file.mediaType, bytes: file.bytes, original_name: file.name, created_at: now, page_count: file.reading.pageCount, text_json: JSON.stringify(file.reading.pages) });
  await insertCertificate(tx, {
    id: certificateId,
    ...owner,
    scheme: values.scheme,
    level: values.level,
    holder_name: values.holderName,
    holder_kvk_number: values.holderKvkNumber,
    scope_text: values.scopeText,
    issuer: values.issuer,
    certificate_number: values.certificateNumber,
    valid_from: values.validFrom,
    valid_until: values.validUntil,
    evidence_file_id: file && fileId,
    recorded_at: now,
  });
  return certificateId;
}
