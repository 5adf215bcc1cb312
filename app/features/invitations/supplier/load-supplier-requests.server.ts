import { dateInZone } from '#app/domain/calendar/instant.ts';
import { linkState } from '#app/domain/invitation/link-life.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { listInvitationsOfSupplier } from '#db/queries/invitation.ts';
import { listMembers } from '#db/queries/member.ts';
import { listAnswersOfSupplier } from '#db/queries/supplier-answer.ts';

/** What one supplier was asked and what it said, for its page. */
export async function loadSupplierRequests(ctx: MemberContext, supplierId: string) {
  const { db, scope, now, organisation } = ctx;
  const [invitations, answers, members] = await Promise.all([
    listInvitationsOfSupplier(db, scope, supplierId),
    listAnswersOfSupplier(db, scope, supplierId),
    listMembers(db, scope),
  ]);
  const dayOf = (instant: string) => dateInZone(instant, organisation.time_zone);
  const nameOf = new Map(members.map((member) => [member.id, member.name]));
  return {
    maySend: ctx.can('invitation:send'),
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
