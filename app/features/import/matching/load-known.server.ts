import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Db } from '#db/dialect/connect.ts';
import { listContacts, type ContactRow } from '#db/queries/contact.ts';
import { listSupplierSpend } from '#db/queries/supplier-spend.ts';
import { listSuccessors } from '#db/queries/supplier-merge.ts';
import { findSuppliers, type SupplierRow } from '#db/queries/supplier.ts';
import type { HeldSpend, Known } from './plan-draft.ts';

export interface KnownSupplierFacts extends Known {
  supplier: SupplierRow;
  held: HeldSpend[];
  contacts: ContactRow[];
}

/** Suppliers with what an import may add to. Those that are gone are left out. */
export async function loadKnown(db: Db, scope: OrganisationScope, supplierIds: readonly string[]): Promise<Map<string, KnownSupplierFacts>> {
  const known = new Map<string, KnownSupplierFacts>();
  if (supplierIds.length === 0) return known;
  for (const supplier of await findSuppliers(db, scope, supplierIds)) known.set(supplier.id, { supplier, held: [], contacts: [], hasContact: false });
  for (const id of await listSuccessors(db, scope, supplierIds)) {
    const facts = known.get(id);
    if (facts) facts.isMerged = true;
  }
  for (const spend of await listSupplierSpend(db, scope, supplierIds)) {
    const { import_id: importId, year, category, amount_cents: cents, payments } = spend;
    known.get(spend.supplier_id)?.held.push({ importId, year, category, cents, payments });
  }
  for (const contact of await listContacts(db, scope, supplierIds)) {
    const facts = known.get(contact.supplier_id);
    facts?.contacts.push(contact);
    if (facts) facts.hasContact = true;
  }
  return known;
}
