import type { OrganisationScope, SupplierScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { CertificateStandingTable } from '#db/schema/certificate-standing.ts';
import { keepChecks } from './kept-check.ts';
import { from } from './scoped.ts';

export type CertificateStandingRow = CertificateStandingTable;

/** A fact is added, never changed: a later one with effect on the same day takes its place. */
export async function insertStanding(tx: Tx, scope: OrganisationScope, standing: Omit<CertificateStandingRow, 'organisation_id'>): Promise<void> {
  await tx
    .insertInto('certificate_standing')
    .values({ ...standing, organisation_id: scope.organisationId })
    .execute();
  await keepChecks(tx, scope, [standing.supplier_id], standing.certificate_id);
}

/** What was recorded about the certificates of a supplier, in the order of recording, with who did. */
export async function listStandings(db: Db, scope: OrganisationScope | SupplierScope, supplierId: string) {
  return from(db, scope, 'certificate_standing')
    .leftJoin('member', (join) => join.onRef('member.organisation_id', '=', 'certificate_standing.organisation_id').onRef('member.id', '=', 'certificate_standing.recorded_by_member_id'))
    .leftJoin('person', 'person.id', 'member.person_id')
    .selectAll('certificate_standing')
    .select('person.name as recorded_by')
    .where('certificate_standing.supplier_id', '=', supplierId)
    .orderBy('certificate_standing.recorded_at')
    .orderBy('certificate_standing.id')
    .execute();
}
