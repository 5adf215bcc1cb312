import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Db } from '#db/dialect/connect.ts';

/** Digests of the files that these imports were read from, where nobody else keeps the same bytes. */
export async function listImportDigests(db: Db, { organisationId }: Pick<OrganisationScope, 'organisationId'>, importIds: readonly string[]): Promise<string[]> {
  if (importIds.length === 0) return [];
  const rows = await db
    .selectFrom('import_run')
    .select('file_sha256')
    .distinct()
    .where('organisation_id', '=', organisationId)
    .where('id', 'in', [...importIds])
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('import_run as elsewhere').select('elsewhere.id').whereRef('elsewhere.file_sha256', '=', 'import_run.file_sha256').where('elsewhere.organisation_id', '!=', organisationId))))
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('evidence_file').select('evidence_file.id').whereRef('evidence_file.sha256', '=', 'import_run.file_sha256'))))
    .execute();
  return rows.map((row) => row.file_sha256);
}
