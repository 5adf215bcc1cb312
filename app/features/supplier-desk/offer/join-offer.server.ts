import { nonEmpty, type CompanyAuditEvent } from '#app/domain/audit/events.ts';
import { findCompanyOfSupplier } from '#app/platform/company/company-of-supplier.server.ts';
import { joinClient } from '#app/platform/company/join-client.server.ts';
import type { SupplierContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutateCompany, refused } from '#app/platform/mutate/mutate.server.ts';
import { getSupplier } from '#db/queries/supplier.ts';
import { tellWayTo } from '../way/tell-clients.server.ts';
import { findWayToTell } from '../way/way-to-tell.server.ts';
import { compareWithCompany } from './compare-supplier.server.ts';
import { requireSpeaker } from './speaker.server.ts';

interface Joined {
  companyId: string;
  /** That the company is meant although a number says otherwise. */
  isConfirmed: boolean;
  /** That the client is told what the company's other clients were. */
  tells: boolean;
}

/** The company says that this row of the client's register is it, with no certificate to share; what it told others can go along. */
export async function joinOffer(ctx: SupplierContext, request: Request, { companyId, isConfirmed, tells }: Joined) {
  const { app, scope, invitation, today } = ctx;
  const { company, name } = await requireSpeaker(ctx, request, companyId);
  return mutateCompany<{ hasTold: boolean }, 'known' | 'unconfirmed' | 'another'>(app, company, async (tx, { now }) => {
    const supplier = await getSupplier(tx, scope, scope.supplierId);
    const joined = await findCompanyOfSupplier(tx, scope, supplier);
    if (joined) return refused(joined.companyId === companyId ? 'known' : 'another');
    const compared = await compareWithCompany(tx, companyId, supplier, invitation.email);
    if (!compared) return refused('another');
    const { agreeing, differing } = compared;
    if (differing.length > 0 && !isConfirmed) return refused('unconfirmed');
    const client = { organisationId: scope.organisationId, supplierId: scope.supplierId, invitationId: scope.invitationId };
    const report = tells ? await findWayToTell(tx, company, today) : null;
    const event = await joinClient(tx, company, client, { joinedBy: name, agreeing, differing, now });
    if (!event) return refused('another');
    const events: CompanyAuditEvent[] = [event];
    if (report) events.push(await tellWayTo(tx, company, [client], report, { reportedBy: name, now }));
    return done({ hasTold: report !== null }, nonEmpty(events));
  });
}
