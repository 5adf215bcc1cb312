import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Db } from '#db/dialect/connect.ts';
import { inBatches } from './in-batches.ts';
import { from } from './scoped.ts';
import type { SupplierRow } from './supplier.ts';

/** By what a supplier may be recognised. Every list may be empty. */
export interface SupplierIdentities {
  kvkNumbers?: readonly string[];
  vatNumbers?: readonly string[];
  ownReferences?: readonly string[];
  nameKeys?: readonly string[];
}

const columns = { kvkNumbers: 'kvk_number', vatNumbers: 'vat_number', ownReferences: 'own_reference', nameKeys: 'name_key' } as const;

/** Every supplier of the scope that has at least one of the identities; each once. */
export async function findSuppliersByIdentity(db: Db, scope: OrganisationScope, identities: SupplierIdentities): Promise<SupplierRow[]> {
  const found = new Map<string, SupplierRow>();
  for (const kind of Object.keys(columns) as (keyof SupplierIdentities)[]) {
    await inBatches(identities[kind] ?? [], 1, async (batch) => {
      const rows = await from(db, scope, 'supplier').selectAll('supplier').where(`supplier.${columns[kind]}`, 'in', batch).execute();
      for (const row of rows) found.set(row.id, row);
    });
  }
  return [...found.values()];
}
