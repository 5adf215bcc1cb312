import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Instant } from '#app/domain/calendar/instant.ts';
import { linkExpiry } from '#app/domain/invitation/link-life.ts';
import { digestSecret, newSecret } from '#app/platform/secret/secret.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { insertInvitationLink } from '#db/queries/invitation-link.ts';
import { extendInvitation, type InvitationRow } from '#db/queries/invitation.ts';

interface OneMoreLink {
  secret: string;
  expiresAt: Instant;
}

/** A link of its own for one more mail about a question that was put: of those before only digests are kept. All go on working. */
export async function oneMoreLink(tx: Tx, scope: OrganisationScope, invitation: Pick<InvitationRow, 'id' | 'supplier_id'>, now: Instant): Promise<OneMoreLink> {
  const secret = newSecret();
  const expiresAt = linkExpiry(now);
  await insertInvitationLink(tx, scope, { supplier_id: invitation.supplier_id, invitation_id: invitation.id, made_for: 'reminder', token_hash: digestSecret(secret), made_at: now });
  await extendInvitation(tx, scope, invitation.id, expiresAt);
  return { secret, expiresAt };
}

/** The same as an address; null for a question that was taken back, which opens nothing any more. */
export async function wayBack(tx: Tx, scope: OrganisationScope, invitation: Pick<InvitationRow, 'id' | 'supplier_id' | 'revoked_at'>, { now, publicUrl }: { now: Instant; publicUrl: string }): Promise<string | null> {
  if (invitation.revoked_at !== null) return null;
  return `${publicUrl}/i/${(await oneMoreLink(tx, scope, invitation, now)).secret}`;
}
