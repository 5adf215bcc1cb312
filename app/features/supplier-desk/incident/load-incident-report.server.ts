import { localTimeInZone } from '#app/domain/calendar/local-time.ts';
import { readAsked } from '#app/domain/invitation/asked.ts';
import type { SupplierContext } from '#app/platform/http/wrappers.server.ts';
import { listReportsOfSupplier } from '#db/queries/incident-log.ts';
import { listSuppliedServices } from '#db/queries/supplied-service.ts';

const shown = 20;

/** Whom to call in a hurry: the organisation's number for incidents, else the contact person of the request. */
export function urgentNumber({ organisation, invitation }: Pick<SupplierContext, 'organisation' | 'invitation'>) {
  const { client, contact } = readAsked(invitation.asked_json);
  return { client, phone: organisation.incident_phone ?? contact.phone, name: organisation.incident_phone === null ? contact.name : null };
}

/** What a supplier in trouble needs: whom to call, what it said already, and a form that asks little. */
export async function loadIncidentReport(ctx: SupplierContext) {
  const { db, scope, invitation, organisation, today, now } = ctx;
  const [services, reports] = await Promise.all([listSuppliedServices(db, scope, [scope.supplierId]), listReportsOfSupplier(db, scope, shown)]);
  const latest = reports[0];
  return {
    urgent: urgentNumber(ctx),
    services: services.filter((service) => service.name !== '' && (service.ended_on === null || service.ended_on >= today)).map(({ id, name }) => ({ id, name })),
    reports: reports.map((report) => ({ id: report.id, happened: report.happened, by: report.reported_by ?? '', at: report.reported_at })),
    initial: {
      answeredBy: latest?.reported_by ?? invitation.contact_name,
      contactName: latest?.contact_name ?? invitation.contact_name,
      contactPhone: latest?.contact_phone ?? '',
    },
    timeZone: organisation.time_zone,
    nowLocal: localTimeInZone(now, organisation.time_zone),
  };
}

export type IncidentReportPageData = Awaited<ReturnType<typeof loadIncidentReport>>;
