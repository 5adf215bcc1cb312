import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { EvidenceFileTable } from '#db/schema/evidence-file.ts';
import { from } from './scoped.ts';

export type EvidenceFileRow = EvidenceFileTable;

/** Owned by a company or by an organisation: exactly one of the two ids is given. */
export async function insertEvidenceFile(tx: Tx, file: Omit<EvidenceFileRow, 'removed_at' | 'page_count' | 'text_json'> & Partial<EvidenceFileRow>): Promise<void> {
  await tx.insertInto('evidence_file').values({ page_count: null, text_json: null, removed_at: null, ...file }).execute();
}

/**
 * A file that a member may open: the organisation's own, or a company's while its consent stands. Asked of the live share
 * row, never of a projection, and reached through a proof, so that the member's units count.
 */
export async function findReadableFile(db: Db, scope: OrganisationScope, fileId: string): Promise<(EvidenceFileRow & { supplierId: string }) | null> {
  const row = await from(db, scope, 'proof')
    .innerJoin('certificate', 'certificate.id', 'proof.certificate_id')
    .innerJoin('evidence_file', 'evidence_file.id', 'certificate.evidence_file_id')
    .leftJoin('share', (join) =>
      join
        .onRef('share.certificate_id', '=', 'certificate.id')
        .on('share.organisation_id', '=', scope.organisationId)
        .on('share.withdrawn_at', 'is', null),
    )
    .selectAll('evidence_file')
    .select('proof.supplier_id as supplierId')
    .where('evidence_file.id', '=', fileId)
    .where('evidence_file.removed_at', 'is', null)
    .where((eb) => eb.or([eb('evidence_file.organisation_id', '=', scope.organisationId), eb('share.id', 'is not', null)]))
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Every evidence file of the installation. */
export async function unsafeListEvidenceDigests(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('evidence_file').select('sha256').distinct().where('removed_at', 'is', null).orderBy('sha256').execute();
  return rows.map((row) => row.sha256);
}
