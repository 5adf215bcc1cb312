import type { Db, Tx } from '#db/dialect/connect.ts';
import type { Instant } from '#db/schema/index.ts';
import type { DeskCodeTable } from '#db/schema/desk.ts';

export type DeskCodeRow = DeskCodeTable;

export async function insertDeskCode(tx: Tx, code: Pick<DeskCodeRow, 'id' | 'browser_hash' | 'created_at' | 'expires_at' | 'attempts_left'>): Promise<void> {
  await tx
    .insertInto('desk_code')
    .values({ ...code, account_id: null, email: null, code_hash: null, used_at: null })
    .execute();
}

/** The code that one browser asked for; whether it still holds is the caller's judgement. */
export async function findDeskCode(db: Db, browserHash: string): Promise<DeskCodeRow | null> {
  return (await db.selectFrom('desk_code').selectAll().where('browser_hash', '=', browserHash).executeTakeFirst()) ?? null;
}

/** `account_id` null: of who comes back to a desk. False: it was filled in before, or is gone. */
export async function fillDeskCode(tx: Tx, id: string, filled: { account_id: string | null; email: string; code_hash: string }): Promise<boolean> {
  const result = await tx.updateTable('desk_code').set(filled).where('id', '=', id).where('code_hash', 'is', null).executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function countDeskCodes(db: Db, email: string, since: Instant): Promise<number> {
  const row = await db
    .selectFrom('desk_code')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('email', '=', email)
    .where('created_at', '>', since)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Takes one attempt, whatever is typed; false when none is left, the code was used, or its time is over. */
export async function spendDeskCodeAttempt(tx: Tx, id: string, now: Instant): Promise<boolean> {
  const result = await tx
    .updateTable('desk_code')
    .set((eb) => ({ attempts_left: eb('attempts_left', '-', 1) }))
    .where('id', '=', id)
    .where('attempts_left', '>', 0)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** False: somebody was faster with the same code. */
export async function useDeskCode(tx: Tx, id: string, now: Instant): Promise<boolean> {
  const result = await tx.updateTable('desk_code').set({ used_at: now }).where('id', '=', id).where('used_at', 'is', null).executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function deleteOldDeskCodes(tx: Tx, before: Instant): Promise<void> {
  await tx.deleteFrom('desk_code').where('expires_at', '<', before).execute();
}
