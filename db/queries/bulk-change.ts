import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { BulkChangePartTable, BulkChangeTable } from '#db/schema/bulk-change.ts';
import { inBatches } from './in-batches.ts';
import { RowNotFound } from './row-not-found.ts';
import { deleteIn, from, updateIn } from './scoped.ts';

export type BulkChangeRow = BulkChangeTable;
export type BulkChangePartRow = BulkChangePartTable;

/** A change that nobody has confirmed yet, with the suppliers that it means, part by part. */
export async function insertBulkChange(tx: Tx, scope: OrganisationScope, change: Omit<BulkChangeTable, 'organisation_id'>, parts: readonly string[]): Promise<void> {
  const here = { organisation_id: scope.organisationId };
  await tx.insertInto('bulk_change').values({ ...here, ...change }).execute();
  const rows = parts.map((supplier_ids_json, position) => ({ ...here, bulk_change_id: change.id, position, supplier_ids_json, changes_json: null, kept_json: null, applied_at: null, undone_at: null }));
  await inBatches(rows, 8, async (batch) => {
    await tx.insertInto('bulk_change_part').values(batch).execute();
  });
}

export async function updateBulkChange(tx: Tx, scope: OrganisationScope, changeId: string, patch: Partial<Omit<BulkChangeTable, 'organisation_id' | 'id'>>): Promise<void> {
  await updateIn(tx, scope, 'bulk_change').set(patch).where('bulk_change.id', '=', changeId).execute();
}

export async function findBulkChange(db: Db, scope: OrganisationScope, changeId: string): Promise<BulkChangeRow | null> {
  return (await from(db, scope, 'bulk_change').selectAll('bulk_change').where('bulk_change.id', '=', changeId).executeTakeFirst()) ?? null;
}

export async function getBulkChange(db: Db, scope: OrganisationScope, changeId: string): Promise<BulkChangeRow> {
  const change = await findBulkChange(db, scope, changeId);
  if (!change) throw new RowNotFound('bulk_change');
  return change;
}

/** Latest first, without previews; `by` one member, or everybody. `before` is the id of the last one already shown. */
export async function listBulkChanges(db: Db, scope: OrganisationScope, page: { by: string | null; before: string | null; limit: number }): Promise<BulkChangeRow[]> {
  let query = from(db, scope, 'bulk_change').selectAll('bulk_change').where('bulk_change.status', '<>', 'preview');
  if (page.by !== null) query = query.where('bulk_change.created_by_member_id', '=', page.by);
  if (page.before !== null) query = query.where('bulk_change.id', '<', page.before);
  return query.orderBy('bulk_change.id', 'desc').limit(page.limit).execute();
}

/** A member has at most one preview: a new one takes the place of the last. */
export async function deletePreviews(tx: Tx, scope: OrganisationScope, memberId: string): Promise<void> {
  const previews = await from(tx, scope, 'bulk_change').select('bulk_change.id').where('bulk_change.created_by_member_id', '=', memberId).where('bulk_change.status', '=', 'preview').execute();
  for (const { id } of previews) {
    await deleteIn(tx, scope, 'bulk_change_part').where('bulk_change_part.bulk_change_id', '=', id).execute();
    await deleteIn(tx, scope, 'bulk_change').where('bulk_change.id', '=', id).execute();
  }
}

/** The first part that is still to be written, or to be taken back. */
export async function findWaitingPart(db: Db, scope: OrganisationScope, changeId: string, work: 'apply' | 'undo'): Promise<BulkChangePartRow | null> {
  const parts = from(db, scope, 'bulk_change_part').selectAll('bulk_change_part').where('bulk_change_part.bulk_change_id', '=', changeId);
  const waiting = work === 'apply' ? parts.where('bulk_change_part.applied_at', 'is', null) : parts.where('bulk_change_part.applied_at', 'is not', null).where('bulk_change_part.undone_at', 'is', null);
  return (await waiting.orderBy('bulk_change_part.position').limit(1).executeTakeFirst()) ?? null;
}

export async function updateBulkChangePart(tx: Tx, scope: OrganisationScope, part: Pick<BulkChangePartTable, 'bulk_change_id' | 'position'>, patch: Partial<Pick<BulkChangePartTable, 'changes_json' | 'kept_json' | 'applied_at' | 'undone_at'>>): Promise<void> {
  await updateIn(tx, scope, 'bulk_change_part').set(patch).where('bulk_change_part.bulk_change_id', '=', part.bulk_change_id).where('bulk_change_part.position', '=', part.position).execute();
}

/** Parts in which undoing left something as it was, the first few. */
export async function listKeptParts(db: Db, scope: OrganisationScope, changeId: string, limit: number): Promise<string[]> {
  const rows = await from(db, scope, 'bulk_change_part')
    .select('bulk_change_part.kept_json')
    .where('bulk_change_part.bulk_change_id', '=', changeId)
    .where('bulk_change_part.kept_json', 'is not', null)
    .orderBy('bulk_change_part.position')
    .limit(limit)
    .execute();
  return rows.flatMap((row) => row.kept_json ?? []);
}
