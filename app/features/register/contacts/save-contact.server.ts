import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { nonEmpty } from '#app/domain/audit/events.ts';
import type { ContactEvent } from '#app/domain/audit/register-events.ts';
import { done, mutate } from '#app/platform/mutate/mutate.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { getContact, insertContacts, listContacts, updateContact, type ContactRow } from '#db/queries/contact.ts';
import { newId } from '#db/queries/new-id.ts';
import { getSupplier } from '#db/queries/supplier.ts';
import type { RegisterContext } from '../register-context.ts';
import type { ContactValues } from './contact.form.ts';

const personalFields = ['name', 'email', 'phone'] as const;

/** Adds a contact, or changes the one with that id. A supplier's first contact is its primary one; there is never a second. */
export function saveContact({ app, scope }: RegisterContext, supplierId: string, contactId: string | null, values: ContactValues) {
  return mutate(app, scope, async (tx, { now }) => {
    await getSupplier(tx, scope, supplierId);
    const before = contactId ? await getContact(tx, scope, supplierId, contactId) : null;
    const others = (await listContacts(tx, scope, [supplierId])).filter((contact) => contact.id !== contactId);
    const isPrimary = values.isPrimary || !others.some((contact) => contact.is_primary === 1);
    const { name, role, email, phone, locale, reachable } = values;
    const columns = { name, role, email, phone, locale, reachable, is_primary: isPrimary ? 1 : 0 };
    const id = before?.id ?? newId();
    if (before) await updateContact(tx, scope, id, columns);
    else await insertContacts(tx, scope, [{ ...columns, id, supplier_id: supplierId, created_at: now }]);
    const stepsDown = isPrimary ? await stepDown(tx, scope, others) : [];
    const facts = { supplierId, role, isPrimary };
    const subject = { kind: 'contact', id } as const;
    const witness: ContactEvent = before
      ? { type: 'contact.changed', subject, data: { ...facts, fields: changedFields(before, columns) }, personal: changedPersonal(before, values) }
      : { type: 'contact.added', subject, data: facts, personal: { name, email, phone } };
    return done({ id }, nonEmpty([witness, ...stepsDown]));
  });
}

function changedFields(before: ContactRow, after: Partial<ContactRow>): string[] {
  return Object.entries(after).flatMap(([field, value]) => (before[field as keyof ContactRow] === value ? [] : [field]));
}

/** Only what changed goes into the trail: personal values are kept as seldom as possible. */
function changedPersonal(before: ContactRow, values: ContactValues) {
  return Object.fromEntries(personalFields.filter((field) => before[field] !== values[field]).map((field) => [field, values[field]]));
}

async function stepDown(tx: Tx, scope: OrganisationScope, others: readonly ContactRow[]): Promise<ContactEvent[]> {
  const former = others.filter((contact) => contact.is_primary === 1);
  for (const contact of former) await updateContact(tx, scope, contact.id, { is_primary: 0 });
  return former.map((contact) => ({
    type: 'contact.changed',
    subject: { kind: 'contact', id: contact.id },
    data: { supplierId: contact.supplier_id, role: contact.role, isPrimary: false, fields: ['is_primary'] },
    personal: {},
  }));
}
