import type { ContactEvent } from '#app/domain/audit/register-events.ts';
import type { OrganisationAuditEvent } from '#app/domain/audit/events.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { loadAsk } from '#app/platform/invitation/load-ask.server.ts';
import { sendInvitation, type Recipient } from '#app/platform/invitation/send-invitation.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { listOpenRequests } from '#db/queries/burden.ts';
import { insertContacts, listContacts } from '#db/queries/contact.ts';
import { newId } from '#db/queries/new-id.ts';
import type { InviteValues } from './invite.form.ts';
import { findRecipient } from './recipient.server.ts';

type InviteContext = Pick<MemberContext, 'app' | 'scope' | 'today' | 'member'>;

/** Sends one supplier its question. What may be asked is decided again inside the transaction: also that nobody is asked twice unknowingly. */
export function inviteSupplier({ app, scope, today, member }: InviteContext, supplierId: string, values: InviteValues) {
  return mutate(app, scope, async (tx, { now }) => {
    const ask = await loadAsk(tx, scope, supplierId, today);
    if (!ask.may.ok) return refused(ask.may.problem);
    if (!values.again && (await listOpenRequests(tx, scope, [supplierId], now)).length > 0) return refused('asked_already' as const);
    const found = await findRecipient(tx, scope, supplierId, values);
    if (!found) return refused('contact_gone');
    const kept = found.contactId === null && values.keep ? await keepAsContact(tx, scope, supplierId, found, now) : null;
    const recipient = kept ? { ...found, contactId: kept.subject.id } : found;
    const contact = { name: values.contactName, phone: values.contactPhone, email: values.contactEmail };
    const sent = await sendInvitation(tx, scope, app.config, { ask, recipient, contact, wantedOn: values.wantedOn, memberId: member.id, now });
    const [first, ...rest] = sent.events;
    const events: [OrganisationAuditEvent, ...OrganisationAuditEvent[]] = [first, ...rest, ...(kept ? [kept] : [])];
    return done({ name: recipient.name }, events);
  });
}

async function keepAsContact(tx: Tx, scope: OrganisationScope, supplierId: string, { name, email, locale }: Recipient, now: string) {
  const id = newId();
  const isPrimary = (await listContacts(tx, scope, [supplierId])).length === 0;
  await insertContacts(tx, scope, [
    { id, supplier_id: supplierId, name, role: 'general', email, phone: null, locale, is_primary: isPrimary ? 1 : 0, created_at: now },
  ]);
  const event: ContactEvent = {
    type: 'contact.added',
    subject: { kind: 'contact', id },
    data: { supplierId, role: 'general', isPrimary },
    personal: { name, email, phone: null },
  };
  return event;
}
