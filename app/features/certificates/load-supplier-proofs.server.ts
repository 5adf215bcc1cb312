import { compareHolderName } from '#app/domain/certificate/holder.ts';
import { schemeOf } from '#app/domain/certificate/schemes.ts';
import { validityOn } from '#app/domain/certificate/validity.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import type { Locale } from '#app/platform/messages/locale.ts';
import { listInstallationsOfCertificates } from '#db/queries/certificate-provenance.ts';
import { listProofsOfSupplier, type ProofRecord } from '#db/queries/proof.ts';

/** What stands beside one supplier as proof, newest first, for its page. */
export async function loadSupplierProofs({ db, scope, today, locale }: Pick<MemberContext, 'db' | 'scope' | 'today' | 'locale'>, supplierId: string) {
  const proofs = await listProofsOfSupplier(db, scope, supplierId);
  const installations = await listInstallationsOfCertificates(db, scope, proofs.map((proof) => proof.certificate_id));
  return proofs.map((proof) => ({ ...proofLine(proof, today, locale), installation: installations.get(proof.certificate_id) ?? null }));
}

function proofLine(proof: ProofRecord, today: string, locale: Locale) {
  return {
    id: proof.id,
    scheme: schemeOf(proof.scheme).name[locale],
    level: proof.level,
    origin: proof.origin,
    holderName: proof.holder_name,
    otherHolder: compareHolderName(proof.holder_name, proof.legal_name) === 'other',
    validFrom: proof.valid_from,
    validUntil: proof.valid_until,
    validity: validityOn({ validFrom: proof.valid_from, validUntil: proof.valid_until }, today).is,
    result: proof.result,
    acceptedLevel: proof.accepted_level,
    acceptedUntil: proof.accepted_until,
    fileId: proof.evidence_file_id,
  };
}

export type ProofLine = Awaited<ReturnType<typeof loadSupplierProofs>>[number];
