import type { OrganisationScope, SupplierScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { VerificationTable } from '#db/schema/verification.ts';
import { keepChecks } from './kept-check.ts';
import { from } from './scoped.ts';

export type VerificationRow = VerificationTable;
type Unusual = 'limited_to' | 'equivalence_rule_id' | 'is_alone';
export type NewVerification = Omit<VerificationRow, 'organisation_id' | 'superseded_at' | Unusual> & Partial<Pick<VerificationRow, Unusual>>;

/** Records a judgement of a certificate. An earlier one of the same certificate for the same supplier is superseded. */
export async function insertVerification(
  tx: Tx,
  scope: OrganisationScope,
  verification: NewVerification,
  serviceIds: readonly string[],
): Promise<void> {
  await tx
    .updateTable('verification')
    .set({ superseded_at: verification.recorded_at })
    .where('organisation_id', '=', scope.organisationId)
    .where('supplier_id', '=', verification.supplier_id)
    .where('certificate_id', '=', verification.certificate_id)
    .where('superseded_at', 'is', null)
    .execute();
  await tx
    .insertInto('verification')
    .values({ limited_to: null, equivalence_rule_id: null, is_alone: null, ...verification, organisation_id: scope.organisationId, superseded_at: null })
    .execute();
  await tx
    .updateTable('proof')
    .set({ judged_at: verification.recorded_at })
    .where('organisation_id', '=', scope.organisationId)
    .where('supplier_id', '=', verification.supplier_id)
    .where('certificate_id', '=', verification.certificate_id)
    .execute();
  await keepChecks(tx, scope, [verification.supplier_id], verification.certificate_id);
  if (serviceIds.length === 0) return;
  await tx
    .insertInto('verification_service')
    .values(serviceIds.map((serviceId) => ({ organisation_id: scope.organisationId, verification_id: verification.id, supplied_service_id: serviceId })))
    .execute();
}

/** The supplied services that a verification names. */
export async function listVerifiedServices(db: Db, scope: OrganisationScope, verificationId: string): Promise<string[]> {
  const rows = await from(db, scope, 'verification_service')
    .select('verification_service.supplied_service_id')
    .where('verification_service.verification_id', '=', verificationId)
    .orderBy('verification_service.supplied_service_id')
    .execute();
  return rows.map((row) => row.supplied_service_id);
}

/** The judgement that stands of each certificate of one supplier; those that nobody has judged are absent. */
export async function listJudgements(db: Db, scope: OrganisationScope | SupplierScope, supplierId: string): Promise<ReadonlyMap<string, VerificationRow>> {
  const rows = await from(db, scope, 'verification').selectAll('verification').where('verification.supplier_id', '=', supplierId).where('verification.superseded_at', 'is', null).execute();
  return new Map(rows.map((row) => [row.certificate_id, row]));
}
