import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { renewInvitation } from '#app/platform/invitation/renew-invitation.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { getInvitation, revokeInvitation as revokeRow } from '#db/queries/invitation.ts';

type Context = Pick<MemberContext, 'app' | 'scope' | 'today'>;

/** The link stops working; what was answered through it stays. Revoking twice is once. */
export function revokeInvitation({ app, scope }: Context, invitationId: string) {
  return mutate(app, scope, async (tx, { now }) => {
    const invitation = await getInvitation(tx, scope, invitationId);
    if (invitation.revoked_at !== null) return refused('already');
    await revokeRow(tx, scope, invitationId, now);
    return done(null, [{ type: 'invitation.revoked', subject: { kind: 'invitation', id: invitationId }, data: { supplierId: invitation.supplier_id, reason: null } }]);
  });
}

/** The same question to the same person, with a fresh link. */
export function resendInvitation({ app, scope, today }: Context, invitationId: string) {
  return mutate(app, scope, async (tx, { now }) => {
    const invitation = await getInvitation(tx, scope, invitationId);
    const outcome = await renewInvitation(tx, scope, app.config, invitation, { now, today });
    return outcome.ok ? done({ name: invitation.contact_name }, outcome.events) : outcome;
  });
}
