import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Db } from '#db/dialect/connect.ts';
import { inBatches } from './in-batches.ts';
import { from, registered } from './scoped.ts';
import type { SupplierRow } from './supplier.ts';

/** By what a supplier may be recognised. Every list may be empty. */
export interface SupplierIdentities {
  kvkNumbers?: readonly string[];
  vatNumbers?: readonly string[];
  leis?: readonly string[];
  ownReferences?: readonly string[];
  nameKeys?: readonly string[];
}

const columns = { kvkNumbers: 'kvk_number', vatNumbers: 'vat_number', leis: 'lei', ownReferences: 'own_reference', nameKeys: 'name_key' } as const;

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

const identity = ['id', 'name_key', 'kvk_number', 'vat_number', 'lei', 'own_reference', 'country', 'merged_into_id'] as const;
export type SupplierIdentity = Pick<SupplierRow, (typeof identity)[number]>;
const identityColumns = identity.map((column) => `supplier.${column}` as const);

/**
 * By id, which is the order of registering. `after` is the last id of the page before. With those that were merged into
 * another: a file may know them by their old number or name.
 */
export async function listIdentities(db: Db, scope: OrganisationScope, page: { after: string | null; limit: number }): Promise<SupplierIdentity[]> {
  let query = registered(db, scope).select(identityColumns);
  if (page.after !== null) query = query.where('supplier.id', '>', page.after);
  return query.orderBy('supplier.id').limit(page.limit).execute();
}

/** Suppliers that were registered, changed or merged at that moment or later. */
export async function listIdentitiesSince(db: Db, scope: OrganisationScope, since: string): Promise<SupplierIdentity[]> {
  return registered(db, scope).select(identityColumns).where('supplier.updated_at', '>=', since).execute();
}
