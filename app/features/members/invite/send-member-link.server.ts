import type { OrganisationAuditEvent } from '#app/domain/audit/events.ts';
import { addMilliseconds, dateInZone } from '#app/domain/calendar/instant.ts';
import { formatFor } from '#app/platform/messages/format.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { enqueueMail } from '#app/platform/mail/enqueue-mail.server.ts';
import { bindMessages } from '#app/platform/messages/define-messages.ts';
import { digestSecret, newSecret } from '#app/platform/secret/secret.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { insertMemberInvitation, listOpenMemberInvitationsTo, revokeMemberInvitation } from '#db/queries/member-invitation.ts';
import { newId } from '#db/queries/new-id.ts';
import { inviteMemberMessages } from '../messages.ts';
import type { Addressee } from './addressee.ts';
import { memberLinkMail } from './member-link.mail.ts';

const validMs = 7 * 24 * 60 * 60 * 1000;

/** Writes an invitation and its mail; a link that was sent before stops working. The secret stands in the mail only. */
export async function sendMemberLink(tx: Tx, ctx: MemberContext, to: Addressee, now: string): Promise<OrganisationAuditEvent[]> {
  const { scope, organisation, member, app, locale } = ctx;
  const [id, secret] = [newId(), newSecret()];
  const expiresAt = addMilliseconds(now, validMs);
  const earlier = await listOpenMemberInvitationsTo(tx, scope, to.email);
  for (const one of earlier) await revokeMemberInvitation(tx, scope, one.id, now);
  const { name, email, role, canApprove } = to;
  await insertMemberInvitation(tx, scope, {
    id,
    email,
    name,
    role,
    can_approve: canApprove ? 1 : 0,
    token_hash: digestSecret(secret),
    invited_by_member_id: member.id,
    created_at: now,
    expires_at: expiresAt,
  });
  const f = formatFor(locale, organisation.time_zone);
  const mail = memberLinkMail({
    t: bindMessages(inviteMemberMessages, f),
    f,
    to,
    inviter: member.name,
    organisation: organisation.name,
    until: dateInZone(expiresAt, organisation.time_zone),
    url: `${app.config.publicAddress.url}/join/${secret}`,
  });
  await enqueueMail(tx, { ...mail, key: `member-invitation:${id}`, kind: 'member-invitation', organisationId: scope.organisationId, supplierId: null, to: { name, email }, locale, now });
  return [
    ...earlier.map((one): OrganisationAuditEvent => ({ type: 'member.invitation_revoked', subject: { kind: 'member_invitation', id: one.id }, data: {} })),
    { type: 'member.invited', subject: { kind: 'member_invitation', id }, data: { role, canApprove, expiresAt }, personal: { name, email } },
  ];
}
