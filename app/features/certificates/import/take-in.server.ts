import type { OrganisationAuditEvent } from '#app/domain/audit/events.ts';
import type { StoredEvidence } from '#app/platform/certificate/evidence-problem.ts';
import { insertEvidencedCertificate } from '#app/platform/certificate/insert-evidenced-certificate.server.ts';
import type { ReadCertificateFile } from '#app/platform/certificate-file/read-certificate-file.server.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { findKnownInstallation, insertCertificateProvenance, insertKnownInstallation, standsBesideSupplier } from '#db/queries/certificate-provenance.ts';
import { newId } from '#db/queries/new-id.ts';
import { insertProof } from '#db/queries/proof.ts';
import { getSupplier } from '#db/queries/supplier.ts';

/**
 * Enters what a signed file says as a certificate of the organisation's own, with where it came from, and remembers the key.
 * It counts for nothing until somebody has verified it.
 */
export function takeInCertificate({ app, scope, member }: Pick<MemberContext, 'app' | 'scope' | 'member'>, supplierId: string, file: ReadCertificateFile, evidence: StoredEvidence | null) {
  const { record, keySha256, recordSha256, signature } = file;
  const { certificate, installation, takenBy, takenAt } = record;
  return mutate(app, scope, async (tx, { now }) => {
    const supplier = await getSupplier(tx, scope, supplierId);
    if (await standsBesideSupplier(tx, scope, supplier.id, recordSha256)) return refused('already' as const);
    const known = await findKnownInstallation(tx, scope, keySha256);
    if (!known) await insertKnownInstallation(tx, scope, { key_sha256: keySha256, public_key: installation.publicKey, name: installation.name, first_seen_at: now, first_seen_by_member_id: member.id });
    const certificateId = await insertEvidencedCertificate(tx, { company_id: null, organisation_id: scope.organisationId }, certificate, evidence, now);
    await insertCertificateProvenance(tx, scope, {
      certificate_id: certificateId,
      key_sha256: keySha256,
      installation_name: installation.name,
      taken_by: takenBy,
      taken_at: takenAt,
      record_sha256: recordSha256,
      signature,
      imported_at: now,
      imported_by_member_id: member.id,
    });
    const proofId = newId();
    await insertProof(tx, scope, { id: proofId, supplier_id: supplier.id, certificate_id: certificateId, origin: 'own', received_at: now, entered_by_member_id: member.id });
    const { scheme, level, holderName, validFrom, validUntil } = certificate;
    const imported = { supplierId: supplier.id, installation: installation.name, keySha256, keyWasKnown: known !== null, recordSha256, withDocument: evidence !== null, takenAt };
    const events: [OrganisationAuditEvent, ...OrganisationAuditEvent[]] = [
      { type: 'certificate.imported', subject: { kind: 'certificate', id: certificateId }, data: imported, personal: { takenBy } },
      { type: 'certificate.entered', subject: { kind: 'certificate', id: certificateId }, data: { ...certificate, fileSha256: evidence?.sha256 ?? null } },
      { type: 'proof.received', subject: { kind: 'proof', id: proofId }, data: { supplierId: supplier.id, certificateId, origin: 'own', scheme, level, holderName, validFrom, validUntil } },
    ];
    return done({ proofId }, events);
  });
}
