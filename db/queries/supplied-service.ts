import type { OrganisationScope, SupplierScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { SuppliedServiceTable } from '#db/schema/supplied-service.ts';
import { inBatches } from './in-batches.ts';
import { insertRows } from './insert-rows.ts';
import { RowNotFound } from './row-not-found.ts';
import { from } from './scoped.ts';

export type SuppliedServiceRow = SuppliedServiceTable;

type Required = 'id' | 'supplier_id' | 'name' | 'created_at';
export type NewSuppliedService = Pick<SuppliedServiceTable, Required> & Partial<Omit<SuppliedServiceTable, Required | 'organisation_id'>>;

export async function insertSuppliedServices(tx: Tx, scope: OrganisationScope, services: readonly NewSuppliedService[]): Promise<void> {
  const rows = services.map((service): SuppliedServiceTable => ({
    ict_kind: 'other',
    process_supported: null,
    substitutability: null,
    alternatives: null,
    fallback: null,
    ended_on: null,
    ...service,
    organisation_id: scope.organisationId,
  }));
  await insertRows(tx, 'supplied_service', rows);
}

export async function updateSuppliedService(
  tx: Tx,
  scope: OrganisationScope,
  serviceId: string,
  patch: Partial<Pick<SuppliedServiceTable, 'name' | 'ict_kind' | 'process_supported' | 'substitutability' | 'alternatives' | 'fallback' | 'ended_on'>>,
): Promise<void> {
  await tx.updateTable('supplied_service').set(patch).where('organisation_id', '=', scope.organisationId).where('id', '=', serviceId).execute();
}

export async function findSuppliedService(db: Db, scope: OrganisationScope, serviceId: string): Promise<SuppliedServiceRow | null> {
  const row = await from(db, scope, 'supplied_service').selectAll('supplied_service').where('supplied_service.id', '=', serviceId).executeTakeFirst();
  return row ?? null;
}

/** Those of the ids that this scope may see, in no particular order. */
export async function findSuppliedServices(db: Db, scope: OrganisationScope, serviceIds: readonly string[]): Promise<SuppliedServiceRow[]> {
  const found: SuppliedServiceRow[] = [];
  await inBatches(serviceIds, 1, async (batch) => {
    found.push(...(await from(db, scope, 'supplied_service').selectAll('supplied_service').where('supplied_service.id', 'in', batch).execute()));
  });
  return found;
}

export async function getSuppliedService(db: Db, scope: OrganisationScope, serviceId: string): Promise<SuppliedServiceRow> {
  const service = await findSuppliedService(db, scope, serviceId);
  if (!service) throw new RowNotFound('supplied service');
  return service;
}

/** In order of making: the first is the one that every supplier begins with. */
export async function listSuppliedServices(db: Db, scope: OrganisationScope | SupplierScope, supplierIds: readonly string[]): Promise<SuppliedServiceRow[]> {
  const found: SuppliedServiceRow[] = [];
  await inBatches(supplierIds, 1, async (batch) => {
    const rows = await from(db, scope, 'supplied_service')
      .selectAll('supplied_service')
      .where('supplied_service.supplier_id', 'in', batch)
      .orderBy('supplied_service.supplier_id')
      .orderBy('supplied_service.created_at')
      .orderBy('supplied_service.id')
      .execute();
    found.push(...rows);
  });
  return found;
}
