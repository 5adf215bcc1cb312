import type { CompanyScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { Instant } from '#db/schema/index.ts';
import type { CompanyMemberTable } from '#db/schema/desk.ts';

export type CompanyMemberRow = CompanyMemberTable;
type Company = Pick<CompanyScope, 'companyId'>;

export async function insertCompanyMember(tx: Tx, { companyId }: Company, member: Omit<CompanyMemberRow, 'company_id' | 'removed_at'>): Promise<void> {
  await tx
    .insertInto('company_member')
    .values({ ...member, company_id: companyId, removed_at: null })
    .execute();
}

const withAccount = (db: Db) =>
  db
    .selectFrom('company_member')
    .innerJoin('desk_account', 'desk_account.id', 'company_member.account_id')
    .where('company_member.removed_at', 'is', null)
    .select([
      'company_member.id',
      'company_member.company_id',
      'company_member.account_id',
      'company_member.added_at',
      'desk_account.name',
      'desk_account.email',
      'desk_account.locale',
    ]);

/** Who speaks for the company today, in the order in which they came. */
export async function listMembersOfCompany(db: Db, { companyId }: Company) {
  return withAccount(db).where('company_member.company_id', '=', companyId).orderBy('company_member.added_at').orderBy('company_member.id').execute();
}
export type CompanyColleague = Awaited<ReturnType<typeof listMembersOfCompany>>[number];

export async function findCompanyMember(db: Db, { companyId }: Company, memberId: string): Promise<CompanyColleague | null> {
  return (await withAccount(db).where('company_member.company_id', '=', companyId).where('company_member.id', '=', memberId).executeTakeFirst()) ?? null;
}

/** Also those who deleted their account since, of whom nothing is left here. */
export async function hasHadMembers(db: Db, { companyId }: Company): Promise<boolean> {
  const left = await db.selectFrom('company').select('id').where('id', '=', companyId).where('left_at', 'is not', null).executeTakeFirst();
  return left !== undefined || (await db.selectFrom('company_member').select('id').where('company_id', '=', companyId).limit(1).executeTakeFirst()) !== undefined;
}

/** The companies that an account speaks for. For its own sign-in only: nobody else may know. */
export async function unsafeListMembershipsOfAccount(db: Db, accountId: string) {
  return db
    .selectFrom('company_member')
    .innerJoin('company', 'company.id', 'company_member.company_id')
    .select(['company_member.id as memberId', 'company.id as companyId', 'company.legal_name as legalName'])
    .where('company_member.account_id', '=', accountId)
    .where('company_member.removed_at', 'is', null)
    .orderBy('company.legal_name')
    .orderBy('company.id')
    .execute();
}
export type Membership = Awaited<ReturnType<typeof unsafeListMembershipsOfAccount>>[number];

/** False: was not a member, or no longer. */
export async function removeCompanyMember(tx: Tx, { companyId }: Company, memberId: string, now: Instant): Promise<boolean> {
  const result = await tx
    .updateTable('company_member')
    .set({ removed_at: now })
    .where('company_id', '=', companyId)
    .where('id', '=', memberId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
