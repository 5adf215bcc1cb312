import type { CompanyScope } from '#app/domain/access/scope.ts';
import { wayStepKinds } from '#app/domain/way/steps.ts';
import type { App } from '#app/platform/app.ts';
import { enqueueJob } from '#app/platform/jobs/enqueue-job.server.ts';
import { done, mutateCompany } from '#app/platform/mutate/mutate.server.ts';
import type { WayReport } from '#app/platform/way/record-way.server.ts';
import { newId } from '#db/queries/new-id.ts';
import type { OtherClient } from './other-clients.server.ts';
import { tellWayKind, type WayToTell } from './tell-way-kind.ts';

/** The company tells these clients how far it is: witnessed in its own chain, with one job for each of them. */
export function tellClients(app: Pick<App, 'db' | 'clock' | 'jobs'>, company: CompanyScope, clients: readonly OtherClient[], report: WayReport, reportedBy: string) {
  return mutateCompany(app, company, async (tx, { now }) => {
    const tellingId = newId();
    for (const { organisationId, supplierId, invitationId } of clients) {
      const payload: WayToTell = { companyId: company.companyId, organisationId, supplierId, invitationId, report, reportedBy };
      await enqueueJob(tx, { kind: tellWayKind, key: `${tellWayKind}:${tellingId}:${supplierId}`, payload, organisationId, now });
    }
    const said = wayStepKinds.map((kind) => report.steps[kind]).filter((step) => step.plannedOn !== null || step.doneOn !== null);
    return done(null, [{ type: 'company.way_told', subject: { kind: 'company', id: company.companyId }, data: { organisationIds: clients.map((one) => one.organisationId), steps: said }, personal: { reportedBy } }]);
  });
}
