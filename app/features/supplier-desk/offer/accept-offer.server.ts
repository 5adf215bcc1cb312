import { nonEmpty, type CompanyAuditEvent } from '#app/domain/audit/events.ts';
import { findCompanyOfSupplier } from '#app/platform/company/company-of-supplier.server.ts';
import { shareWithClients } from '#app/platform/company/share-with-clients.server.ts';
import type { SupplierContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutateCompany, refused } from '#app/platform/mutate/mutate.server.ts';
import { getSupplier } from '#db/queries/supplier.ts';
import { compareWithCompany } from './compare-supplier.server.ts';
import { listShareable } from './load-offer.server.ts';
import { requireSpeaker } from './speaker.server.ts';

interface Accepted {
  companyId: string;
  certificateIds: readonly string[];
  /** That the company is meant although a number says otherwise. */
  isConfirmed: boolean;
}

/**
 * The company says that this row of the client's register is it, and shares what was ticked: one yes, of somebody who
 * speaks for it. The link alone does not say so, and neither does a number.
 */
export async function acceptOffer(ctx: SupplierContext, request: Request, { companyId, certificateIds, isConfirmed }: Accepted) {
  const { app, scope, invitation, today } = ctx;
  const { company, name } = await requireSpeaker(ctx, request, companyId);
  return mutateCompany<null, 'nothing' | 'unconfirmed' | 'another'>(app, company, async (tx, { now }) => {
    const supplier = await getSupplier(tx, scope, scope.supplierId);
    const joined = await findCompanyOfSupplier(tx, scope, supplier);
    if (joined && joined.companyId !== companyId) return refused('another');
    const compared = await compareWithCompany(tx, companyId, supplier, invitation.email);
    if (!joined && compared && compared.differing.length > 0 && !isConfirmed) return refused('unconfirmed');
    const ticked = (await listShareable(tx, companyId, scope, today)).filter((one) => certificateIds.includes(one.id));
    if (ticked.length === 0 || !compared) return refused('nothing');
    const client = { organisationId: scope.organisationId, supplierId: scope.supplierId, invitationId: scope.invitationId };
    const events: CompanyAuditEvent[] = [];
    if (!joined) {
      const { agreeing, differing } = compared;
      events.push({ type: 'company.joined_client', subject: { kind: 'company', id: companyId }, data: { organisationId: scope.organisationId, supplierId: scope.supplierId, agreeing, differing } });
    }
    for (const certificate of ticked) events.push(...(await shareWithClients(tx, company, { certificateId: certificate.id, clients: [client], consentedBy: name, now })));
    return done(null, nonEmpty(events));
  });
}
