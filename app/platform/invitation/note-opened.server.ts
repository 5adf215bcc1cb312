import type { SupplierContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { getInvitation, markInvitationOpened } from '#db/queries/invitation.ts';

/**
 * Keeps that somebody has opened the page behind a link, once. A program that looks into mails may have been that somebody:
 * it only changes how often the supplier is reminded, never whether.
 */
export async function noteOpened(ctx: Pick<SupplierContext, 'app' | 'scope' | 'invitation'>): Promise<void> {
  if (ctx.invitation.opened_at !== null) return;
  // Whoever came to read must not be turned away because this could not be written down.
  await note(ctx).catch((error: unknown) => ctx.app.log.warn({ err: error }, 'that a request was opened could not be kept'));
}

async function note({ app, scope, invitation }: Pick<SupplierContext, 'app' | 'scope' | 'invitation'>): Promise<void> {
  await mutate(app, scope, async (tx, { now }) => {
    const { opened_at: openedAt } = await getInvitation(tx, scope, invitation.id);
    if (openedAt !== null) return refused('already');
    await markInvitationOpened(tx, scope, invitation.id, now);
    return done(null, [{ type: 'invitation.opened', subject: { kind: 'invitation', id: invitation.id }, data: { supplierId: scope.supplierId } }]);
  });
}
