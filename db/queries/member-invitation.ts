import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { MemberInvitationTable } from '#db/schema/member-invitation.ts';
import { foldEmail } from './person.ts';

export type MemberInvitationRow = MemberInvitationTable;
type New = Omit<MemberInvitationTable, 'organisation_id' | 'accepted_at' | 'revoked_at'>;

export async function insertMemberInvitation(tx: Tx, scope: OrganisationScope, invitation: New): Promise<void> {
  await tx
    .insertInto('member_invitation')
    .values({ ...invitation, email: foldEmail(invitation.email), organisation_id: scope.organisationId, accepted_at: null, revoked_at: null })
    .execute();
}

function open(db: Db, scope: OrganisationScope) {
  return db
    .selectFrom('member_invitation')
    .selectAll()
    .where('organisation_id', '=', scope.organisationId)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null);
}

/** Neither accepted nor revoked, expired ones too: they are waiting to be sent again. */
export async function listOpenMemberInvitations(db: Db, scope: OrganisationScope): Promise<MemberInvitationRow[]> {
  return open(db, scope).orderBy('created_at', 'desc').orderBy('id').execute();
}

export async function listOpenMemberInvitationsTo(db: Db, scope: OrganisationScope, email: string): Promise<MemberInvitationRow[]> {
  return open(db, scope).where('email', '=', foldEmail(email)).execute();
}

export async function findOpenMemberInvitation(db: Db, scope: OrganisationScope, id: string): Promise<MemberInvitationRow | null> {
  return (await open(db, scope).where('id', '=', id).executeTakeFirst()) ?? null;
}

export async function revokeMemberInvitation(tx: Tx, scope: OrganisationScope, id: string, at: string): Promise<void> {
  await tx.updateTable('member_invitation').set({ revoked_at: at }).where('organisation_id', '=', scope.organisationId).where('id', '=', id).execute();
}

export async function markMemberInvitationAccepted(tx: Tx, scope: OrganisationScope, id: string, at: string): Promise<void> {
  await tx.updateTable('member_invitation').set({ accepted_at: at }).where('organisation_id', '=', scope.organisationId).where('id', '=', id).execute();
}

export interface MemberInvitationDoor {
  invitation: MemberInvitationRow;
  organisationName: string;
  organisationSlug: string;
}

/** The door of the join page: the invitation whose secret has this digest, used and expired ones too. Consumes nothing. */
export async function findMemberInvitationByDigest(db: Db, digest: string): Promise<MemberInvitationDoor | null> {
  const row = await db
    .selectFrom('member_invitation')
    .innerJoin('organisation', 'organisation.id', 'member_invitation.organisation_id')
    .selectAll('member_invitation')
    .select(['organisation.name as organisation_name', 'organisation.slug as organisation_slug'])
    .where('member_invitation.token_hash', '=', digest)
    .executeTakeFirst();
  if (!row) return null;
  const { organisation_name, organisation_slug, ...invitation } = row;
  return { invitation, organisationName: organisation_name, organisationSlug: organisation_slug };
}
