import type { OrganisationScope, SupplierScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { InvitationTable } from '#db/schema/invitation.ts';
import type { InvitationLinkTable } from '#db/schema/reminder.ts';
import { newId } from './new-id.ts';

export type InvitationLinkRow = InvitationLinkTable;

export async function insertInvitationLink(tx: Tx, scope: OrganisationScope | SupplierScope, link: Omit<InvitationLinkRow, 'organisation_id' | 'id'>): Promise<void> {
  await tx
    .insertInto('invitation_link')
    .values({ ...link, organisation_id: scope.organisationId, id: newId() })
    .execute();
}

/** The invitation behind one more link of it; a code on paper is not a link. */
export function findInvitationByLink(db: Db, digest: string): Promise<InvitationTable | undefined> {
  return behind(db, digest).where('link.made_for', '<>', 'letter').executeTakeFirst();
}

/** The invitation whose letter holds the code with this digest; expired and revoked ones too. */
export async function unsafeFindInvitationByCode(db: Db, digest: string): Promise<InvitationTable | null> {
  return (await behind(db, digest).where('link.made_for', '=', 'letter').executeTakeFirst()) ?? null;
}

const behind = (db: Db, digest: string) =>
  db
    .selectFrom('invitation_link as link')
    .innerJoin('invitation', (join) => join.onRef('invitation.organisation_id', '=', 'link.organisation_id').onRef('invitation.id', '=', 'link.invitation_id'))
    .selectAll('invitation')
    .where('link.token_hash', '=', digest);
