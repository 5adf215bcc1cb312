import type { Db, Tx } from '#db/dialect/connect.ts';
import type { CompanyTable } from '#db/schema/company.ts';

export type CompanyRow = CompanyTable;

export async function insertCompany(tx: Tx, company: CompanyRow): Promise<void> {
  await tx.insertInto('company').values(company).execute();
}

/** For the company's own door; an organisation reaches companies only through what they shared. */
export async function unsafeFindCompany(db: Db, companyId: string): Promise<CompanyRow | null> {
  return (await db.selectFrom('company').selectAll().where('id', '=', companyId).executeTakeFirst()) ?? null;
}
