import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { SavedViewTable } from '#db/schema/saved-view.ts';
import { deleteIn, from, updateIn } from './scoped.ts';

export type SavedViewRow = SavedViewTable;

/** A member's own views and those that were shared, by name. */
export async function listSavedViews(db: Db, scope: OrganisationScope, memberId: string): Promise<(SavedViewRow & { by_name: string })[]> {
  return from(db, scope, 'saved_view')
    .innerJoin('member', (join) => join.onRef('member.organisation_id', '=', 'saved_view.organisation_id').onRef('member.id', '=', 'saved_view.member_id'))
    .innerJoin('person', 'person.id', 'member.person_id')
    .selectAll('saved_view')
    .select('person.name as by_name')
    .where((eb) => eb.or([eb('saved_view.member_id', '=', memberId), eb('saved_view.is_shared', '=', 1)]))
    .orderBy('saved_view.name_key')
    .orderBy('saved_view.id')
    .execute();
}

/** One that this member may see; null for a stranger's. */
export async function findSavedView(db: Db, scope: OrganisationScope, memberId: string, viewId: string): Promise<SavedViewRow | null> {
  const view = await from(db, scope, 'saved_view').selectAll('saved_view').where('saved_view.id', '=', viewId).executeTakeFirst();
  return view && (view.member_id === memberId || view.is_shared === 1) ? view : null;
}

export async function insertSavedView(tx: Tx, scope: OrganisationScope, view: Omit<SavedViewTable, 'organisation_id'>): Promise<void> {
  await tx.insertInto('saved_view').values({ ...view, organisation_id: scope.organisationId }).execute();
}

export async function updateSavedView(tx: Tx, scope: OrganisationScope, viewId: string, patch: Partial<Pick<SavedViewTable, 'name' | 'name_key' | 'search' | 'is_shared'>> & { updated_at: string }): Promise<void> {
  await updateIn(tx, scope, 'saved_view').set(patch).where('saved_view.id', '=', viewId).execute();
}

export async function deleteSavedView(tx: Tx, scope: OrganisationScope, viewId: string): Promise<void> {
  await deleteIn(tx, scope, 'saved_view').where('saved_view.id', '=', viewId).execute();
}
