import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { chooseRecipient, type Recipient } from '#app/domain/reminder/recipient.ts';
import type { Db } from '#db/dialect/connect.ts';
import { listContacts } from '#db/queries/contact.ts';
import { findDeadAddresses, listNewestInvitations } from '#db/queries/reminder-facts.ts';

/** Who of each supplier is reminded; null: nobody can be reached. */
export async function findRecipients(db: Db, scope: OrganisationScope, supplierIds: readonly string[]): Promise<Map<string, Recipient | null>> {
  const contacts = await listContacts(db, scope, supplierIds);
  const invitations = await listNewestInvitations(db, scope, supplierIds);
  const addresses = [...contacts.flatMap((contact) => contact.email ?? []), ...[...invitations.values()].map((one) => one.email)];
  const dead = await findDeadAddresses(db, scope, addresses);
  return new Map(
    supplierIds.map((id) => {
      const last = invitations.get(id);
      const asked = last ? { contactId: last.contact_id, name: last.contact_name, email: last.email, locale: last.locale } : null;
      const own = contacts.filter((contact) => contact.supplier_id === id).map((contact) => ({ ...contact, isPrimary: contact.is_primary === 1 }));
      return [id, chooseRecipient({ contacts: own, asked, dead })];
    }),
  );
}
