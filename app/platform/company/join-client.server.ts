import type { CompanyScope } from '#app/domain/access/scope.ts';
import type { CompanyAuditEvent } from '#app/domain/audit/events.ts';
import type { Instant } from '#app/domain/calendar/instant.ts';
import type { IdentityComparison } from '#app/domain/company/identity.ts';
import { enqueueJob } from '#app/platform/jobs/enqueue-job.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { insertCompanyClient } from '#db/queries/company-client.ts';
import type { ConsentedClient } from './share-with-clients.server.ts';
import { joinClientKind, type ClientToJoin } from './share-jobs.ts';

interface Joining extends IdentityComparison {
  joinedBy: string;
  now: Instant;
}

/**
 * The company says that a row of a client's register is it, without sharing anything. Call it inside `mutateCompany` and pass
 * the event on; the client follows by a job. Null: somebody has said so before.
 */
export async function joinClient(tx: Tx, company: CompanyScope, client: ConsentedClient, { joinedBy, agreeing, differing, now }: Joining): Promise<CompanyAuditEvent | null> {
  const { organisationId, supplierId, invitationId } = client;
  const { companyId } = company;
  const isFirst = await insertCompanyClient(tx, company, { organisation_id: organisationId, supplier_id: supplierId, invitation_id: invitationId, joined_by: joinedBy, joined_at: now });
  if (!isFirst) return null;
  const payload: ClientToJoin = { companyId, organisationId, supplierId, invitationId, joinedBy };
  await enqueueJob(tx, { kind: joinClientKind, key: `${joinClientKind}:${organisationId}:${supplierId}`, payload, organisationId, now });
  return { type: 'company.joined_client', subject: { kind: 'company', id: companyId }, data: { organisationId, supplierId, agreeing, differing } };
}
