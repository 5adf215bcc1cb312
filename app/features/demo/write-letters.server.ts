import type { Asked } from '#app/domain/invitation/asked.ts';
import { dateInZone } from '#app/domain/calendar/instant.ts';
import { formatFor } from '#app/platform/messages/format.ts';
import { invitationMail } from '#app/platform/invitation/invitation.mail.ts';
import { renderMail } from '#app/platform/mail/render-mail.ts';
import { digestSecret, newSecret } from '#app/platform/secret/secret.server.ts';
import { newId } from '#db/queries/new-id.ts';
import type { Rows } from '#db/seeds/demo/book.ts';
import type { InvitationTable } from '#db/schema/invitation.ts';
import type { OutboxMailTable } from '#db/schema/outbox-mail.ts';

const timeZone = 'Europe/Amsterdam';

/**
 * The mails that went with the invitations of a page, as real ones read, each with a link that works while it is open.
 * Links are secrets, so they are not part of the plan, which anybody can compute. No job sends these mails.
 */
export function withLetters(rows: Rows, publicUrl: string): Rows {
  const letters = (rows.invitation ?? []).map((invitation) => letterOf(invitation, publicUrl));
  if (letters.length === 0) return rows;
  return { ...rows, invitation: letters.map((letter) => letter.invitation), outbox_mail: letters.map((letter) => letter.mail) };
}

function letterOf(invitation: InvitationTable, publicUrl: string): { invitation: InvitationTable; mail: OutboxMailTable } {
  const secret = newSecret();
  const { id, locale, lowest, highest, contact_name: recipient, created_at: sentAt } = invitation;
  const asked = JSON.parse(invitation.asked_json) as Asked;
  const linkUntil = dateInZone(invitation.expires_at, timeZone);
  const words = invitationMail({ asked, lowest, highest, recipient, url: `${publicUrl}/i/${secret}`, linkUntil }, formatFor(locale, timeZone));
  const mail: OutboxMailTable = {
    id: newId(),
    key: `invitation:${id}`,
    organisation_id: invitation.organisation_id,
    kind: 'supplier-invitation',
    supplier_id: invitation.supplier_id,
    to_address: invitation.email,
    to_name: recipient,
    locale,
    ...renderMail({ locale, ...words }),
    is_demo: 1,
    created_at: sentAt,
    sent_at: sentAt,
    failed_at: null,
    failure: null,
    bounced_at: null,
    bounce: null,
    emptied_at: null,
  };
  return { invitation: { ...invitation, token_hash: digestSecret(secret) }, mail };
}
