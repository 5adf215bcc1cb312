import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { SupplierSpendTable } from '#db/schema/supplier-spend.ts';
import { inBatches } from './in-batches.ts';
import { insertRows } from './insert-rows.ts';
import { newId } from './new-id.ts';
import { from } from './scoped.ts';

export type SupplierSpendRow = SupplierSpendTable;
export type NewSupplierSpend = Omit<SupplierSpendTable, 'organisation_id' | 'id'>;

export async function insertSupplierSpend(tx: Tx, scope: OrganisationScope, spend: readonly NewSupplierSpend[]): Promise<void> {
  const rows = spend.map((one): SupplierSpendTable => ({ ...one, id: newId(), organisation_id: scope.organisationId }));
  await insertRows(tx, 'supplier_spend', rows);
}

/** Latest year first, largest category first. */
export async function listSupplierSpend(db: Db, scope: OrganisationScope, supplierIds: readonly string[]): Promise<SupplierSpendRow[]> {
  const found: SupplierSpendRow[] = [];
  await inBatches(supplierIds, 1, async (batch) => {
    const rows = await from(db, scope, 'supplier_spend')
      .selectAll('supplier_spend')
      .where('supplier_spend.supplier_id', 'in', batch)
      .orderBy('supplier_spend.year', 'desc')
      .orderBy('supplier_spend.amount_cents', 'desc')
      .orderBy('supplier_spend.id')
      .execute();
    found.push(...rows);
  });
  return found;
}

export async function deleteSupplierSpendOfImport(tx: Tx, scope: OrganisationScope, importId: string, supplierIds: readonly string[]): Promise<void> {
  await inBatches(supplierIds, 1, async (batch) => {
    await tx
      .deleteFrom('supplier_spend')
      .where('organisation_id', '=', scope.organisationId)
      .where('import_id', '=', importId)
      .where('supplier_id', 'in', batch)
      .execute();
  });
}
