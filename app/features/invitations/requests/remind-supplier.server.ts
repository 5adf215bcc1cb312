import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { dateInZone, startOfDay, type Instant } from '#app/domain/calendar/instant.ts';
import { readAsked } from '#app/domain/invitation/asked.ts';
import { linkExpiry, linkState } from '#app/domain/invitation/link-life.ts';
import type { NotToInvite } from '#app/domain/invitation/may-invite.ts';
import { formatFor } from '#app/platform/messages/format.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { invitationMail } from '#app/platform/invitation/invitation.mail.ts';
import { loadAsk } from '#app/platform/invitation/load-ask.server.ts';
import { enqueueMail } from '#app/platform/mail/enqueue-mail.server.ts';
import { renderMail } from '#app/platform/mail/render-mail.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { digestSecret, newSecret } from '#app/platform/secret/secret.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { insertReminder } from '#db/queries/chase.ts';
import { extendInvitation, getInvitation, type InvitationRow } from '#db/queries/invitation.ts';
import { newId } from '#db/queries/new-id.ts';
import { wasWrittenTo } from '#db/queries/reminder-mail.ts';

type Context = Pick<MemberContext, 'app' | 'scope' | 'member' | 'organisation'>;

export type NotToRemind = 'not_waiting' | 'today_already' | 'level_changed' | 'no_email' | NotToInvite;

/**
 * One more mail about the same invitation, with a link of its own; the first link goes on working. At most one mail a day,
 * and only while what was asked still holds: a changed level is a new question.
 */
export function remindSupplier(ctx: Context, invitationId: string) {
  const { app, scope, member, organisation } = ctx;
  return mutate(app, scope, async (tx, { now }) => {
    const today = dateInZone(now, organisation.time_zone);
    const invitation = await getInvitation(tx, scope, invitationId);
    if (linkState(invitation, now) !== 'open' || invitation.answered_at !== null) return refused<NotToRemind>('not_waiting');
    if (invitation.email === '') return refused<NotToRemind>('no_email');
    const askedOn = dateInZone(invitation.created_at, organisation.time_zone);
    if (askedOn === today || (await wasWrittenTo(tx, scope, invitation.supplier_id, startOfDay(today, organisation.time_zone)))) return refused<NotToRemind>('today_already');
    const ask = await loadAsk(tx, scope, invitation.supplier_id, today);
    if (!ask.may.ok) return refused<NotToRemind>(ask.may.problem);
    if (ask.lowest !== invitation.lowest || ask.highest !== invitation.highest) return refused<NotToRemind>('level_changed');
    const secret = newSecret();
    const id = newId();
    await insertReminder(tx, scope, { id, supplier_id: invitation.supplier_id, invitation_id: invitationId, token_hash: digestSecret(secret), sent_on: today, sent_at: now, sent_by_member_id: member.id });
    const expiresAt = linkExpiry(now);
    await extendInvitation(tx, scope, invitationId, expiresAt);
    await mailReminder(tx, ctx, invitation, { id, askedOn, now, expiresAt, url: `${app.config.publicAddress.url}/i/${secret}` });
    return done({ name: invitation.contact_name }, [
      {
        type: 'invitation.reminded',
        subject: { kind: 'invitation', id: invitationId },
        data: { supplierId: invitation.supplier_id, expiresAt },
        personal: { name: invitation.contact_name, email: invitation.email },
      },
    ]);
  });
}

interface Reminder {
  id: string;
  askedOn: string;
  now: Instant;
  expiresAt: Instant;
  url: string;
}

async function mailReminder(tx: Tx, { scope, organisation }: { scope: OrganisationScope; organisation: Context['organisation'] }, invitation: InvitationRow, reminder: Reminder): Promise<void> {
  const { locale, contact_name: name, email, lowest, highest } = invitation;
  const linkUntil = dateInZone(reminder.expiresAt, organisation.time_zone);
  const mail = invitationMail(
    { asked: readAsked(invitation.asked_json), lowest, highest, recipient: name, url: reminder.url, linkUntil, remindsOf: reminder.askedOn },
    formatFor(locale, organisation.time_zone),
  );
  await enqueueMail(tx, {
    key: `invitation-reminder:${reminder.id}`,
    kind: 'supplier-reminder',
    organisationId: scope.organisationId,
    supplierId: invitation.supplier_id,
    to: { name, email },
    locale,
    now: reminder.now,
    ...renderMail({ locale, ...mail }),
  });
}
