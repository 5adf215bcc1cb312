import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { AccessTable } from '#db/schema/access.ts';
import { RowNotFound } from './row-not-found.ts';
import { from, updateIn } from './scoped.ts';

export type AccessRow = AccessTable;
export type AccessPatch = Partial<Pick<AccessTable, 'supplied_service_id' | 'area' | 'scope' | 'granted_by' | 'since_on' | 'until_on' | 'ended_at'>>;

export async function insertAccess(tx: Tx, scope: OrganisationScope, access: Omit<AccessTable, 'organisation_id'>): Promise<void> {
  await tx
    .insertInto('access')
    .values({ ...access, organisation_id: scope.organisationId })
    .execute();
}

export async function updateAccess(tx: Tx, scope: OrganisationScope, accessId: string, patch: AccessPatch): Promise<void> {
  await updateIn(tx, scope, 'access').set(patch).where('access.id', '=', accessId).execute();
}

/** Of those ids what is still open; each may be of another supplier. */
export async function findOpenAccess(db: Db, scope: OrganisationScope, ids: readonly string[]): Promise<AccessRow[]> {
  if (ids.length === 0) return [];
  return from(db, scope, 'access').selectAll('access').where('access.id', 'in', ids).where('access.ended_at', 'is', null).orderBy('access.id').execute();
}

export async function endManyAccesses(tx: Tx, scope: OrganisationScope, ids: readonly string[], endedAt: string): Promise<void> {
  if (ids.length > 0) await updateIn(tx, scope, 'access').set({ ended_at: endedAt }).where('access.id', 'in', ids).execute();
}

/** Of that supplier, so that an address cannot mix two. */
export async function getAccess(db: Db, scope: OrganisationScope, supplierId: string, accessId: string): Promise<AccessRow> {
  const row = await from(db, scope, 'access').selectAll('access').where('access.id', '=', accessId).where('access.supplier_id', '=', supplierId).executeTakeFirst();
  if (!row) throw new RowNotFound('access');
  return row;
}

/** What one supplier may reach, and could: what was ended stays on record. Oldest first. */
export async function listAccess(db: Db, scope: OrganisationScope, supplierId: string): Promise<AccessRow[]> {
  return from(db, scope, 'access').selectAll('access').where('access.supplier_id', '=', supplierId).orderBy('access.recorded_at').orderBy('access.id').execute();
}
