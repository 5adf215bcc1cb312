import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Tx } from '#db/dialect/connect.ts';
import type { MovedRows } from '#db/queries/move-belongings.ts';
import { listCertificatesOf, listJudgedServices, listProofKeys } from '#db/queries/judged-services.ts';

/**
 * Proofs and verifications that came after a merge and speak of what goes back, which they have to follow. Null: one of them
 * speaks of services of both, so that it could go nowhere whole.
 */
export async function judgementsToPart(tx: Tx, scope: OrganisationScope, supplierId: string, moved: MovedRows): Promise<MovedRows | null> {
  const certificates = new Set(await listCertificatesOf(tx, scope, { proofIds: moved.proof ?? [], invitationIds: moved.invitation ?? [] }));
  const services = new Set(moved.supplied_service);
  const early = new Set(moved.verification);
  const follows: string[] = [];
  for (const { id, certificateId, serviceIds } of await listJudgedServices(tx, scope, supplierId)) {
    if (early.has(id)) continue;
    const goes = certificates.has(certificateId);
    if (serviceIds.some((serviceId) => services.has(serviceId) !== goes)) return null;
    if (goes) follows.push(id);
  }
  const proofs = (await listProofKeys(tx, scope, supplierId)).filter((proof) => certificates.has(proof.certificateId) && !moved.proof?.includes(proof.id));
  return { verification: follows, proof: proofs.map((proof) => proof.id) };
}
