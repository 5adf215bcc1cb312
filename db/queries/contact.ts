import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { ContactTable } from '#db/schema/contact.ts';
import { inBatches } from './in-batches.ts';
import { insertRows } from './insert-rows.ts';
import { RowNotFound } from './row-not-found.ts';
import { deleteIn, from, updateIn } from './scoped.ts';

export type ContactRow = ContactTable;
export type NewContact = Omit<ContactTable, 'organisation_id' | 'reachable'> & Partial<Pick<ContactTable, 'reachable'>>;
export type ContactPatch = Partial<Pick<ContactTable, 'name' | 'role' | 'email' | 'phone' | 'locale' | 'reachable' | 'is_primary'>>;

export async function insertContacts(tx: Tx, scope: OrganisationScope, contacts: readonly NewContact[]): Promise<void> {
  await insertRows(tx, 'contact', contacts.map((contact) => ({ reachable: null, ...contact, organisation_id: scope.organisationId })));
}

export async function updateContact(tx: Tx, scope: OrganisationScope, contactId: string, patch: ContactPatch): Promise<void> {
  await updateIn(tx, scope, 'contact').set(patch).where('contact.id', '=', contactId).execute();
}

export async function deleteContact(tx: Tx, scope: OrganisationScope, contactId: string): Promise<void> {
  await deleteIn(tx, scope, 'contact').where('contact.id', '=', contactId).execute();
}

export async function findContact(db: Db, scope: OrganisationScope, contactId: string): Promise<ContactRow | null> {
  return (await from(db, scope, 'contact').selectAll('contact').where('contact.id', '=', contactId).executeTakeFirst()) ?? null;
}

/** Of that supplier, so that an address cannot mix two. */
export async function getContact(db: Db, scope: OrganisationScope, supplierId: string, contactId: string): Promise<ContactRow> {
  const contact = await findContact(db, scope, contactId);
  if (contact?.supplier_id !== supplierId) throw new RowNotFound('contact');
  return contact;
}

/** The primary one of each supplier first, then by name. */
export async function listContacts(db: Db, scope: OrganisationScope, supplierIds: readonly string[]): Promise<ContactRow[]> {
  const found: ContactRow[] = [];
  await inBatches(supplierIds, 1, async (batch) => {
    const rows = await from(db, scope, 'contact')
      .selectAll('contact')
      .where('contact.supplier_id', 'in', batch)
      .orderBy('contact.supplier_id')
      .orderBy('contact.is_primary', 'desc')
      .orderBy('contact.name')
      .orderBy('contact.id')
      .execute();
    found.push(...rows);
  });
  return found;
}
