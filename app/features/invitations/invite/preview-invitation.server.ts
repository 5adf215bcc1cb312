import { dateInZone } from '#app/domain/calendar/instant.ts';
import { linkExpiry } from '#app/domain/invitation/link-life.ts';
import { formatFor } from '#app/platform/messages/format.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { invitationMail } from '#app/platform/invitation/invitation.mail.ts';
import { loadAsk } from '#app/platform/invitation/load-ask.server.ts';
import { askedOf } from '#app/platform/invitation/send-invitation.server.ts';
import type { InviteValues } from './invite.form.ts';
import { findRecipient } from './recipient.server.ts';

/** The mail as it would be sent now, in the recipient's language. Nothing is written. */
export async function previewInvitation(ctx: MemberContext, supplierId: string, values: InviteValues) {
  const { db, scope, today, now, organisation } = ctx;
  const ask = await loadAsk(db, scope, supplierId, today);
  const recipient = await findRecipient(db, scope, supplierId, values);
  if (!recipient || !ask.may.ok) return null;
  const contact = { name: values.contactName, phone: values.contactPhone, email: values.contactEmail };
  const asked = askedOf({ ask, contact, wantedOn: values.wantedOn });
  const linkUntil = dateInZone(linkExpiry(now), organisation.time_zone);
  const mail = invitationMail({ asked, lowest: ask.lowest, highest: ask.highest, recipient: recipient.name, url: null, linkUntil }, formatFor(recipient.locale, organisation.time_zone));
  return { ...mail, to: { name: recipient.name, email: recipient.email }, locale: recipient.locale };
}

export type InvitationPreview = NonNullable<Awaited<ReturnType<typeof previewInvitation>>>;
