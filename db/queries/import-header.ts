import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { ImportHeaderTable } from '#db/schema/import-header.ts';
import { from } from './scoped.ts';

export type ImportHeaderRow = ImportHeaderTable;

export async function findImportHeader(db: Db, scope: OrganisationScope, headerKey: string): Promise<ImportHeaderRow | null> {
  return (await from(db, scope, 'import_header').selectAll('import_header').where('import_header.header_key', '=', headerKey).executeTakeFirst()) ?? null;
}

/** The last one to confirm a header decides how it is read. */
export async function saveImportHeader(tx: Tx, scope: OrganisationScope, header: Omit<ImportHeaderRow, 'organisation_id'>): Promise<void> {
  const { header_key: _key, ...rest } = header;
  await tx
    .insertInto('import_header')
    .values({ ...header, organisation_id: scope.organisationId })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'header_key']).doUpdateSet(rest))
    .execute();
}
