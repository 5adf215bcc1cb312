import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { OrganisationAuditEvent } from '#app/domain/audit/events.ts';
import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import type { Instant } from '#app/domain/calendar/instant.ts';
import { readAsked, type Asked } from '#app/domain/invitation/asked.ts';
import { proposedCertificateDate } from '#app/domain/invitation/growth-path.ts';
import type { Level } from '#app/domain/level/method.ts';
import type { Recipient } from '#app/domain/reminder/recipient.ts';
import { loadAsk } from '#app/platform/invitation/load-ask.server.ts';
import { oneMoreLink } from '#app/platform/invitation/one-more-link.server.ts';
import { writeInvitation } from '#app/platform/invitation/send-invitation.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { findInvitationToCopy, listInvitationsOfSupplier } from '#db/queries/invitation.ts';

interface WayIn {
  ok: true;
  invitationId: string;
  secret: string;
  expiresAt: Instant;
  asked: Asked;
  lowest: Level;
  highest: Level;
  events: readonly OrganisationAuditEvent[];
}

interface Wanted {
  supplierId: string;
  recipient: Recipient;
  now: Instant;
  today: CalendarDate;
}

/**
 * A link of its own to what a supplier is asked today. The last invitation serves while its question still stands;
 * otherwise a new one is written, in the name of whoever asked last.
 */
export async function makeWayIn(tx: Tx, scope: OrganisationScope, { supplierId, recipient, now, today }: Wanted): Promise<WayIn | { ok: false; problem: string }> {
  const ask = await loadAsk(tx, scope, supplierId, today);
  if (!ask.may.ok) return { ok: false, problem: ask.may.problem };
  const { lowest, highest } = ask;
  const [last] = await listInvitationsOfSupplier(tx, scope, supplierId);
  if (last && last.revoked_at === null && last.lowest === lowest && last.highest === highest) {
    return { ok: true, lowest, highest, events: [], invitationId: last.id, asked: readAsked(last.asked_json), ...(await oneMoreLink(tx, scope, last, now)) };
  }
  const example = last ?? (await findInvitationToCopy(tx, scope, ''));
  if (!example) return { ok: false, problem: 'nobody_to_call' };
  const { contact, wantedOn } = readAsked(example.asked_json);
  const written = await writeInvitation(tx, scope, {
    ask,
    recipient: { ...recipient, locale: recipient.locale ?? ask.organisation.locale },
    contact,
    wantedOn: last && wantedOn > today ? wantedOn : proposedCertificateDate(ask.may.level, today),
    memberId: example.created_by_member_id,
    now,
  });
  return { ok: true, lowest, highest, ...written };
}
