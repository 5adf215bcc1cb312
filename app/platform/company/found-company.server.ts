import type { CompanyScope } from '#app/domain/access/scope.ts';
import type { CompanyAuditEvent } from '#app/domain/audit/events.ts';
import type { Instant } from '#app/domain/calendar/instant.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { insertCompany, unsafeFindCompany } from '#db/queries/company.ts';
import { insertCompanyMember } from '#db/queries/company-member.ts';
import { ensureDeskAccount, type DeskAccountRow } from '#db/queries/desk-account.ts';
import { newId } from '#db/queries/new-id.ts';
import type { SupplierRow } from '#db/queries/supplier.ts';

export interface Founder {
  email: string;
  name: string;
  locale: 'en' | 'nl';
}

/**
 * The company's first sharing makes it, with whoever was asked as its first member: that address, and nobody who merely
 * holds the link. Null when the company was there. Call it inside `mutateCompany` and pass its events on.
 */
export async function foundCompany(tx: Tx, company: CompanyScope, supplier: SupplierRow, founder: Founder, now: Instant): Promise<{ account: DeskAccountRow; events: CompanyAuditEvent[] } | null> {
  const { companyId } = company;
  if (await unsafeFindCompany(tx, companyId)) return null;
  const { legal_name, kvk_number, vat_number, lei, website, country } = supplier;
  await insertCompany(tx, { id: companyId, legal_name, kvk_number, vat_number, lei, website, country, locale: founder.locale, created_at: now });
  const account = await ensureDeskAccount(tx, { id: newId(), email: founder.email, name: founder.name, locale: founder.locale, created_at: now });
  const memberId = newId();
  await insertCompanyMember(tx, company, { id: memberId, account_id: account.id, added_at: now, added_by_account_id: null });
  return {
    account,
    events: [
      { type: 'company.created', subject: { kind: 'company', id: companyId }, data: { legalName: legal_name, kvkNumber: kvk_number, vatNumber: vat_number, country } },
      { type: 'company_member.added', subject: { kind: 'company_member', id: memberId }, data: { accountId: account.id, by: 'first_sharing' }, personal: { name: founder.name, email: founder.email } },
    ],
  };
}
