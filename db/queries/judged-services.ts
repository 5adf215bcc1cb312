import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Db } from '#db/dialect/connect.ts';
import { from } from './scoped.ts';

export interface JudgedServices {
  id: string;
  certificateId: string;
  serviceIds: string[];
}

/** Every verification of a supplier, superseded ones too, with the services that it names. */
export async function listJudgedServices(db: Db, scope: OrganisationScope, supplierId: string): Promise<JudgedServices[]> {
  const rows = await from(db, scope, 'verification')
    .leftJoin('verification_service as named', (join) => join.onRef('named.organisation_id', '=', 'verification.organisation_id').onRef('named.verification_id', '=', 'verification.id'))
    .select(['verification.id', 'verification.certificate_id', 'named.supplied_service_id'])
    .where('verification.supplier_id', '=', supplierId)
    .orderBy('verification.id')
    .execute();
  const judged = new Map<string, JudgedServices>();
  for (const { id, certificate_id: certificateId, supplied_service_id: serviceId } of rows) {
    const one = judged.get(id) ?? { id, certificateId, serviceIds: [] };
    if (serviceId) one.serviceIds.push(serviceId);
    judged.set(id, one);
  }
  return [...judged.values()];
}

export async function listProofKeys(db: Db, scope: OrganisationScope, supplierId: string): Promise<{ id: string; certificateId: string }[]> {
  return from(db, scope, 'proof').select(['proof.id', 'proof.certificate_id as certificateId']).where('proof.supplier_id', '=', supplierId).orderBy('proof.id').execute();
}

/** Certificates behind some proofs, and those that came as answers to some invitations. */
export async function listCertificatesOf(db: Db, scope: OrganisationScope, { proofIds, invitationIds }: { proofIds: readonly string[]; invitationIds: readonly string[] }): Promise<string[]> {
  const shown = proofIds.length === 0 ? [] : await from(db, scope, 'proof').select('proof.certificate_id as id').where('proof.id', 'in', [...proofIds]).execute();
  const answered =
    invitationIds.length === 0 ? [] : await from(db, scope, 'supplier_answer').select('supplier_answer.certificate_id as id').where('supplier_answer.invitation_id', 'in', [...invitationIds]).execute();
  return [...new Set([...shown, ...answered].flatMap((row) => row.id ?? []))];
}
