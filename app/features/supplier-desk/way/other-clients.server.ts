import { findCompanyOfSupplier } from '#app/platform/company/company-of-supplier.server.ts';
import type { ConsentedClient } from '#app/platform/company/share-with-clients.server.ts';
import { findAtDesk } from '#app/platform/desk/desk-session.server.ts';
import type { SupplierContext } from '#app/platform/http/wrappers.server.ts';
import type { CompanyScope } from '#app/domain/access/scope.ts';
import { listClientsOfCompany, type CompanyClient } from '#db/queries/company-client.ts';
import { getSupplier } from '#db/queries/supplier.ts';
import { clientsOfRows, type ClientOfRows } from '../company/client-rows.ts';

/** A row of a client's register, with the question by which it asked. */
type OtherRow = ConsentedClient & Pick<CompanyClient, 'organisationName' | 'supplierName'>;

/**
 * The other clients whom somebody could tell the same: only who is at the company's own desk learns of them. By the link alone
 * nobody does, and neither does who is at the desk of another company.
 */
export async function findOtherClients(ctx: Pick<SupplierContext, 'http' | 'db' | 'scope'>, request: Request): Promise<{ company: CompanyScope; rows: OtherRow[] } | null> {
  const { db, scope } = ctx;
  const atDesk = await findAtDesk(ctx.http, request);
  const company = atDesk && (await findCompanyOfSupplier(db, scope, await getSupplier(db, scope, scope.supplierId)));
  if (!atDesk?.companies.some((one) => one.companyId === company?.companyId) || !company) return null;
  const rows = (await listClientsOfCompany(db, company)).flatMap(({ organisationId, organisationName, supplierId, supplierName, invitation }) =>
    supplierId !== scope.supplierId && invitation !== null && invitation.revoked_at === null ? [{ organisationId, organisationName, supplierId, supplierName, invitationId: invitation.id }] : [],
  );
  return { company, rows };
}

/** The same as a form offers them: each client once. */
export async function listOtherClients(ctx: Pick<SupplierContext, 'http' | 'db' | 'scope'>, request: Request): Promise<ClientOfRows[] | null> {
  const others = await findOtherClients(ctx, request);
  return others && clientsOfRows(others.rows, ctx.scope.organisationId);
}
