import type { CompanyScope } from '#app/domain/access/scope.ts';
import type { CompanyAuditEvent } from '#app/domain/audit/events.ts';
import type { Instant } from '#app/domain/calendar/instant.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import { insertCompany, unsafeFindCompany } from '#db/queries/company.ts';
import { listClientsOfCompany } from '#db/queries/company-client.ts';
import { hasHadMembers, insertCompanyMember } from '#db/queries/company-member.ts';
import { ensureDeskAccount } from '#db/queries/desk-account.ts';
import { newId } from '#db/queries/new-id.ts';
import type { SupplierRow } from '#db/queries/supplier.ts';

export interface Founder {
  /** Empty where the question went by letter. */
  email: string;
  name: string;
  locale: 'en' | 'nl';
  /** What made the company worth keeping: a certificate that was shared, unless it was an answer without one. */
  by?: 'first_sharing' | 'first_answer';
}

interface Founded {
  /** Null: there is nobody to be a member yet, or somebody is already. */
  accountId: string | null;
  events: CompanyAuditEvent[];
}

/**
 * The first sharing makes the company, or who keeps a desk without one, with whoever was asked as its first member: that
 * address, and nobody who merely holds the link. Call it inside `mutateCompany`, before anything is shared, and pass its events on.
 */
export async function foundCompany(tx: Tx, company: CompanyScope, supplier: SupplierRow, founder: Founder, now: Instant): Promise<Founded> {
  const { companyId } = company;
  const events: CompanyAuditEvent[] = [];
  const isNew = (await unsafeFindCompany(tx, companyId)) === null;
  if (isNew) {
    const { legal_name, kvk_number, vat_number, lei, website, country } = supplier;
    await insertCompany(tx, { id: companyId, legal_name, kvk_number, vat_number, lei, website, country, locale: founder.locale, created_at: now });
    events.push({ type: 'company.created', subject: { kind: 'company', id: companyId }, data: { legalName: legal_name, kvkNumber: kvk_number, vatNumber: vat_number, country } });
  }
  if (founder.email === '' || !(await isUnspokenFor(tx, company, supplier))) return { accountId: null, events };
  const account = await ensureDeskAccount(tx, { id: newId(), email: founder.email, name: founder.name, locale: founder.locale, created_at: now });
  const memberId = newId();
  await insertCompanyMember(tx, company, { id: memberId, account_id: account.id, added_at: now, added_by_account_id: null });
  events.push({ type: 'company_member.added', subject: { kind: 'company_member', id: memberId }, data: { accountId: account.id, by: founder.by ?? 'first_sharing' }, personal: { name: founder.name, email: founder.email } });
  return { accountId: account.id, events };
}

/** New, or founded by letter, say: nobody has ever spoken for it, and this client is the only one that it knows. */
export async function isUnspokenFor(db: Db, company: CompanyScope, supplier: SupplierRow): Promise<boolean> {
  if (await hasHadMembers(db, company)) return false;
  return (await listClientsOfCompany(db, company)).every((client) => client.organisationId === supplier.organisation_id);
}
