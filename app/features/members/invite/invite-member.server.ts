import type { z } from 'zod';
import { nonEmpty } from '#app/domain/audit/events.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutate, refused, type Outcome } from '#app/platform/mutate/mutate.server.ts';
import { findMemberOfPerson } from '#db/queries/member.ts';
import { findPersonByEmail } from '#db/queries/person.ts';
import type { inviteMemberForm } from './invite-member.form.ts';
import { sendMemberLink } from './send-member-link.server.ts';

/** Asks someone to become a member. Inviting again sends a new link; the old one stops working. */
export function inviteMember(ctx: MemberContext, invited: z.output<typeof inviteMemberForm>): Promise<Outcome<null, 'already_member'>> {
  return mutate(ctx.app, ctx.scope, async (tx, { now }) => {
    const person = await findPersonByEmail(tx, invited.email);
    const member = person && (await findMemberOfPerson(tx, ctx.scope, person.id));
    if (member && member.removed_at === null) return refused('already_member');
    return done(null, nonEmpty(await sendMemberLink(tx, ctx, { ...invited, purpose: 'join' }, now)));
  });
}
