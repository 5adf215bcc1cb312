import type { CoverageScope, OrganisationScope, SupplierScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { SupplierTable } from '#db/schema/supplier.ts';
import { inBatches } from './in-batches.ts';
import { insertRows } from './insert-rows.ts';
import { newId } from './new-id.ts';
import { RowNotFound } from './row-not-found.ts';
import { from } from './scoped.ts';
import { forgetApart } from './supplier-apart.ts';
import { insertSuppliedServices, type NewSuppliedService } from './supplied-service.ts';

export type SupplierRow = SupplierTable;

type Required = 'id' | 'legal_name' | 'name_key' | 'created_at';
/** What must be known of a new supplier; the rest begins empty, unknown, active and untriaged. */
export type NewSupplier = Pick<SupplierTable, Required> & Partial<Omit<SupplierTable, Required | 'organisation_id' | 'updated_at'>>;

export type SupplierPatch = Partial<Omit<SupplierTable, 'organisation_id' | 'id' | 'created_at'>>;

/** A supplier of which nothing is known but its name. */
export const emptySupplier = {
  kvk_number: null,
  vat_number: null,
  lei: null,
  country: null,
  category_id: null,
  nis2_entity: 'unknown',
  status: 'active',
  owner_member_id: null,
  unit_id: null,
  own_reference: null,
  website: null,
  parent_name: null,
  locations: null,
  sub_processors: null,
  note: null,
  notification_hours: null,
  spend_category: null,
  yearly_spend_cents: null,
  spend_currency: null,
  triage: 'untriaged',
  triage_reason: null,
  triaged_at: null,
  triaged_by_member_id: null,
  review_on: null,
  company_id: null,
  import_id: null,
  merged_into_id: null,
  former_key: null,
} as const satisfies Partial<SupplierTable>;

/**
 * Each new supplier gets its one supplied service, named after nothing: the layer stays out of sight until there is a
 * second. Returns those services.
 */
export async function insertSuppliers(tx: Tx, scope: OrganisationScope, suppliers: readonly NewSupplier[]): Promise<NewSuppliedService[]> {
  const rows = suppliers.map((supplier): SupplierTable => ({
    ...emptySupplier,
    ...supplier,
    organisation_id: scope.organisationId,
    updated_at: supplier.created_at,
  }));
  return insertWholeSuppliers(tx, scope, rows);
}

/** As `insertSuppliers`, where nothing is left to be filled in: many, of whom each column is known. */
export async function insertWholeSuppliers(tx: Tx, scope: OrganisationScope, suppliers: readonly SupplierRow[]): Promise<NewSuppliedService[]> {
  if (suppliers.some((supplier) => supplier.organisation_id !== scope.organisationId)) throw new Error('a supplier of another organisation');
  await insertRows(tx, 'supplier', suppliers);
  const services = suppliers.map((supplier) => ({ id: newId(), supplier_id: supplier.id, name: '', created_at: supplier.created_at }));
  await insertSuppliedServices(tx, scope, services);
  return services;
}

export async function updateSupplier(tx: Tx, scope: OrganisationScope | SupplierScope, supplierId: string, patch: SupplierPatch & { updated_at: string }): Promise<void> {
  await updateSuppliers(tx, scope, [supplierId], patch);
}

/** The same change to many suppliers at once. */
export async function updateSuppliers(tx: Tx, scope: OrganisationScope | SupplierScope, supplierIds: readonly string[], patch: SupplierPatch & { updated_at: string }): Promise<void> {
  await inBatches(supplierIds, 1, async (batch) => {
    await tx.updateTable('supplier').set(patch).where('organisation_id', '=', scope.organisationId).where('id', 'in', batch).execute();
  });
}

export async function findSupplier(db: Db, scope: CoverageScope, supplierId: string): Promise<SupplierRow | null> {
  return (await from(db, scope, 'supplier').selectAll('supplier').where('supplier.id', '=', supplierId).executeTakeFirst()) ?? null;
}

export async function getSupplier(db: Db, scope: CoverageScope, supplierId: string): Promise<SupplierRow> {
  const supplier = await findSupplier(db, scope, supplierId);
  if (!supplier) throw new RowNotFound('supplier');
  return supplier;
}

/** Those of the ids that this scope may see, in no particular order. */
export async function findSuppliers(db: Db, scope: OrganisationScope, supplierIds: readonly string[]): Promise<SupplierRow[]> {
  const found: SupplierRow[] = [];
  await inBatches(supplierIds, 1, async (batch) => {
    found.push(...(await from(db, scope, 'supplier').selectAll('supplier').where('supplier.id', 'in', batch).execute()));
  });
  return found;
}

/** Removes suppliers with everything that an import gave them. Only for suppliers that nobody has touched. */
export async function deleteSuppliers(tx: Tx, scope: OrganisationScope, supplierIds: readonly string[]): Promise<void> {
  await inBatches(supplierIds, 1, async (batch) => {
    for (const table of ['supplier_spend', 'supplier_kind', 'supplier_tag', 'contact', 'coverage_interval', 'supplied_service'] as const) {
      await tx.deleteFrom(table).where('organisation_id', '=', scope.organisationId).where('supplier_id', 'in', batch).execute();
    }
    await forgetApart(tx, scope, { supplierIds: batch });
    await tx.deleteFrom('supplier').where('organisation_id', '=', scope.organisationId).where('id', 'in', batch).execute();
  });
}
