import type { OrganisationScope, SupplierScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { IncidentEntryTable, IncidentReportTable } from '#db/schema/incident.ts';
import { from } from './scoped.ts';

export type IncidentEntryRow = IncidentEntryTable;
export type IncidentReportRow = IncidentReportTable;
type Scope = OrganisationScope | SupplierScope;

/** There is no way to change an entry: the database refuses it too. */
export async function insertIncidentEntries(tx: Tx, scope: Scope, entries: readonly Omit<IncidentEntryTable, 'organisation_id'>[]): Promise<void> {
  if (entries.length === 0) return;
  await tx
    .insertInto('incident_entry')
    .values(entries.map((entry) => ({ ...entry, organisation_id: scope.organisationId })))
    .execute();
}

/** In the order of writing. */
export async function listIncidentEntries(db: Db, scope: OrganisationScope, incidentId: string): Promise<IncidentEntryRow[]> {
  return from(db, scope, 'incident_entry')
    .selectAll('incident_entry')
    .where('incident_entry.incident_id', '=', incidentId)
    .orderBy('incident_entry.recorded_at')
    .orderBy('incident_entry.id')
    .execute();
}

export async function insertIncidentReport(tx: Tx, scope: SupplierScope, report: Omit<IncidentReportTable, 'organisation_id'>): Promise<void> {
  await tx
    .insertInto('incident_report')
    .values({ ...report, organisation_id: scope.organisationId })
    .execute();
}

/** What a supplier has reported about one incident, the first report first. */
export async function listReportsOfIncident(db: Db, scope: OrganisationScope, incidentId: string): Promise<IncidentReportRow[]> {
  return from(db, scope, 'incident_report').selectAll('incident_report').where('incident_report.incident_id', '=', incidentId).orderBy('incident_report.id').execute();
}

/** The latest first. */
export async function listReportsOfSupplier(db: Db, scope: SupplierScope, limit: number): Promise<IncidentReportRow[]> {
  return from(db, scope, 'incident_report')
    .selectAll('incident_report')
    .where('incident_report.supplier_id', '=', scope.supplierId)
    .orderBy('incident_report.id', 'desc')
    .limit(limit)
    .execute();
}

/** How much a supplier has reported since that moment: a bound against floods. */
export async function countReportsSince(db: Db, scope: SupplierScope, since: string): Promise<number> {
  const row = await from(db, scope, 'incident_report')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('incident_report.supplier_id', '=', scope.supplierId)
    .where('incident_report.reported_at', '>=', since)
    .executeTakeFirstOrThrow();
  return row.count;
}
