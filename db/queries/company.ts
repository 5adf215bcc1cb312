import type { OrganisationScope, SupplierScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { CompanyTable } from '#db/schema/company.ts';
import { from } from './scoped.ts';

export type CompanyRow = CompanyTable;

export async function insertCompany(tx: Tx, company: CompanyRow): Promise<void> {
  await tx.insertInto('company').values(company).execute();
}

/** For the company's own door; an organisation reaches companies only through what they shared. */
export async function unsafeFindCompany(db: Db, companyId: string): Promise<CompanyRow | null> {
  return (await db.selectFrom('company').selectAll().where('id', '=', companyId).executeTakeFirst()) ?? null;
}

/** The supplier's own identity, once one of its links was used to share something. */
export async function findCompanyIdOfSupplier(db: Db, scope: OrganisationScope | SupplierScope, supplierId: string): Promise<string | null> {
  const row = await from(db, scope, 'supplier').select('supplier.company_id').where('supplier.id', '=', supplierId).executeTakeFirst();
  return row?.company_id ?? null;
}
