import { nonEmpty } from '#app/domain/audit/events.ts';
import type { IncidentEvent } from '#app/domain/audit/incident-events.ts';
import { addMilliseconds } from '#app/domain/calendar/instant.ts';
import { cleanText } from '#app/domain/register/clean-text.ts';
import { takesAnswers } from '#app/domain/invitation/link-life.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import type { SupplierContext } from '#app/platform/http/wrappers.server.ts';
import { incidentEntry } from '#app/platform/incident/incident-entry.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { addHitServices, findOpenIncident, insertIncident } from '#db/queries/incident.ts';
import { countReportsSince, insertIncidentEntries, insertIncidentReport } from '#db/queries/incident-log.ts';
import { getInvitation } from '#db/queries/invitation.ts';
import { newId } from '#db/queries/new-id.ts';
import { listSuppliedServices } from '#db/queries/supplied-service.ts';
import type { IncidentReportValues } from './incident-report.form.ts';
import { tellWatchers } from './tell-watchers.server.ts';

/** More than anyone reports in a day; whoever has more to say is asked to call. */
export const mostReportsADay = 20;
const dayMs = 86_400_000;
const longestTitle = 120;

/** The first words, as the name of the incident until somebody finds a better one. */
export function titleFrom(happened: string): string {
  const first = cleanText(happened.split('\n')[0] ?? '');
  return first.length > longestTitle ? `${first.slice(0, longestTitle - 1).trimEnd()}…` : first;
}

/** Keeps the report and tells those who must know. It joins the supplier's open incident, or opens one: the organisation knows from now. */
export function reportIncident({ app, scope, isFromDesk }: Pick<SupplierContext, 'app' | 'scope' | 'isFromDesk'>, values: IncidentReportValues) {
  const { supplierId, invitationId } = scope;
  return mutate(app, scope, async (tx, { now }) => {
    const invitation = await getInvitation(tx, scope, invitationId);
    if (!takesAnswers(invitation, now, isFromDesk)) throw new AppError('gone');
    if ((await countReportsSince(tx, scope, addMilliseconds(now, -dayMs))) >= mostReportsADay) return refused('too_many');
    const own = await listSuppliedServices(tx, scope, [supplierId]);
    const serviceIds = own.map((service) => service.id).filter((id) => values.serviceId.includes(id));
    const present = await findOpenIncident(tx, scope, supplierId);
    const incident = present ?? { id: newId(), supplier_id: supplierId, title: titleFrom(values.happened) };
    if (!present) await insertIncident(tx, scope, { ...incident, origin: 'supplier', learned_at: now, opened_at: now, opened_by_member_id: null });
    const reportId = newId();
    await insertIncidentReport(tx, scope, { ...columnsOf(values), id: reportId, incident_id: incident.id, supplier_id: supplierId, invitation_id: invitationId, service_ids_json: JSON.stringify(serviceIds), reported_at: now });
    await addHitServices(tx, scope, incident, serviceIds);
    await insertIncidentEntries(tx, scope, [incidentEntry(incident, { kind: 'reported', now, memberId: null, data: { reportId } })]);
    await tellWatchers(tx, scope, app.config, { incident, reportId, isNew: present === null, values, now });
    const subject = { kind: 'incident', id: incident.id } as const;
    const reported: IncidentEvent = {
      type: 'incident.reported',
      subject,
      data: { supplierId, reportId, invitationId, ongoing: values.ongoing, sinceAt: values.sinceAt, serviceIds },
      personal: { happened: values.happened, servicesText: values.servicesText, done: values.done, contactName: values.contactName, contactPhone: values.contactPhone, reportedBy: values.answeredBy },
    };
    const opened: IncidentEvent = { type: 'incident.opened', subject, data: { supplierId, origin: 'supplier', learnedAt: now, serviceIds }, personal: { title: incident.title } };
    return done({ id: reportId }, nonEmpty(present ? [reported] : [opened, reported]));
  });
}

const columnsOf = (values: IncidentReportValues) => ({
  happened: values.happened,
  since_at: values.sinceAt,
  ongoing: values.ongoing,
  services_text: values.servicesText,
  done_text: values.done,
  contact_name: values.contactName,
  contact_phone: values.contactPhone,
  reported_by: values.answeredBy,
});
