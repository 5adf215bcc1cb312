import type { OrganisationScope, SupplierScope } from '#app/domain/access/scope.ts';
import type { OrganisationAuditEvent } from '#app/domain/audit/events.ts';
import { dateInZone, type Instant } from '#app/domain/calendar/instant.ts';
import type { Asked } from '#app/domain/invitation/asked.ts';
import { linkExpiry } from '#app/domain/invitation/link-life.ts';
import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import type { Config } from '#app/platform/config/config.ts';
import { formatFor } from '#app/platform/messages/format.ts';
import { enqueueMail } from '#app/platform/mail/enqueue-mail.server.ts';
import { renderMail } from '#app/platform/mail/render-mail.ts';
import type { Locale } from '#app/platform/messages/locale.ts';
import { digestSecret, newSecret } from '#app/platform/secret/secret.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { insertInvitation, listOpenInvitationIds, revokeInvitation } from '#db/queries/invitation.ts';
import { newId } from '#db/queries/new-id.ts';
import { invitationMail } from './invitation.mail.ts';
import type { Ask } from './load-ask.server.ts';

export interface Recipient {
  contactId: string | null;
  name: string;
  email: string;
  locale: Locale;
}

export interface InvitationRequest {
  ask: Ask;
  recipient: Recipient;
  contact: Asked['contact'];
  wantedOn: CalendarDate;
  /** The member in whose name it is sent. */
  memberId: string;
  now: Instant;
}

type Scope = OrganisationScope | SupplierScope;

/** What is frozen with the invitation. */
export function askedOf({ ask, contact, wantedOn }: Pick<InvitationRequest, 'ask' | 'contact' | 'wantedOn'>): Asked {
  const { organisation, supplier, isProvisional, services } = ask;
  return {
    format: 1,
    client: organisation.name,
    entityClass: organisation.entity_class,
    contact,
    ownReference: supplier.own_reference,
    underCbw: organisation.legal_regime === 'cbw' || organisation.legal_regime === 'both',
    isProvisional,
    wantedOn,
    services,
  };
}

/** An invitation that was written; its secret goes to whoever is asked, and nowhere else. */
export interface WrittenInvitation {
  invitationId: string;
  asked: Asked;
  secret: string;
  expiresAt: Instant;
  events: [OrganisationAuditEvent, ...OrganisationAuditEvent[]];
}

/**
 * Writes an invitation without telling anybody; links that the supplier had before stop working, so that one at most is
 * open. Call it inside `mutate` and pass its events on; `ask.may` must be ok.
 */
export async function writeInvitation(tx: Tx, scope: Scope, request: InvitationRequest, channel: 'mail' | 'letter' = 'mail'): Promise<WrittenInvitation> {
  const { ask, recipient, memberId, now } = request;
  const { lowest, highest, isProvisional } = ask;
  const supplierId = ask.supplier.id;
  const replaced = await listOpenInvitationIds(tx, scope, supplierId, now);
  for (const id of replaced) await revokeInvitation(tx, scope, id, now);

  const id = newId();
  const secret = newSecret();
  const expiresAt = linkExpiry(now);
  const asked = askedOf(request);
  await insertInvitation(tx, scope, {
    id,
    supplier_id: supplierId,
    contact_id: recipient.contactId,
    email: recipient.email,
    contact_name: recipient.name,
    locale: recipient.locale,
    token_hash: digestSecret(secret),
    asked_json: JSON.stringify(asked),
    lowest,
    highest,
    created_at: now,
    created_by_member_id: memberId,
    expires_at: expiresAt,
  });
  return {
    invitationId: id,
    asked,
    secret,
    expiresAt,
    events: [
      {
        type: 'invitation.sent',
        subject: { kind: 'invitation', id },
        data: { supplierId, lowest, highest, isProvisional, expiresAt, ...(channel === 'letter' && { channel }) },
        personal: { name: recipient.name, email: recipient.email || null },
      },
      ...replaced.map((old) => ({ type: 'invitation.revoked', subject: { kind: 'invitation', id: old }, data: { supplierId, reason: 'replaced' } }) as const),
    ],
  };
}

/** As `writeInvitation`, with its mail. */
export async function sendInvitation(
  tx: Tx,
  scope: Scope,
  { publicAddress }: Pick<Config, 'publicAddress'>,
  request: InvitationRequest,
): Promise<Pick<WrittenInvitation, 'invitationId' | 'events'>> {
  const { invitationId, asked, secret, expiresAt, events } = await writeInvitation(tx, scope, request);
  await mailInvitation(tx, scope, request, { id: invitationId, asked, expiresAt, url: `${publicAddress.url}/i/${secret}` });
  return { invitationId, events };
}

interface Written {
  id: string;
  asked: Asked;
  expiresAt: Instant;
  url: string;
}

async function mailInvitation(tx: Tx, scope: Scope, { ask, recipient, now }: InvitationRequest, { id, asked, expiresAt, url }: Written): Promise<void> {
  const { lowest, highest, organisation, supplier } = ask;
  const { name, email, locale } = recipient;
  const linkUntil = dateInZone(expiresAt, organisation.time_zone);
  const mail = invitationMail({ asked, lowest, highest, recipient: name, url, linkUntil }, formatFor(locale, organisation.time_zone));
  await enqueueMail(tx, {
    key: `invitation:${id}`,
    kind: 'supplier-invitation',
    organisationId: scope.organisationId,
    supplierId: supplier.id,
    to: { name, email },
    locale,
    now,
    ...renderMail({ locale, ...mail }),
  });
}
