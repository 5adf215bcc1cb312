import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { ServiceEvent } from '#app/domain/audit/register-events.ts';
import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import type { Instant } from '#app/domain/calendar/instant.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { newId } from '#db/queries/new-id.ts';
import { insertSuppliedServices, listSuppliedServices, updateSuppliedService } from '#db/queries/supplied-service.ts';

/** The last day of everything that is still supplied. */
export async function endSupply(tx: Tx, scope: OrganisationScope, supplierId: string, endedOn: CalendarDate): Promise<ServiceEvent[]> {
  const open = (await listSuppliedServices(tx, scope, [supplierId])).filter((service) => service.ended_on === null || service.ended_on > endedOn);
  for (const service of open) await updateSuppliedService(tx, scope, service.id, { ended_on: endedOn });
  return open.map((service) => ({ type: 'service.ended', subject: { kind: 'supplied_service', id: service.id }, data: { supplierId, endedOn } }));
}

/** Services that an end took along go on as if it had not been. What somebody has given another last day stays as it is. */
export async function resumeSupply(tx: Tx, scope: OrganisationScope, supplierId: string, ended: { on: CalendarDate; serviceIds: readonly string[] }): Promise<ServiceEvent[]> {
  const services = (await listSuppliedServices(tx, scope, [supplierId])).filter((service) => ended.serviceIds.includes(service.id) && service.ended_on === ended.on);
  for (const service of services) await updateSuppliedService(tx, scope, service.id, { ended_on: null });
  return services.map((service) => resumed(service.id, supplierId, ended.on));
}

const resumed = (serviceId: string, supplierId: string, endedOn: CalendarDate): ServiceEvent => ({
  type: 'service.changed',
  subject: { kind: 'supplied_service', id: serviceId },
  data: { supplierId, changes: { ended_on: { from: endedOn, to: null } } },
});

/**
 * A supplier that was ended delivers again. What ended today goes on as if nothing had happened (somebody changed their
 * mind); what ended earlier stays ended, and a new service begins that must be classified anew. Our design.
 */
export async function beginSupplyAgain(tx: Tx, scope: OrganisationScope, supplierId: string, { today, now }: { today: CalendarDate; now: Instant }): Promise<ServiceEvent[]> {
  const services = await listSuppliedServices(tx, scope, [supplierId]);
  const endedToday = services.filter((service) => service.ended_on === today);
  for (const service of endedToday) await updateSuppliedService(tx, scope, service.id, { ended_on: null });
  if (endedToday.length > 0 || services.some((service) => service.ended_on === null)) {
    return endedToday.map((service) => resumed(service.id, supplierId, today));
  }
  const last = services.at(-1);
  const service = { id: newId(), supplier_id: supplierId, name: last?.name ?? '', ict_kind: last?.ict_kind ?? ('other' as const), process_supported: last?.process_supported ?? null, created_at: now };
  await insertSuppliedServices(tx, scope, [service]);
  return [
    {
      type: 'service.added',
      subject: { kind: 'supplied_service', id: service.id },
      data: { supplierId, name: service.name, ictKind: service.ict_kind, processSupported: service.process_supported },
    },
  ];
}
