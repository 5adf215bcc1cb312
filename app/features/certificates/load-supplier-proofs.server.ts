import { compareHolderName } from '#app/domain/certificate/holder.ts';
import { validityOn } from '#app/domain/certificate/validity.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { listProofsOfSupplier, type ProofRecord } from '#db/queries/proof.ts';

/** What stands beside one supplier as proof, newest first, for its page. */
export async function loadSupplierProofs({ db, scope, today }: Pick<MemberContext, 'db' | 'scope' | 'today'>, supplierId: string) {
  return (await listProofsOfSupplier(db, scope, supplierId)).map((proof) => proofLine(proof, today));
}

function proofLine(proof: ProofRecord, today: string) {
  return {
    id: proof.id,
    scheme: proof.scheme,
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
