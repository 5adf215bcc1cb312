import type { StoredFile } from '#app/platform/files/file-store.ts';
import type { EvidenceMediaType } from '#app/platform/files/media-type.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutate } from '#app/platform/mutate/mutate.server.ts';
import { insertCertificate } from '#db/queries/certificate.ts';
import { insertEvidenceFile } from '#db/queries/evidence-file.ts';
import { newId } from '#db/queries/new-id.ts';
import { insertProof } from '#db/queries/proof.ts';
import { getSupplier } from '#db/queries/supplier.ts';
import type { CertificateValues } from './certificate.form.ts';

export interface StoredEvidence extends StoredFile {
  mediaType: EvidenceMediaType;
  name: string;
}

/** Enters a certificate that the organisation holds already. It counts for nothing until somebody has verified it. */
export async function enterCertificate({ app, scope }: Pick<MemberContext, 'app' | 'scope'>, supplierId: string, values: CertificateValues, file: StoredEvidence) {
  const outcome = await mutate(app, scope, async (tx, { now }) => {
    const supplier = await getSupplier(tx, scope, supplierId);
    const [fileId, certificateId, proofId] = [newId(), newId(), newId()];
    const owner = { company_id: null, organisation_id: scope.organisationId };
    await insertEvidenceFile(tx, { id: fileId, ...owner, sha256: file.sha256, media_type: file.mediaType, bytes: file.bytes, original_name: file.name, created_at: now });
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
      evidence_file_id: fileId,
      recorded_at: now,
    });
    await insertProof(tx, scope, { id: proofId, supplier_id: supplier.id, certificate_id: certificateId, origin: 'own', received_at: now });
    const { scheme, level, holderName, validFrom, validUntil } = values;
    return done({ proofId }, [
      { type: 'certificate.entered', subject: { kind: 'certificate', id: certificateId }, data: { ...values, fileSha256: file.sha256 } },
      {
        type: 'proof.received',
        subject: { kind: 'proof', id: proofId },
        data: { supplierId: supplier.id, certificateId, origin: 'own', scheme, level, holderName, validFrom, validUntil },
      },
    ]);
  });
  return outcome.ok ? outcome.value : outcome.problem;
}
