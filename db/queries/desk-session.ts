import type { Db, Tx } from '#db/dialect/connect.ts';
import type { Instant } from '#db/schema/index.ts';
import type { DeskAccountTable, DeskSessionTable } from '#db/schema/desk.ts';

export type DeskSessionRow = DeskSessionTable;

export async function insertDeskSession(tx: Tx, session: DeskSessionRow): Promise<void> {
  await tx.insertInto('desk_session').values(session).execute();
}

/** The sign-in that a secret opens, by its present digest or by the one before; whether it still holds is the caller's judgement. */
export async function findDeskSessionByDigest(db: Db, digest: string): Promise<{ session: DeskSessionRow; account: DeskAccountTable } | null> {
  const session = await db
    .selectFrom('desk_session')
    .selectAll()
    .where((eb) => eb.or([eb('token_hash', '=', digest), eb('previous_token_hash', '=', digest)]))
    .executeTakeFirst();
  if (!session) return null;
  const account = await db.selectFrom('desk_account').selectAll().where('id', '=', session.account_id).executeTakeFirst();
  return account ? { session, account } : null;
}

export async function extendDeskSession(tx: Tx, sessionId: string, times: { seenAt: Instant; expiresAt: Instant }): Promise<void> {
  await tx.updateTable('desk_session').set({ last_seen_at: times.seenAt, expires_at: times.expiresAt }).where('id', '=', sessionId).execute();
}

/** Of two requests that rotate at once only one finds the digest that it knows; the other is told false. */
export async function rotateDeskSession(tx: Tx, digests: { from: string; to: string }, times: { at: Instant; expiresAt: Instant }): Promise<boolean> {
  const result = await tx
    .updateTable('desk_session')
    .set({ token_hash: digests.to, previous_token_hash: digests.from, rotated_at: times.at, last_seen_at: times.at, expires_at: times.expiresAt })
    .where('token_hash', '=', digests.from)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** False: it had ended before. */
export async function revokeDeskSession(tx: Tx, accountId: string, sessionId: string, at: Instant): Promise<boolean> {
  const result = await tx.updateTable('desk_session').set({ revoked_at: at }).where('account_id', '=', accountId).where('id', '=', sessionId).where('revoked_at', 'is', null).executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function revokeDeskSessionsOf(tx: Tx, accountId: string, at: Instant, except?: string): Promise<void> {
  let query = tx.updateTable('desk_session').set({ revoked_at: at }).where('account_id', '=', accountId).where('revoked_at', 'is', null);
  if (except) query = query.where('id', '!=', except);
  await query.execute();
}

/** Those of one company that a link opened. */
export async function revokeLinkSessionsOf(tx: Tx, accountId: string, at: Instant): Promise<void> {
  await tx.updateTable('desk_session').set({ revoked_at: at }).where('account_id', '=', accountId).where('company_id', 'is not', null).where('revoked_at', 'is', null).execute();
}

export async function deleteExpiredDeskSessions(tx: Tx, before: Instant): Promise<void> {
  await tx.deleteFrom('desk_session').where('expires_at', '<', before).execute();
}
