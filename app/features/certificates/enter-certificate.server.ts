import type { CertificateValues } from '#app/platform/certificate/certificate.form.ts';
import type { StoredEvidence } from '#app/platform/certificate/evidence-problem.ts';
import { insertEvidencedCertificate } from '#app/platform/certificate/insert-evidenced-certificate.server.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutate } from '#app/platform/mutate/mutate.server.ts';
import { newId } from '#db/queries/new-id.ts';
import { insertProof } from '#db/queries/proof.ts';
import { getSupplier } from '#db/queries/supplier.ts';

/** Enters a certificate that the organisation holds already. It counts for nothing until somebody has verified it. */
export async function enterCertificate({ app, scope, member }: Pick<MemberContext, 'app' | 'scope' | 'member'>, supplierId: string, values: CertificateValues, file: StoredEvidence) {
  const outcome = await mutate(app, scope, async (tx, { now }) => {
    const supplier = await getSupplier(tx, scope, supplierId);
    const proofId = newId();
    const owner = { company_id: null, organisation_id: scope.organisationId };
    const certificateId = await insertEvidencedCertificate(tx, owner, values, file, now);
    await insertProof(tx, scope, { id: proofId, supplier_id: supplier.id, certificate_id: certificateId, origin: 'own', received_at: now, entered_by_member_id: member.id });
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
