import type { Head } from '#app/domain/audit/chain.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import { forUpdate } from '#db/dialect/locking.ts';
import type { ChainHeadTable } from '#db/schema/chain-head.ts';

export type ChainHeadRow = ChainHeadTable;

export async function findChainHead(db: Db, chainId: string): Promise<ChainHeadRow | null> {
  return (await db.selectFrom('chain_head').selectAll().where('chain_id', '=', chainId).executeTakeFirst()) ?? null;
}

/** Every chain of the installation, in a stable order; for checking all of them. */
export async function unsafeListChainHeads(db: Db): Promise<ChainHeadRow[]> {
  return db.selectFrom('chain_head').selectAll().orderBy('kind').orderBy('chain_id').execute();
}

/** Locks the head until the transaction ends: whoever writes to the same chain waits here. Begins the chain if it is new. */
export async function lockChainHead(tx: Tx, begun: ChainHeadRow): Promise<Head> {
  const query = forUpdate(tx, tx.selectFrom('chain_head').select(['sequence', 'hash']).where('chain_id', '=', begun.chain_id));
  const head = await query.executeTakeFirst();
  if (head) return head;
  await tx
    .insertInto('chain_head')
    .values(begun)
    .onConflict((conflict) => conflict.column('chain_id').doNothing())
    .execute();
  return query.executeTakeFirstOrThrow();
}

export async function moveChainHead(tx: Tx, chainId: string, head: Head, now: string): Promise<void> {
  await tx
    .updateTable('chain_head')
    .set({ ...head, updated_at: now })
    .where('chain_id', '=', chainId)
    .execute();
}
