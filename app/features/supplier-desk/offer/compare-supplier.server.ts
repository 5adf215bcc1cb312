import { compareIdentity, type CompanyIdentity, type IdentityComparison, type NumberMark } from '#app/domain/company/identity.ts';
import type { Db } from '#db/dialect/connect.ts';
import { unsafeFindCompany, type CompanyRow } from '#db/queries/company.ts';
import { listMembersOfCompany } from '#db/queries/company-member.ts';
import type { SupplierRow } from '#db/queries/supplier.ts';

export interface ComparedCompany extends IdentityComparison {
  company: CompanyRow;
  numbers: Record<NumberMark, { ours: string; theirs: string }>;
}

/** What a client's register says of a supplier, held against a company for whose people this is. Null: it is gone. */
export async function compareWithCompany(db: Db, companyId: string, supplier: SupplierRow, invitedAt: string): Promise<ComparedCompany | null> {
  const company = await unsafeFindCompany(db, companyId);
  if (!company) return null;
  const members = await listMembersOfCompany(db, { companyId });
  const ours = identityOf(company, members.map((member) => member.email));
  const theirs = identityOf(supplier, [invitedAt]);
  const both = (field: 'kvkNumber' | 'vatNumber' | 'lei') => ({ ours: ours[field] ?? '', theirs: theirs[field] ?? '' });
  return { company, numbers: { kvk: both('kvkNumber'), vat: both('vatNumber'), lei: both('lei') }, ...compareIdentity(ours, theirs) };
}

type Named = Pick<CompanyRow, 'kvk_number' | 'vat_number' | 'lei' | 'website'>;
const identityOf = ({ kvk_number, vat_number, lei, website }: Named, emails: readonly string[]): CompanyIdentity => ({ kvkNumber: kvk_number, vatNumber: vat_number, lei, website, emails });
