import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Recipient } from '#app/platform/invitation/send-invitation.server.ts';
import type { Db } from '#db/dialect/connect.ts';
import { findContact } from '#db/queries/contact.ts';
import { someoneElse, type InviteValues } from './invite.form.ts';

/** Whom the form names: a contact that has an address, or somebody who was typed in. Null: that contact is gone. */
export async function findRecipient(db: Db, scope: OrganisationScope, supplierId: string, values: InviteValues): Promise<Recipient | null> {
  const { recipient, name, email, locale } = values;
  if (recipient === someoneElse) return name && email ? { contactId: null, name, email, locale } : null;
  const contact = await findContact(db, scope, recipient);
  if (!contact?.email || contact.supplier_id !== supplierId) return null;
  return { contactId: contact.id, name: contact.name, email: contact.email, locale };
}
