import type { CompanyScope } from '#app/domain/access/scope.ts';
import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { tellableSteps } from '#app/domain/way/tellable.ts';
import { unsafeSupplierScope } from '#app/platform/scope/make-scope.server.ts';
import { loadWay } from '#app/platform/way/load-way.server.ts';
import type { WayReport } from '#app/platform/way/record-way.server.ts';
import type { Db } from '#db/dialect/connect.ts';
import { listClientsOfCompany } from '#db/queries/company-client.ts';

/** What a company said last of its way, to whichever of its clients, as far as a new client can be told it. Null: nothing. */
export async function findWayToTell(db: Db, { companyId, actor }: CompanyScope, today: CalendarDate): Promise<WayReport | null> {
  let last: { saidAt: string; report: WayReport } | null = null;
  for (const { organisationId, supplierId, timeZone, invitation } of await listClientsOfCompany(db, { companyId })) {
    const scope = unsafeSupplierScope({ organisationId, supplierId, invitationId: invitation?.id ?? '', companyId, actor });
    const way = await loadWay(db, scope, supplierId, { today, timeZone });
    const steps = tellableSteps(way, today);
    const saidAt = way.lastSaidAt;
    if (steps && saidAt !== null && (last === null || saidAt > last.saidAt)) last = { saidAt, report: { steps, auditBody: way.auditBody } };
  }
  return last?.report ?? null;
}
