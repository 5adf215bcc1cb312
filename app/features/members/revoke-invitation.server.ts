import { AppError } from '#app/platform/http/app-error.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutate } from '#app/platform/mutate/mutate.server.ts';
import { findOpenMemberInvitation, revokeMemberInvitation } from '#db/queries/member-invitation.ts';

/** The link stops working at once. One that was accepted or withdrawn meanwhile is not there any more. */
export async function revokeInvitation(ctx: MemberContext, invitationId: unknown): Promise<void> {
  if (typeof invitationId !== 'string') throw new AppError('invalid');
  await mutate<null>(ctx.app, ctx.scope, async (tx, { now }) => {
    const invitation = await findOpenMemberInvitation(tx, ctx.scope, invitationId);
    if (!invitation) throw new AppError('not_found');
    await revokeMemberInvitation(tx, ctx.scope, invitation.id, now);
    return done(null, [{ type: 'member.invitation_revoked', subject: { kind: 'member_invitation', id: invitation.id }, data: {} }]);
  });
}
