import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Comparable } from '#app/domain/register/duplicates.ts';
import { ownDomain } from '#app/domain/register/own-domain.ts';
import type { Db } from '#db/dialect/connect.ts';
import { inBatches } from './in-batches.ts';
import { from } from './scoped.ts';

const columns = ['supplier.id', 'supplier.name_key', 'supplier.kvk_number', 'supplier.vat_number', 'supplier.lei', 'supplier.own_reference', 'supplier.website'] as const;
type Row = { id: string; name_key: string; kvk_number: string | null; vat_number: string | null; lei: string | null; own_reference: string | null; website: string | null };

/** Every supplier of the scope, as it is compared with others. For the read worker: it reads the whole register. */
export async function listComparables(db: Db, scope: OrganisationScope): Promise<Comparable[]> {
  const rows = await from(db, scope, 'supplier').select(columns).execute();
  const contacts = await from(db, scope, 'contact').select(['contact.supplier_id', 'contact.email']).where('contact.email', 'is not', null).execute();
  return compared(rows, contacts);
}

/** Some suppliers, as they are compared with others. */
export async function findComparables(db: Db, scope: OrganisationScope, supplierIds: readonly string[]): Promise<Comparable[]> {
  const found: Comparable[] = [];
  await inBatches(supplierIds, 1, async (batch) => {
    const rows = await from(db, scope, 'supplier').select(columns).where('supplier.id', 'in', batch).execute();
    const contacts = await from(db, scope, 'contact').select(['contact.supplier_id', 'contact.email']).where('contact.supplier_id', 'in', batch).where('contact.email', 'is not', null).execute();
    found.push(...compared(rows, contacts));
  });
  return found;
}

function compared(rows: readonly Row[], contacts: readonly { supplier_id: string; email: string | null }[]): Comparable[] {
  const domains = new Map<string, Set<string>>();
  const learn = (supplierId: string, address: string | null) => {
    const domain = address && ownDomain(address);
    if (!domain) return;
    const known = domains.get(supplierId);
    if (known) known.add(domain);
    else domains.set(supplierId, new Set([domain]));
  };
  for (const row of rows) learn(row.id, row.website);
  for (const contact of contacts) learn(contact.supplier_id, contact.email);
  return rows.map((row) => ({
    id: row.id,
    nameKey: row.name_key,
    kvkNumber: row.kvk_number,
    vatNumber: row.vat_number,
    lei: row.lei,
    reference: row.own_reference,
    domains: [...(domains.get(row.id) ?? [])],
  }));
}
