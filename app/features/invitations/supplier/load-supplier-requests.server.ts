import { loadBurden } from '#app/platform/burden/load-burden.server.ts';
import { dateInZone } from '#app/domain/calendar/instant.ts';
import { linkState } from '#app/domain/invitation/link-life.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { listCallNotesOfSupplier, listRemindersOfSupplier } from '#db/queries/chase.ts';
import { listInvitationsOfSupplier } from '#db/queries/invitation.ts';
import { listHandOvers } from '#db/queries/invitation-hand-over.ts';
import { listMembersEver } from '#db/queries/member.ts';
import { listReminderMailsOfSupplier } from '#db/queries/reminder-mail.ts';
import { listAnswersOfSupplier } from '#db/queries/supplier-answer.ts';

/** The last ones; all of them stand in the trail. */
const shownReminders = 12;

/** What one supplier was asked and what it said, for its page. */
export async function loadSupplierRequests(ctx: MemberContext, supplierId: string) {
  const { db, scope, now, today, organisation } = ctx;
  const [invitations, answers, reminders, sent, calls, members, handOvers] = await Promise.all([
    listInvitationsOfSupplier(db, scope, supplierId),
    listAnswersOfSupplier(db, scope, supplierId),
    listRemindersOfSupplier(db, scope, supplierId),
    listReminderMailsOfSupplier(db, scope, supplierId, shownReminders),
    listCallNotesOfSupplier(db, scope, supplierId),
    listMembersEver(db, scope),
    listHandOvers(db, scope, supplierId),
  ]);
  const dayOf = (instant: string) => dateInZone(instant, organisation.time_zone);
  const nameOf = new Map(members.map((member) => [member.id, member.name]));
  return {
    maySend: ctx.can('invitation:send'),
    burden: await loadBurden(db, scope, supplierId, { now, timeZone: organisation.time_zone }),
    today,
    calls: calls.map((call) => ({ id: call.id, on: call.called_on, by: nameOf.get(call.recorded_by_member_id) ?? '', spokeWith: call.spoke_with, said: call.said })),
    invitations: invitations.map((row) => ({
      id: row.id,
      name: row.contact_name,
      email: row.email,
      lowest: row.lowest,
      highest: row.highest,
      askedOn: dayOf(row.created_at),
      until: dayOf(row.expires_at),
      link: linkState(row, now),
      isAnswered: row.answered_at !== null,
      handedOver: handOvers.filter((one) => one.invitation_id === row.id).map((one) => ({ id: one.id, on: dayOf(one.handed_at), by: one.handed_by, from: one.from_name, to: one.name, email: one.email })),
      remindedOn: [...reminders.filter((reminder) => reminder.invitation_id === row.id).map((reminder) => reminder.sent_on), ...sent.filter((mail) => mail.outcome === 'sent' && mail.invitation_id === row.id).map((mail) => mail.day)].sort(),
    })),
    answers: answers.map((row) => ({
      id: row.id,
      kind: row.kind,
      by: row.answered_by,
      on: dayOf(row.answered_at),
      text: row.text,
      expectedOn: row.expected_on,
      reply: row.reply,
      handled: row.handled_at ? { on: dayOf(row.handled_at), by: nameOf.get(row.handled_by_member_id ?? '') ?? '' } : null,
    })),
  };
}

export type SupplierRequestsData = Awaited<ReturnType<typeof loadSupplierRequests>>;
