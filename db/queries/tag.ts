import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Tag } from '#app/domain/register/tags.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import { inBatches } from './in-batches.ts';
import { deleteIn, from } from './scoped.ts';

/** All tags of the organisation, by their folded spelling. Tags are everybody's, whatever the units of who asks. */
export async function listTags(db: Db, scope: OrganisationScope): Promise<Tag[]> {
  return from(db, scope, 'tag').select(['tag.tag_key as key', 'tag.name']).orderBy('tag.tag_key').execute();
}

/** Tags per supplier, in their order; suppliers without one are absent. */
export async function listSupplierTags(db: Db, scope: OrganisationScope, supplierIds: readonly string[]): Promise<ReadonlyMap<string, readonly Tag[]>> {
  const found = new Map<string, Tag[]>();
  await inBatches(supplierIds, 1, async (batch) => {
    const rows = await from(db, scope, 'supplier_tag')
      .innerJoin('tag', (join) => join.onRef('tag.organisation_id', '=', 'supplier_tag.organisation_id').onRef('tag.tag_key', '=', 'supplier_tag.tag_key'))
      .select(['supplier_tag.supplier_id', 'tag.tag_key as key', 'tag.name'])
      .where('supplier_tag.supplier_id', 'in', batch)
      .orderBy('supplier_tag.supplier_id')
      .orderBy('tag.tag_key')
      .execute();
    for (const { supplier_id, ...tag } of rows) found.set(supplier_id, [...(found.get(supplier_id) ?? []), tag]);
  });
  return found;
}

/** Suppliers that have a tag, up to a limit, whatever their units: ask for them again within the scope. */
export async function listTagged(db: Db, { organisationId }: OrganisationScope, key: string, limit: number): Promise<string[]> {
  const rows = await db.selectFrom('supplier_tag').select('supplier_id').where('organisation_id', '=', organisationId).where('tag_key', '=', key).limit(limit).execute();
  return rows.map((row) => row.supplier_id);
}

/** One supplier and one of its tags. */
export interface Tagging {
  supplierId: string;
  key: string;
}

/** Makes the tags that are not there yet; those that are keep their spelling. */
export async function addSupplierTags(tx: Tx, scope: OrganisationScope, tags: readonly Tag[], taggings: readonly Tagging[], now: string): Promise<void> {
  const { organisationId } = scope;
  const here = { organisation_id: organisationId };
  await inBatches(tags, 4, async (batch) => {
    await tx.insertInto('tag').values(batch.map(({ key, name }) => ({ ...here, tag_key: key, name, created_at: now }))).onConflict((conflict) => conflict.doNothing()).execute();
  });
  await inBatches(taggings, 3, async (batch) => {
    await tx.insertInto('supplier_tag').values(batch.map(({ supplierId, key }) => ({ ...here, supplier_id: supplierId, tag_key: key }))).onConflict((conflict) => conflict.doNothing()).execute();
  });
}

/** A tag that nobody uses any more is gone. */
export async function removeSupplierTags(tx: Tx, scope: OrganisationScope, supplierIds: readonly string[], keys: readonly string[]): Promise<void> {
  if (keys.length === 0 || supplierIds.length === 0) return;
  await inBatches(supplierIds, 1, async (batch) => {
    await deleteIn(tx, scope, 'supplier_tag').where('supplier_tag.supplier_id', 'in', batch).where('supplier_tag.tag_key', 'in', [...keys]).execute();
  });
  await deleteUnusedTags(tx, scope, keys);
}

async function deleteUnusedTags(tx: Tx, { organisationId }: OrganisationScope, keys: readonly string[]): Promise<void> {
  await tx
    .deleteFrom('tag')
    .where('tag.organisation_id', '=', organisationId)
    .where('tag.tag_key', 'in', [...keys])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('supplier_tag')
            .select('supplier_tag.supplier_id')
            .whereRef('supplier_tag.organisation_id', '=', 'tag.organisation_id')
            .whereRef('supplier_tag.tag_key', '=', 'tag.tag_key'),
        ),
      ),
    )
    .execute();
}

/** Those tags and no others. */
export async function replaceSupplierTags(tx: Tx, scope: OrganisationScope, supplierId: string, tags: readonly Tag[], now: string): Promise<void> {
  const before = (await listSupplierTags(tx, scope, [supplierId])).get(supplierId) ?? [];
  const kept = new Set(tags.map((tag) => tag.key));
  await addSupplierTags(tx, scope, tags, tags.map(({ key }) => ({ supplierId, key })), now);
  await removeSupplierTags(tx, scope, [supplierId], before.flatMap(({ key }) => (kept.has(key) ? [] : [key])));
}
