import type { OrganisationScope, SupplierScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { InvitationTable } from '#db/schema/invitation.ts';
import type { InvitationHandOverTable } from '#db/schema/invitation-hand-over.ts';
import { from, updateIn } from './scoped.ts';

export type HandOverRow = InvitationHandOverTable;
type Scope = OrganisationScope | SupplierScope;

export async function insertHandOver(tx: Tx, scope: Scope, handOver: Omit<HandOverRow, 'organisation_id'>): Promise<void> {
  await tx
    .insertInto('invitation_hand_over')
    .values({ ...handOver, organisation_id: scope.organisationId })
    .execute();
}

/** From now on the question is put to this address: reminders, fresh links and the first membership of the company follow. */
export async function readdressInvitation(tx: Tx, scope: Scope, invitationId: string, to: { name: string; email: string }): Promise<void> {
  await updateIn(tx, scope, 'invitation').set({ contact_name: to.name, email: to.email, contact_id: null }).where('invitation.id', '=', invitationId).execute();
}

/** In the order in which it went from hand to hand. */
export async function listHandOvers(db: Db, scope: Scope, supplierId: string): Promise<HandOverRow[]> {
  return from(db, scope, 'invitation_hand_over').selectAll('invitation_hand_over').where('invitation_hand_over.supplier_id', '=', supplierId).orderBy('invitation_hand_over.handed_at').orderBy('invitation_hand_over.id').execute();
}

/** The invitation whose link a colleague was sent. */
export function findInvitationHandedOver(db: Db, digest: string): Promise<InvitationTable | undefined> {
  return db
    .selectFrom('invitation_hand_over as handed')
    .innerJoin('invitation', (join) => join.onRef('invitation.organisation_id', '=', 'handed.organisation_id').onRef('invitation.id', '=', 'handed.invitation_id'))
    .selectAll('invitation')
    .where('handed.token_hash', '=', digest)
    .executeTakeFirst();
}
