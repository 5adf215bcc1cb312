import type { App } from '#app/platform/app.ts';
import { done, mutateCompany, refused } from '#app/platform/mutate/mutate.server.ts';
import { unsafeCompanyScope } from '#app/platform/scope/make-scope.server.ts';
import { getCompany, returnToCompany, unsafeListLeftCompanies } from '#db/queries/company.ts';
import { insertCompanyMember } from '#db/queries/company-member.ts';
import { ensureDeskAccount } from '#db/queries/desk-account.ts';
import { newId } from '#db/queries/new-id.ts';
import { returnHashOf } from './return-hash.server.ts';

/** Whoever was the last one at a desk and proves that address again speaks for the company again. Nobody else can. */
export async function comeBack(app: Pick<App, 'db' | 'clock' | 'jobs'>, email: string): Promise<void> {
  const hash = returnHashOf(email);
  for (const companyId of await unsafeListLeftCompanies(app.db.read, hash)) {
    const memberId = newId();
    const company = unsafeCompanyScope({ companyId, actor: { kind: 'supplier', invitationId: memberId, name: null } });
    await mutateCompany(app, company, async (tx, { now }) => {
      if (!(await returnToCompany(tx, company, hash))) return refused('back');
      const { locale } = await getCompany(tx, company);
      const account = await ensureDeskAccount(tx, { id: newId(), email, name: email, locale, created_at: now });
      await insertCompanyMember(tx, company, { id: memberId, account_id: account.id, added_at: now, added_by_account_id: null });
      return done(null, [{ type: 'company_member.added', subject: { kind: 'company_member', id: memberId }, data: { accountId: account.id, by: 'return' }, personal: { name: account.name, email: account.email } }]);
    });
  }
}
