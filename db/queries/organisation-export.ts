import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Db } from '#db/dialect/connect.ts';
import { from, scopedTables, type ScopedTable } from './scoped.ts';

type Row = Readonly<Record<string, unknown>>;

/** Digests of secrets open nothing, but they are nobody's data either; who was at a company's desk is its own affair. */
const leftOut: readonly string[] = ['token_hash', 'previous_token_hash', 'password_hash', 'lease_token', 'return_hash', 'left_at'];

function withoutSecrets(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([column]) => !leftOut.includes(column)));
}

/** All rows of one organisation, table by table, with those of others that they lean on. The audit chain is exported apart. */
export async function* exportTables(db: Db, scope: OrganisationScope): AsyncGenerator<{ table: string; rows: Row[] }> {
  const { organisationId } = scope;
  yield { table: 'organisation', rows: await db.selectFrom('organisation').selectAll().where('id', '=', organisationId).execute() };
  yield { table: 'person', rows: (await personsOf(db, organisationId)).map(withoutSecrets) };
  for (const table of scopedTables) yield { table, rows: (await rowsOf(db, scope, table)).map(withoutSecrets) };
  yield { table: 'company', rows: (await companiesOf(db, organisationId)).map(withoutSecrets) };
  yield { table: 'shared_certificate', rows: await sharedCertificates(db, organisationId) };
}

async function rowsOf(db: Db, scope: OrganisationScope, table: ScopedTable): Promise<Row[]> {
  return from(db, scope, table).selectAll().execute();
}

const personsOf = (db: Db, organisationId: string) =>
  db
    .selectFrom('person')
    .selectAll()
    .where('id', 'in', db.selectFrom('member').select('person_id').where('organisation_id', '=', organisationId))
    .orderBy('id')
    .execute();

const companiesOf = (db: Db, organisationId: string) =>
  db
    .selectFrom('company')
    .selectAll()
    .where('id', 'in', db.selectFrom('supplier').select('company_id').where('organisation_id', '=', organisationId).where('company_id', 'is not', null))
    .orderBy('id')
    .execute();

/** Certificates of companies while their consent stands. */
const sharedCertificates = (db: Db, organisationId: string) =>
  db
    .selectFrom('certificate')
    .selectAll()
    .where('id', 'in', db.selectFrom('share').select('certificate_id').where('organisation_id', '=', organisationId).where('withdrawn_at', 'is', null))
    .orderBy('id')
    .execute();

/** The bytes behind what the organisation may see: its own, and what is shared with it today. */
export async function listExportedFiles(db: Db, organisationId: string): Promise<{ sha256: string; media_type: string }[]> {
  const shared = db
    .selectFrom('share')
    .innerJoin('certificate', 'certificate.id', 'share.certificate_id')
    .select('certificate.evidence_file_id')
    .where('share.organisation_id', '=', organisationId)
    .where('share.withdrawn_at', 'is', null)
    .where('certificate.evidence_file_id', 'is not', null);
  return db
    .selectFrom('evidence_file')
    .select(['sha256', 'media_type'])
    .distinct()
    .where((eb) => eb.or([eb('organisation_id', '=', organisationId), eb('id', 'in', shared)]))
    .orderBy('sha256')
    .execute();
}
