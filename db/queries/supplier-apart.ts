import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { SupplierApartTable } from '#db/schema/supplier-merge.ts';
import { from } from './scoped.ts';

export type SupplierApartRow = SupplierApartTable;
type Pair = readonly [string, string];

const inOrder = ([one, other]: Pair): Pair => (one < other ? [one, other] : [other, one]);

/** Remembers that two suppliers are two. Said twice, it stays as it was said first. */
export async function keepApart(tx: Tx, scope: OrganisationScope, pair: Pair, said: { now: string; memberId: string; mergeId?: string }): Promise<void> {
  const [one, other] = inOrder(pair);
  await tx
    .insertInto('supplier_apart')
    .values({ organisation_id: scope.organisationId, one_id: one, other_id: other, merge_id: said.mergeId ?? null, kept_at: said.now, kept_by_member_id: said.memberId })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'one_id', 'other_id']).doNothing())
    .execute();
}

export async function listKeptApart(db: Db, scope: OrganisationScope): Promise<Pair[]> {
  const rows = await from(db, scope, 'supplier_apart').select(['supplier_apart.one_id', 'supplier_apart.other_id']).execute();
  return rows.map((row): Pair => [row.one_id, row.other_id]);
}

/** From whom somebody was kept apart. */
export async function listKeptApartFrom(db: Db, scope: OrganisationScope, supplierId: string): Promise<string[]> {
  const rows = await from(db, scope, 'supplier_apart')
    .select(['supplier_apart.one_id', 'supplier_apart.other_id'])
    .where((eb) => eb.or([eb('supplier_apart.one_id', '=', supplierId), eb('supplier_apart.other_id', '=', supplierId)]))
    .execute();
  return rows.map((row) => (row.one_id === supplierId ? row.other_id : row.one_id));
}

export async function forgetApart(tx: Tx, scope: OrganisationScope, which: { pair: Pair } | { mergeId: string } | { supplierIds: readonly string[] }): Promise<void> {
  const rows = tx.deleteFrom('supplier_apart').where('organisation_id', '=', scope.organisationId);
  if ('pair' in which) await rows.where('one_id', '=', inOrder(which.pair)[0]).where('other_id', '=', inOrder(which.pair)[1]).execute();
  else if ('mergeId' in which) await rows.where('merge_id', '=', which.mergeId).execute();
  else if (which.supplierIds.length > 0) await rows.where((eb) => eb.or([eb('one_id', 'in', which.supplierIds), eb('other_id', 'in', which.supplierIds)])).execute();
}

/** When a person kept two suppliers apart; null: nobody did. */
export async function findKeptApartSince(db: Db, scope: OrganisationScope, pair: Pair): Promise<string | null> {
  const [one, other] = inOrder(pair);
  const row = await from(db, scope, 'supplier_apart').select('supplier_apart.kept_at').where('supplier_apart.one_id', '=', one).where('supplier_apart.other_id', '=', other).executeTakeFirst();
  return row?.kept_at ?? null;
}
