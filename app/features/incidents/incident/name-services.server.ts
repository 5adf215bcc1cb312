import { incidentEntry } from '#app/platform/incident/incident-entry.server.ts';
import { listHitServices, replaceHitServices } from '#db/queries/incident.ts';
import { listSuppliedServices } from '#db/queries/supplied-service.ts';
import { changeIncident, incidentSubject, type IncidentWriter } from './change-incident.server.ts';
import type { AnswerTo } from './incident.form.ts';

/** Which supplied services are hit, as far as is known now. */
export function nameServices(ctx: IncidentWriter, incidentId: string, { serviceId }: AnswerTo<'services'>) {
  return changeIncident(ctx, incidentId, 'open', async (tx, incident, now) => {
    const own = await listSuppliedServices(tx, ctx.scope, [incident.supplier_id]);
    const hit = own.filter((service) => serviceId.includes(service.id));
    const before = await listHitServices(tx, ctx.scope, incident.id);
    if (before.length === hit.length && hit.every((service) => before.includes(service.id))) return 'unchanged';
    await replaceHitServices(tx, ctx.scope, incident, hit.map((service) => service.id));
    const entry = incidentEntry(incident, { kind: 'services', now, memberId: ctx.member.id, data: { names: hit.map((service) => service.name) } });
    return {
      entries: [entry],
      events: [{ type: 'incident.services_named', subject: incidentSubject(incident), data: { supplierId: incident.supplier_id, entryId: entry.id, serviceIds: hit.map((service) => service.id) } }],
    };
  });
}
