import type { Db } from '#db/dialect/connect.ts';
import type { InvitationTable } from '#db/schema/invitation.ts';
import type { OrganisationRow } from './organisation.ts';

export interface InvitationDoor {
  invitation: InvitationTable;
  organisation: OrganisationRow;
}

/** The door of the supplier desk: the invitation whose secret has this digest, expired and revoked ones too. Consumes nothing. */
export async function findInvitationByDigest(db: Db, digest: string): Promise<InvitationDoor | null> {
  const invitation = await db.selectFrom('invitation').selectAll().where('token_hash', '=', digest).executeTakeFirst();
  if (!invitation) return null;
  const organisation = await db.selectFrom('organisation').selectAll().where('id', '=', invitation.organisation_id).executeTakeFirstOrThrow();
  return { invitation, organisation };
}
