import type { Db, Tx } from '#db/dialect/connect.ts';
import type { DeskAccountTable } from '#db/schema/desk.ts';
import { foldEmail } from './person.ts';

export type DeskAccountRow = DeskAccountTable;

export async function unsafeFindDeskAccountByEmail(db: Db, email: string): Promise<DeskAccountRow | null> {
  return (await db.selectFrom('desk_account').selectAll().where('email', '=', foldEmail(email)).executeTakeFirst()) ?? null;
}

export async function unsafeFindDeskAccount(db: Db, accountId: string): Promise<DeskAccountRow | null> {
  return (await db.selectFrom('desk_account').selectAll().where('id', '=', accountId).executeTakeFirst()) ?? null;
}

/** Keeps the account that an address has already: two companies may add the same person at the same moment. */
export async function ensureDeskAccount(tx: Tx, account: Omit<DeskAccountRow, 'password_hash'>): Promise<DeskAccountRow> {
  await tx
    .insertInto('desk_account')
    .values({ ...account, email: foldEmail(account.email), password_hash: null })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .execute();
  return tx.selectFrom('desk_account').selectAll().where('email', '=', foldEmail(account.email)).executeTakeFirstOrThrow();
}

export async function updateDeskAccount(tx: Tx, accountId: string, patch: Partial<Pick<DeskAccountTable, 'name' | 'locale' | 'password_hash'>>): Promise<void> {
  await tx.updateTable('desk_account').set(patch).where('id', '=', accountId).execute();
}
