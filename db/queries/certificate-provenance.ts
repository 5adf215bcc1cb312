import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { CertificateProvenanceTable, KnownInstallationTable } from '#db/schema/certificate-provenance.ts';
import { from } from './scoped.ts';

/** What an organisation knows of the key of another installation; null: it was never seen. */
export async function findKnownInstallation(db: Db, scope: OrganisationScope, keySha256: string): Promise<KnownInstallationTable | null> {
  const row = await from(db, scope, 'known_installation').selectAll('known_installation').where('known_installation.key_sha256', '=', keySha256).executeTakeFirst();
  return row ?? null;
}

/** Keys under which installations of this name are known. */
export async function listKeysOfInstallation(db: Db, scope: OrganisationScope, name: string): Promise<string[]> {
  const rows = await from(db, scope, 'known_installation').select('known_installation.key_sha256').where('known_installation.name', '=', name).execute();
  return rows.map((row) => row.key_sha256);
}

export async function insertKnownInstallation(tx: Tx, scope: OrganisationScope, installation: Omit<KnownInstallationTable, 'organisation_id'>): Promise<void> {
  await tx
    .insertInto('known_installation')
    .values({ ...installation, organisation_id: scope.organisationId })
    .execute();
}

export async function insertCertificateProvenance(tx: Tx, scope: OrganisationScope, provenance: Omit<CertificateProvenanceTable, 'organisation_id'>): Promise<void> {
  await tx
    .insertInto('certificate_provenance')
    .values({ ...provenance, organisation_id: scope.organisationId })
    .execute();
}

/** Certificates of an organisation that were taken in with one key. */
export async function countCertificatesOfKey(db: Db, scope: OrganisationScope, keySha256: string): Promise<number> {
  const row = await from(db, scope, 'certificate_provenance')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('certificate_provenance.key_sha256', '=', keySha256)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** Whether a signed record stands beside a supplier already, and was not taken away since. */
export async function standsBesideSupplier(db: Db, scope: OrganisationScope, supplierId: string, recordSha256: string): Promise<boolean> {
  const row = await from(db, scope, 'certificate_provenance')
    .innerJoin('proof', (join) => join.onRef('proof.organisation_id', '=', 'certificate_provenance.organisation_id').onRef('proof.certificate_id', '=', 'certificate_provenance.certificate_id'))
    .select('proof.id')
    .where('certificate_provenance.record_sha256', '=', recordSha256)
    .where('proof.supplier_id', '=', supplierId)
    .where('proof.removed_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Where a certificate came from, when it came as a signed file; null otherwise. */
export async function findCertificateProvenance(db: Db, scope: OrganisationScope, certificateId: string): Promise<CertificateProvenanceTable | null> {
  const row = await from(db, scope, 'certificate_provenance').selectAll('certificate_provenance').where('certificate_provenance.certificate_id', '=', certificateId).executeTakeFirst();
  return row ?? null;
}
