import type { CompanyScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { Instant } from '#db/schema/index.ts';
import type { CompanyTable } from '#db/schema/company.ts';

export type CompanyRow = CompanyTable;
type Company = Pick<CompanyScope, 'companyId'>;

export async function insertCompany(tx: Tx, company: Omit<CompanyRow, 'left_at' | 'return_hash'>): Promise<void> {
  await tx
    .insertInto('company')
    .values({ ...company, left_at: null, return_hash: null })
    .execute();
}

export async function getCompany(db: Db, { companyId }: Company): Promise<CompanyRow> {
  return db.selectFrom('company').selectAll().where('id', '=', companyId).executeTakeFirstOrThrow();
}

/** Nobody speaks for it any more; only who proves the address with this digest comes back. */
export async function leaveCompanyTo(tx: Tx, { companyId }: Company, returnHash: string, now: Instant): Promise<void> {
  await tx.updateTable('company').set({ left_at: now, return_hash: returnHash }).where('id', '=', companyId).execute();
}

/** Companies to which whoever proves an address may come back. For its own door only. */
export async function unsafeListLeftCompanies(db: Db, returnHash: string): Promise<string[]> {
  const rows = await db.selectFrom('company').select('id').where('return_hash', '=', returnHash).orderBy('id').execute();
  return rows.map((row) => row.id);
}

/** Closes that way back: somebody speaks for it again. False: it was closed before. */
export async function returnToCompany(tx: Tx, { companyId }: Company, returnHash: string): Promise<boolean> {
  const result = await tx.updateTable('company').set({ left_at: null, return_hash: null }).where('id', '=', companyId).where('return_hash', '=', returnHash).executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** For the company's own door; an organisation reaches companies only through what they shared. */
export async function unsafeFindCompany(db: Db, companyId: string): Promise<CompanyRow | null> {
  return (await db.selectFrom('company').selectAll().where('id', '=', companyId).executeTakeFirst()) ?? null;
}
