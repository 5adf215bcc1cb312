import type { OrganisationScope, SupplierScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { Instant } from '#db/schema/index.ts';
import type { InvitationTable } from '#db/schema/invitation.ts';
import { RowNotFound } from './row-not-found.ts';
import { from, updateIn } from './scoped.ts';

export type InvitationRow = InvitationTable;
export type NewInvitation = Omit<InvitationTable, 'organisation_id' | 'opened_at' | 'answered_at' | 'revoked_at' | 'company_id'>;
type Scope = OrganisationScope | SupplierScope;

export async function insertInvitation(tx: Tx, scope: Scope, invitation: NewInvitation): Promise<void> {
  await tx
    .insertInto('invitation')
    .values({ ...invitation, organisation_id: scope.organisationId, answered_at: null, revoked_at: null, company_id: null })
    .execute();
}

export async function findInvitation(db: Db, scope: Scope, invitationId: string): Promise<InvitationRow | null> {
  return (await from(db, scope, 'invitation').selectAll('invitation').where('invitation.id', '=', invitationId).executeTakeFirst()) ?? null;
}

export async function getInvitation(db: Db, scope: Scope, invitationId: string): Promise<InvitationRow> {
  const invitation = await findInvitation(db, scope, invitationId);
  if (!invitation) throw new RowNotFound('invitation');
  return invitation;
}

/** Newest first; revoked and expired ones too. */
export async function listInvitationsOfSupplier(db: Db, scope: Scope, supplierId: string): Promise<InvitationRow[]> {
  return from(db, scope, 'invitation')
    .selectAll('invitation')
    .where('invitation.supplier_id', '=', supplierId)
    .orderBy('invitation.created_at', 'desc')
    .orderBy('invitation.id', 'desc')
    .execute();
}

/** The last one that a member sent, else the last of the organisation: what the next one begins with. */
export async function findInvitationToCopy(db: Db, scope: OrganisationScope, memberId: string): Promise<InvitationRow | null> {
  const newest = db
    .selectFrom('invitation')
    .selectAll()
    .where('organisation_id', '=', scope.organisationId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1);
  return (await newest.where('created_by_member_id', '=', memberId).executeTakeFirst()) ?? (await newest.executeTakeFirst()) ?? null;
}

export async function revokeInvitation(tx: Tx, scope: Scope, invitationId: string, now: Instant): Promise<void> {
  await updateIn(tx, scope, 'invitation').set({ revoked_at: now }).where('invitation.id', '=', invitationId).execute();
}

/** Links of one supplier that still open its page. */
export async function listOpenInvitationIds(db: Db, scope: Scope, supplierId: string, now: Instant): Promise<string[]> {
  const rows = await from(db, scope, 'invitation')
    .select('invitation.id')
    .where('invitation.supplier_id', '=', supplierId)
    .where('invitation.revoked_at', 'is', null)
    .where('invitation.expires_at', '>', now)
    .orderBy('invitation.id')
    .execute();
  return rows.map((row) => row.id);
}

/** The first time counts; whoever looks again changes nothing. */
export async function markInvitationOpened(tx: Tx, scope: Scope, invitationId: string, now: Instant): Promise<void> {
  await updateIn(tx, scope, 'invitation').set({ opened_at: now }).where('invitation.id', '=', invitationId).where('invitation.opened_at', 'is', null).execute();
}

/** The first answer counts; a company, once known, stays. */
export async function markInvitationAnswered(tx: Tx, scope: Scope, invitation: InvitationRow, answer: { now: Instant; companyId?: string }): Promise<void> {
  await updateIn(tx, scope, 'invitation')
    .set({ answered_at: invitation.answered_at ?? answer.now, company_id: invitation.company_id ?? answer.companyId ?? null })
    .where('invitation.id', '=', invitation.id)
    .execute();
}

export async function extendInvitation(tx: Tx, scope: Scope, invitationId: string, expiresAt: Instant): Promise<void> {
  await updateIn(tx, scope, 'invitation').set({ expires_at: expiresAt }).where('invitation.id', '=', invitationId).execute();
}
