import type { OrganisationScope, SupplierScope } from '#app/domain/access/scope.ts';
import { formerKey, foundBy, type Searched } from '#app/domain/register/former-names.ts';
import type { Db, ReadDb, Tx } from '#db/dialect/connect.ts';
import { supplierMatches } from '#db/dialect/search.ts';
import type { SupplierMergeTable } from '#db/schema/supplier-merge.ts';
import { inBatches } from './in-batches.ts';
import { from, registered } from './scoped.ts';
import type { SupplierPatch, SupplierRow } from './supplier.ts';

export type SupplierMergeRow = SupplierMergeTable;

const searched = ['supplier.name_key', 'supplier.own_reference', 'supplier.kvk_number', 'supplier.vat_number', 'supplier.lei'] as const;

export async function insertSupplierMerge(tx: Tx, scope: OrganisationScope, merge: Omit<SupplierMergeRow, 'organisation_id' | 'undone_at' | 'undone_by_member_id'>): Promise<void> {
  await tx.insertInto('supplier_merge').values({ ...merge, organisation_id: scope.organisationId, undone_at: null, undone_by_member_id: null }).execute();
}

/** The merge that stands between these two; null: they are not merged, or not any more. */
export async function findStandingMerge(db: Db, scope: OrganisationScope, supplierId: string, goneId: string): Promise<SupplierMergeRow | null> {
  const row = await from(db, scope, 'supplier_merge')
    .selectAll('supplier_merge')
    .where('supplier_merge.supplier_id', '=', supplierId)
    .where('supplier_merge.gone_id', '=', goneId)
    .where('supplier_merge.undone_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

export async function markMergeUndone(tx: Tx, scope: OrganisationScope, mergeId: string, undone: { now: string; memberId: string }): Promise<void> {
  await tx.updateTable('supplier_merge').set({ undone_at: undone.now, undone_by_member_id: undone.memberId }).where('organisation_id', '=', scope.organisationId).where('id', '=', mergeId).execute();
}

/** Writes to a supplier wherever it stands; the lists of the register have it again when `merged_into_id` is null. */
export async function updateRegistered(tx: Tx, scope: OrganisationScope, supplierId: string, patch: SupplierPatch & { updated_at: string }): Promise<void> {
  await tx.updateTable('supplier').set(patch).where('organisation_id', '=', scope.organisationId).where('id', '=', supplierId).execute();
}

/** Also one that was merged into another. */
export async function findRegistered(db: Db, scope: OrganisationScope | SupplierScope, supplierId: string): Promise<SupplierRow | null> {
  return (await registered(db, scope).selectAll('supplier').where('supplier.id', '=', supplierId).executeTakeFirst()) ?? null;
}

/** Names of suppliers, also of those that were merged into another. */
export async function listRegisteredNames(db: Db, scope: OrganisationScope, supplierIds: readonly string[]): Promise<Pick<SupplierRow, 'id' | 'legal_name'>[]> {
  const found: Pick<SupplierRow, 'id' | 'legal_name'>[] = [];
  await inBatches(supplierIds, 1, async (batch) => {
    found.push(...(await registered(db, scope).select(['supplier.id', 'supplier.legal_name']).where('supplier.id', 'in', batch).execute()));
  });
  return found;
}

/** Suppliers whose name or number holds every word of a folded text, by name; also those that went into another. */
export async function searchRegistered(db: ReadDb, scope: OrganisationScope, folded: string, limit: number): Promise<string[]> {
  const rows = await registered(db, scope).select('supplier.id').where(supplierMatches(db, scope.organisationId, folded)).orderBy('supplier.name_key').orderBy('supplier.id').limit(limit).execute();
  return rows.map((row) => row.id);
}

/** Where an old address leads: the supplier that stays, over as many merges as it takes; null: nobody went anywhere. */
export async function findSuccessorId(db: Db, scope: OrganisationScope, supplierId: string): Promise<string | null> {
  return followMerges(db, scope.organisationId, supplierId);
}

/** As `findSuccessorId` for who acts for a supplier, whose scope may name one that is gone meanwhile. */
export async function unsafeFollowMerges(db: Db, organisationId: string, supplierId: string): Promise<string> {
  return (await followMerges(db, organisationId, supplierId)) ?? supplierId;
}

async function followMerges(db: Db, organisationId: string, supplierId: string): Promise<string | null> {
  let successor: string | null = null;
  for (let next: string | null = supplierId; next !== null; ) {
    const row: { merged_into_id: string | null } | undefined = await db.selectFrom('supplier').select('merged_into_id').where('organisation_id', '=', organisationId).where('id', '=', next).executeTakeFirst();
    next = row?.merged_into_id ?? null;
    successor = next ?? successor;
  }
  return successor;
}

/** Of those that were merged into another: who they are now. */
export async function findSuccessors(db: Db, scope: OrganisationScope, supplierIds: readonly string[]): Promise<Map<string, string>> {
  const successors = new Map<string, string>();
  await inBatches(supplierIds, 1, async (batch) => {
    const gone = await registered(db, scope).select('supplier.id').where('supplier.id', 'in', batch).where('supplier.merged_into_id', 'is not', null).execute();
    for (const { id } of gone) successors.set(id, (await findSuccessorId(db, scope, id)) ?? id);
  });
  return successors;
}

/** Those of the suppliers into whom another was merged. */
export async function listSuccessors(db: Db, scope: OrganisationScope, supplierIds: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  await inBatches(supplierIds, 1, async (batch) => {
    const rows = await db.selectFrom('supplier').select('merged_into_id').distinct().where('organisation_id', '=', scope.organisationId).where('merged_into_id', 'in', batch).execute();
    found.push(...rows.flatMap((row) => row.merged_into_id ?? []));
  });
  return found;
}

export type MergedSupplier = Pick<SupplierRow, 'id' | 'legal_name' | 'merged_into_id' | keyof Searched> & { merged_at: string };

/** Everybody who went into a supplier, directly or by way of another that did; the last one first. */
export async function listMergedInto(db: Db, scope: OrganisationScope, supplierId: string): Promise<MergedSupplier[]> {
  const found: MergedSupplier[] = [];
  for (let into = [supplierId]; into.length > 0; ) {
    const rows = await db
      .selectFrom('supplier')
      .innerJoin('supplier_merge', (join) => join.onRef('supplier_merge.organisation_id', '=', 'supplier.organisation_id').onRef('supplier_merge.gone_id', '=', 'supplier.id').on('supplier_merge.undone_at', 'is', null))
      .select(['supplier.id', 'supplier.legal_name', 'supplier.merged_into_id', 'supplier_merge.merged_at', ...searched])
      .where('supplier.organisation_id', '=', scope.organisationId)
      .where('supplier.merged_into_id', 'in', into)
      .orderBy('supplier_merge.merged_at', 'desc')
      .orderBy('supplier.id')
      .execute();
    found.push(...rows);
    into = rows.map((row) => row.id);
  }
  return found;
}

/** Makes a supplier found by what those are called that went into it: after each merge, and after each that was undone. */
export async function refreshFormerKey(tx: Tx, scope: OrganisationScope, supplierId: string, now: string): Promise<void> {
  await updateRegistered(tx, scope, supplierId, { former_key: formerKey(await listMergedInto(tx, scope, supplierId)), updated_at: now });
}

/** Of the suppliers that a search found: by whom of those that went into them, where it was not by themselves. */
export async function listFoundBy(db: Db, scope: OrganisationScope, supplierIds: readonly string[], folded: string): Promise<Map<string, MergedSupplier[]>> {
  const found = new Map<string, MergedSupplier[]>();
  if (supplierIds.length === 0) return found;
  const suppliers = await from(db, scope, 'supplier').select(['supplier.id', ...searched]).where('supplier.id', 'in', supplierIds).where('supplier.former_key', 'is not', null).execute();
  for (const supplier of suppliers) {
    const by = foundBy(folded, supplier, await listMergedInto(db, scope, supplier.id));
    if (by.length > 0) found.set(supplier.id, by);
  }
  return found;
}
