import type { CompanyScope } from '#app/domain/access/scope.ts';
import type { CompanyAuditEvent } from '#app/domain/audit/events.ts';
import type { Instant } from '#app/domain/calendar/instant.ts';
import { wayStepKinds } from '#app/domain/way/steps.ts';
import type { App } from '#app/platform/app.ts';
import type { ConsentedClient } from '#app/platform/company/share-with-clients.server.ts';
import { enqueueJob } from '#app/platform/jobs/enqueue-job.server.ts';
import { done, mutateCompany } from '#app/platform/mutate/mutate.server.ts';
import type { WayReport } from '#app/platform/way/record-way.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { newId } from '#db/queries/new-id.ts';
import { tellWayKind, type WayToTell } from './tell-way-kind.ts';

/** The company tells these clients how far it is: witnessed in its own chain, with one job for each of them. */
export function tellClients(app: Pick<App, 'db' | 'clock' | 'jobs'>, company: CompanyScope, clients: readonly ConsentedClient[], report: WayReport, reportedBy: string) {
  return mutateCompany(app, company, async (tx, { now }) => done(null, [await tellWayTo(tx, company, clients, report, { reportedBy, now })]));
}

/** The same as part of a larger change. Call it inside `mutateCompany` and pass the event on. */
export async function tellWayTo(tx: Tx, { companyId }: CompanyScope, clients: readonly ConsentedClient[], report: WayReport, { reportedBy, now }: { reportedBy: string; now: Instant }): Promise<CompanyAuditEvent> {
  const tellingId = newId();
  for (const { organisationId, supplierId, invitationId } of clients) {
    const payload: WayToTell = { companyId, organisationId, supplierId, invitationId, report, reportedBy };
    await enqueueJob(tx, { kind: tellWayKind, key: `${tellWayKind}:${tellingId}:${supplierId}`, payload, organisationId, now });
  }
  const said = wayStepKinds.map((kind) => report.steps[kind]).filter((step) => step.plannedOn !== null || step.doneOn !== null);
  return { type: 'company.way_told', subject: { kind: 'company', id: companyId }, data: { organisationIds: [...new Set(clients.map((one) => one.organisationId))], steps: said }, personal: { reportedBy } };
}
