import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import { inBatches } from './in-batches.ts';
import { deleteIn, from } from './scoped.ts';

/** Kind ids per supplier; suppliers without a kind are absent. */
export async function listSupplierKinds(db: Db, scope: OrganisationScope, supplierIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>();
  await inBatches(supplierIds, 1, async (batch) => {
    const rows = await from(db, scope, 'supplier_kind')
      .select(['supplier_kind.supplier_id', 'supplier_kind.kind_id'])
      .where('supplier_kind.supplier_id', 'in', batch)
      .orderBy('supplier_kind.supplier_id')
      .orderBy('supplier_kind.kind_id')
      .execute();
    for (const row of rows) found.set(row.supplier_id, [...(found.get(row.supplier_id) ?? []), row.kind_id]);
  });
  return found;
}

export async function insertSupplierKinds(tx: Tx, scope: OrganisationScope, supplierId: string, kindIds: readonly string[]): Promise<void> {
  if (kindIds.length === 0) return;
  await tx
    .insertInto('supplier_kind')
    .values(kindIds.map((kindId) => ({ organisation_id: scope.organisationId, supplier_id: supplierId, kind_id: kindId })))
    .execute();
}

export async function replaceSupplierKinds(tx: Tx, scope: OrganisationScope, supplierId: string, kindIds: readonly string[]): Promise<void> {
  await deleteIn(tx, scope, 'supplier_kind').where('supplier_kind.supplier_id', '=', supplierId).execute();
  await insertSupplierKinds(tx, scope, supplierId, kindIds);
}
