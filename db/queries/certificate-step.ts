import type { OrganisationScope, SupplierScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { CertificateStepTable } from '#db/schema/certificate-step.ts';
import { from, updateIn } from './scoped.ts';

export type CertificateStepRow = CertificateStepTable;
export type NewCertificateStep = Omit<CertificateStepRow, 'organisation_id' | 'superseded_at'>;
type Scope = OrganisationScope | SupplierScope;

/** Every report of every step, oldest first; what was said before has a `superseded_at`. */
export async function listCertificateSteps(db: Db, scope: Scope, supplierId: string): Promise<CertificateStepRow[]> {
  return from(db, scope, 'certificate_step')
    .selectAll('certificate_step')
    .where('certificate_step.supplier_id', '=', supplierId)
    .orderBy('certificate_step.recorded_at')
    .orderBy('certificate_step.id')
    .execute();
}

/** Writes what is known of some steps now; what was known of them before is superseded. */
export async function recordCertificateSteps(tx: Tx, scope: Scope, steps: readonly NewCertificateStep[]): Promise<void> {
  for (const step of steps) {
    await updateIn(tx, scope, 'certificate_step')
      .set({ superseded_at: step.recorded_at })
      .where('certificate_step.supplier_id', '=', step.supplier_id)
      .where('certificate_step.kind', '=', step.kind)
      .where('certificate_step.superseded_at', 'is', null)
      .execute();
    await tx
      .insertInto('certificate_step')
      .values({ ...step, organisation_id: scope.organisationId, superseded_at: null })
      .execute();
  }
}

/** The marks that lie beside a supplier and were not refused, expired ones too. */
export async function listShownMarks(db: Db, scope: Scope, supplierId: string) {
  return from(db, scope, 'proof')
    .innerJoin('certificate', 'certificate.id', 'proof.certificate_id')
    .leftJoin('verification', (join) =>
      join
        .onRef('verification.organisation_id', '=', 'proof.organisation_id')
        .onRef('verification.supplier_id', '=', 'proof.supplier_id')
        .onRef('verification.certificate_id', '=', 'proof.certificate_id')
        .on('verification.superseded_at', 'is', null),
    )
    .select(['certificate.level', 'certificate.valid_from', 'proof.received_at'])
    .where('proof.supplier_id', '=', supplierId)
    .where('proof.removed_at', 'is', null)
    .where('certificate.level', 'is not', null)
    .where((eb) => eb.or([eb('verification.result', 'is', null), eb('verification.result', '<>', 'refused')]))
    .execute();
}
