import { findCompanyOfSupplier } from '#app/platform/company/company-of-supplier.server.ts';
import { findAtDesk } from '#app/platform/desk/desk-session.server.ts';
import type { SupplierContext } from '#app/platform/http/wrappers.server.ts';
import type { CompanyScope } from '#app/domain/access/scope.ts';
import { listClientsOfCompany } from '#db/queries/company-client.ts';
import { getSupplier } from '#db/queries/supplier.ts';

export interface OtherClient {
  organisationId: string;
  supplierId: string;
  invitationId: string;
  name: string;
}

/**
 * The other clients whom somebody could tell the same: only who is at the company's own desk learns of them. By the link alone
 * nobody does, and neither does who is at the desk of another company.
 */
export async function findOtherClients(ctx: Pick<SupplierContext, 'http' | 'db' | 'scope'>, request: Request): Promise<{ company: CompanyScope; clients: OtherClient[] } | null> {
  const { db, scope } = ctx;
  const atDesk = await findAtDesk(ctx.http, request);
  const company = atDesk && (await findCompanyOfSupplier(db, scope, await getSupplier(db, scope, scope.supplierId)));
  if (!atDesk?.companies.some((one) => one.companyId === company?.companyId) || !company) return null;
  const clients = (await listClientsOfCompany(db, company)).flatMap(({ organisationId, organisationName, supplierId, invitation }) =>
    supplierId !== scope.supplierId && invitation !== null && invitation.revoked_at === null ? [{ organisationId, supplierId, invitationId: invitation.id, name: organisationName }] : [],
  );
  return { company, clients };
}
