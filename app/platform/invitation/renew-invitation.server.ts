import type { OrganisationScope, SupplierScope } from '#app/domain/access/scope.ts';
import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import type { Instant } from '#app/domain/calendar/instant.ts';
import { readAsked } from '#app/domain/invitation/asked.ts';
import { proposedCertificateDate } from '#app/domain/invitation/growth-path.ts';
import type { NotToInvite } from '#app/domain/invitation/may-invite.ts';
import type { Config } from '#app/platform/config/config.ts';
import { done, refused } from '#app/platform/mutate/mutate.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import type { InvitationRow } from '#db/queries/invitation.ts';
import { loadAsk } from './load-ask.server.ts';
import { sendInvitation } from './send-invitation.server.ts';

/**
 * The same question to the same person with a fresh link, as it stands today: the level may have changed since. Call it
 * inside `mutate` and return what it returns.
 */
export async function renewInvitation(
  tx: Tx,
  scope: OrganisationScope | SupplierScope,
  config: Pick<Config, 'publicAddress'>,
  old: InvitationRow,
  { now, today }: { now: Instant; today: CalendarDate },
) {
  // Asked on paper: there is no address for a link, only another letter.
  if (old.email === '') return refused<NotToInvite | 'no_email'>('no_email');
  const ask = await loadAsk(tx, scope, old.supplier_id, today);
  if (!ask.may.ok) return refused<NotToInvite | 'no_email'>(ask.may.problem);
  const asked = readAsked(old.asked_json);
  const sent = await sendInvitation(tx, scope, config, {
    ask,
    recipient: { contactId: old.contact_id, name: old.contact_name, email: old.email, locale: old.locale },
    contact: asked.contact,
    wantedOn: asked.wantedOn > today ? asked.wantedOn : proposedCertificateDate(ask.may.level, today),
    memberId: old.created_by_member_id,
    now,
  });
  return done({ invitationId: sent.invitationId }, sent.events);
}
