import { openDeskSession } from '#app/platform/desk/desk-session.server.ts';
import type { PublicContext } from '#app/platform/http/wrappers.server.ts';
import { unsafeCompanyScope } from '#app/platform/scope/make-scope.server.ts';
import { listMembersOfCompany } from '#db/queries/company-member.ts';
import { unsafeFindCompany } from '#db/queries/company.ts';
import { findInstallationFact } from '#db/queries/installation.ts';

/**
 * The other side of the demo data: a supplier of both organisations, at its own desk. The session reaches that one company,
 * as after a first sharing by a link. Null: nobody sits there.
 */
export async function enterDemoDesk({ http, db }: PublicContext, request: Request): Promise<{ companyId: string; company: string; name: string } | null> {
  const companyId = await findInstallationFact(db, 'demo.company');
  const company = companyId && (await unsafeFindCompany(db, companyId));
  if (!companyId || !company) return null;
  const [member] = await listMembersOfCompany(db, unsafeCompanyScope({ companyId, actor: { kind: 'system', job: 'demo.make' } }));
  if (!member) return null;
  await openDeskSession(http, request, { accountId: member.account_id, by: 'first_sharing', only: { companyId, visitorName: member.name } });
  return { companyId, company: company.legal_name, name: member.name };
}
