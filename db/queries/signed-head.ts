import type { SignedHead } from '#app/domain/audit/signed-head.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { SignedHeadTable } from '#db/schema/signed-head.ts';

export async function listSignedHeads(db: Db, chainId: string): Promise<SignedHead[]> {
  const rows = await db.selectFrom('signed_head').selectAll().where('chain_id', '=', chainId).orderBy('sequence').orderBy('key_id').execute();
  return rows.map(fromRow);
}

/** The last that was signed of a chain; null: nothing was yet. */
export async function findLastSignedHead(db: Db, chainId: string): Promise<SignedHead | null> {
  const row = await db.selectFrom('signed_head').selectAll().where('chain_id', '=', chainId).orderBy('sequence', 'desc').orderBy('signed_at', 'desc').limit(1).executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** Chains of the installation whose end this key has not signed. */
export async function unsafeListUnsignedHeads(db: Db, keyId: string): Promise<{ chainId: string; sequence: number; hash: string }[]> {
  const rows = await db
    .selectFrom('chain_head')
    .leftJoin('signed_head', (join) => join.onRef('signed_head.chain_id', '=', 'chain_head.chain_id').onRef('signed_head.sequence', '=', 'chain_head.sequence').on('signed_head.key_id', '=', keyId))
    .where('signed_head.chain_id', 'is', null)
    .where('chain_head.sequence', '>', 0)
    .select(['chain_head.chain_id as chainId', 'chain_head.sequence', 'chain_head.hash'])
    .orderBy('chain_head.chain_id')
    .execute();
  return rows;
}

/** Signing the same end twice, as two processes may, changes nothing. */
export async function insertSignedHeads(tx: Tx, heads: readonly SignedHead[]): Promise<void> {
  for (const { chainId, sequence, hash, signedAt, keyId, signature } of heads) {
    await tx
      .insertInto('signed_head')
      .values({ chain_id: chainId, sequence, hash, signed_at: signedAt, key_id: keyId, signature })
      .onConflict((conflict) => conflict.columns(['chain_id', 'sequence', 'key_id']).doNothing())
      .execute();
  }
}

const fromRow = (row: SignedHeadTable): SignedHead => ({ chainId: row.chain_id, sequence: row.sequence, hash: row.hash, signedAt: row.signed_at, keyId: row.key_id, signature: row.signature });
