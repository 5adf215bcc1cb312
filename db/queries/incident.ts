import type { OrganisationScope, SupplierScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { IncidentTable } from '#db/schema/incident.ts';
import { RowNotFound } from './row-not-found.ts';
import { deleteIn, from, updateIn } from './scoped.ts';

export type IncidentRow = IncidentTable;
type Scope = OrganisationScope | SupplierScope;
export type NewIncident = Pick<IncidentTable, 'id' | 'supplier_id' | 'title' | 'origin' | 'learned_at' | 'opened_at' | 'opened_by_member_id'>;
export type IncidentPatch = Partial<Omit<IncidentTable, 'organisation_id' | 'id' | 'supplier_id' | 'origin' | 'opened_at' | 'opened_by_member_id'>>;

/** Begins open, and not yet judged. */
export async function insertIncident(tx: Tx, scope: Scope, incident: NewIncident): Promise<void> {
  await tx
    .insertInto('incident')
    .values({ ...incident, organisation_id: scope.organisationId, significance: 'undecided' })
    .execute();
}

export async function updateIncident(tx: Tx, scope: OrganisationScope, incidentId: string, patch: IncidentPatch): Promise<void> {
  await updateIn(tx, scope, 'incident').set(patch).where('incident.id', '=', incidentId).execute();
}

export async function getIncident(db: Db, scope: OrganisationScope, incidentId: string): Promise<IncidentRow> {
  const row = await from(db, scope, 'incident').selectAll('incident').where('incident.id', '=', incidentId).executeTakeFirst();
  if (!row) throw new RowNotFound('incident');
  return row;
}

/** The one begun last first. */
export async function listIncidentsOfSupplier(db: Db, scope: Scope, supplierId: string): Promise<IncidentRow[]> {
  return from(db, scope, 'incident').selectAll('incident').where('incident.supplier_id', '=', supplierId).orderBy('incident.id', 'desc').execute();
}

/** What a supplier's next report belongs to: its open incident, the one begun last if there are several. */
export async function findOpenIncident(db: Db, scope: Scope, supplierId: string): Promise<IncidentRow | null> {
  const row = await from(db, scope, 'incident')
    .selectAll('incident')
    .where('incident.supplier_id', '=', supplierId)
    .where('incident.closed_at', 'is', null)
    .orderBy('incident.id', 'desc')
    .executeTakeFirst();
  return row ?? null;
}

export interface ListedIncident extends IncidentRow {
  legal_name: string;
}

function withSupplier(db: Db, scope: OrganisationScope) {
  return from(db, scope, 'incident')
    .innerJoin('supplier', (join) => join.onRef('supplier.organisation_id', '=', 'incident.organisation_id').onRef('supplier.id', '=', 'incident.supplier_id'))
    .selectAll('incident')
    .select('supplier.legal_name');
}

/** The one begun last first. */
export async function listOpenIncidents(db: Db, scope: OrganisationScope, limit: number): Promise<ListedIncident[]> {
  return withSupplier(db, scope).where('incident.closed_at', 'is', null).orderBy('incident.id', 'desc').limit(limit).execute();
}

export async function countOpenIncidents(db: Db, scope: OrganisationScope): Promise<number> {
  const row = await from(db, scope, 'incident')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('incident.closed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return row.count;
}

/** The one closed last first. `before`: place of the last one already shown. */
export async function listClosedIncidents(db: Db, scope: OrganisationScope, page: { before: { closedAt: string; id: string } | null; limit: number }): Promise<ListedIncident[]> {
  let query = withSupplier(db, scope).where('incident.closed_at', 'is not', null);
  const { before } = page;
  if (before) {
    query = query.where((eb) => eb.or([eb('incident.closed_at', '<', before.closedAt), eb.and([eb('incident.closed_at', '=', before.closedAt), eb('incident.id', '<', before.id)])]));
  }
  return query.orderBy('incident.closed_at', 'desc').orderBy('incident.id', 'desc').limit(page.limit).execute();
}

/** Which of these suppliers have an open incident. */
export async function listSuppliersWithIncident(db: Db, scope: OrganisationScope, supplierIds: readonly string[]): Promise<Set<string>> {
  if (supplierIds.length === 0) return new Set();
  const rows = await from(db, scope, 'incident')
    .select('incident.supplier_id')
    .distinct()
    .where('incident.closed_at', 'is', null)
    .where('incident.supplier_id', 'in', [...supplierIds])
    .execute();
  return new Set(rows.map((row) => row.supplier_id));
}

/** Ids of the supplied services that it hits. */
export async function listHitServices(db: Db, scope: Scope, incidentId: string): Promise<string[]> {
  const rows = await from(db, scope, 'incident_service')
    .select('incident_service.supplied_service_id')
    .where('incident_service.incident_id', '=', incidentId)
    .orderBy('incident_service.supplied_service_id')
    .execute();
  return rows.map((row) => row.supplied_service_id);
}

/** Those that were hit already stay as they are. */
export async function addHitServices(tx: Tx, scope: Scope, incident: { id: string; supplier_id: string }, serviceIds: readonly string[]): Promise<void> {
  const present = new Set(await listHitServices(tx, scope, incident.id));
  const rows = [...new Set(serviceIds)]
    .filter((id) => !present.has(id))
    .map((id) => ({ organisation_id: scope.organisationId, incident_id: incident.id, supplied_service_id: id, supplier_id: incident.supplier_id }));
  if (rows.length > 0) await tx.insertInto('incident_service').values(rows).execute();
}

export async function replaceHitServices(tx: Tx, scope: OrganisationScope, incident: { id: string; supplier_id: string }, serviceIds: readonly string[]): Promise<void> {
  await deleteIn(tx, scope, 'incident_service').where('incident_service.incident_id', '=', incident.id).execute();
  await addHitServices(tx, scope, incident, serviceIds);
}
