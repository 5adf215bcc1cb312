import { done, mutate } from '#app/platform/mutate/mutate.server.ts';
import { deleteContact, getContact } from '#db/queries/contact.ts';
import type { RegisterContext } from '../register-context.ts';

/** Takes a person out of the register. Invitations keep the name that they were sent to. */
export function removeContact({ app, scope }: RegisterContext, supplierId: string, contactId: string) {
  return mutate(app, scope, async (tx) => {
    const contact = await getContact(tx, scope, supplierId, contactId);
    await deleteContact(tx, scope, contact.id);
    return done({ id: contact.id }, [{ type: 'contact.removed', subject: { kind: 'contact', id: contact.id }, data: { supplierId } }]);
  });
}
