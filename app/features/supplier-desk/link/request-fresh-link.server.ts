import { linkState } from '#app/domain/invitation/link-life.ts';
import { dateInZone } from '#app/domain/calendar/instant.ts';
import type { PublicContext } from '#app/platform/http/wrappers.server.ts';
import { renewInvitation } from '#app/platform/invitation/renew-invitation.server.ts';
import { mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { unsafeSupplierScope } from '#app/platform/scope/make-scope.server.ts';
import { digestSecret } from '#app/platform/secret/secret.server.ts';
import { findInvitationByDigest } from '#db/queries/invitation-door.ts';
import { listInvitationsOfSupplier } from '#db/queries/invitation.ts';

/**
 * Mails a fresh link to the address of an expired one, if its question still stands. Says nothing about what it found:
 * known and unknown links get the same answer. Only the newest link of a supplier is renewed, so nobody can be flooded,
 * and one that the client took back stays closed.
 */
export async function requestFreshLink({ app }: Pick<PublicContext, 'app'>, token: string): Promise<void> {
  const door = await findInvitationByDigest(app.db.read, digestSecret(token));
  if (!door) return;
  const { invitation, organisation } = door;
  const scope = unsafeSupplierScope({
    organisationId: organisation.id,
    supplierId: invitation.supplier_id,
    invitationId: invitation.id,
    companyId: invitation.company_id,
    actor: { kind: 'supplier', invitationId: invitation.id, name: invitation.contact_name },
  });
  await mutate(app, scope, async (tx, { now }) => {
    const [newest] = await listInvitationsOfSupplier(tx, scope, invitation.supplier_id);
    if (newest?.id !== invitation.id || linkState(newest, now) !== 'expired') return refused('nothing_to_renew');
    return renewInvitation(tx, scope, app.config, newest, { now, today: dateInZone(now, organisation.time_zone) });
  });
}
