import type { Db, Tx } from '#db/dialect/connect.ts';
import type { Instant } from '#db/schema/index.ts';
import type { SessionTable } from '#db/schema/session.ts';

export type SessionRow = SessionTable;

export interface SessionWithPerson {
  session: SessionRow;
  person: { id: string; name: string; email: string; locale: 'en' | 'nl' | null };
}

export async function insertSession(tx: Tx, session: SessionRow): Promise<void> {
  await tx.insertInto('session').values(session).execute();
}

/** The session that a secret opens, by its present digest or by the one before; whether it still holds is the caller's judgement. */
export async function findSessionByDigest(db: Db, digest: string): Promise<SessionWithPerson | null> {
  const row = await db
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person_id')
    .selectAll('session')
    .select(['person.name as person_name', 'person.email as person_email', 'person.locale as person_locale'])
    .where((eb) => eb.or([eb('session.token_hash', '=', digest), eb('session.previous_token_hash', '=', digest)]))
    .where('person.anonymised_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  const { person_name, person_email, person_locale, ...session } = row;
  return { session, person: { id: session.person_id, name: person_name, email: person_email, locale: person_locale } };
}

export async function extendSession(tx: Tx, sessionId: string, times: { seenAt: Instant; expiresAt: Instant }): Promise<void> {
  await tx.updateTable('session').set({ last_seen_at: times.seenAt, expires_at: times.expiresAt }).where('id', '=', sessionId).execute();
}

/** Of two requests that rotate at once only one finds the digest that it knows; the other is told false. */
export async function rotateSession(tx: Tx, digests: { from: string; to: string }, times: { at: Instant; expiresAt: Instant }): Promise<boolean> {
  const result = await tx
    .updateTable('session')
    .set({ token_hash: digests.to, previous_token_hash: digests.from, rotated_at: times.at, last_seen_at: times.at, expires_at: times.expiresAt })
    .where('token_hash', '=', digests.from)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Limited to one person: nobody ends another's session by its id. */
export async function revokeSession(tx: Tx, personId: string, sessionId: string, at: Instant): Promise<boolean> {
  const result = await tx
    .updateTable('session')
    .set({ revoked_at: at })
    .where('person_id', '=', personId)
    .where('id', '=', sessionId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** False: there was none to end. */
export async function revokeSessionsOfPerson(tx: Tx, personId: string, at: Instant, except?: string): Promise<boolean> {
  let query = tx.updateTable('session').set({ revoked_at: at }).where('person_id', '=', personId).where('revoked_at', 'is', null);
  if (except) query = query.where('id', '!=', except);
  return (await query.executeTakeFirst()).numUpdatedRows > 0n;
}

export async function listOpenSessions(db: Db, personId: string, now: Instant): Promise<Pick<SessionRow, 'id' | 'created_at' | 'last_seen_at' | 'user_agent'>[]> {
  return db
    .selectFrom('session')
    .select(['id', 'created_at', 'last_seen_at', 'user_agent'])
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('last_seen_at', 'desc')
    .orderBy('id')
    .execute();
}

export async function deleteExpiredSessions(tx: Tx, before: Instant): Promise<void> {
  await tx.deleteFrom('session').where('expires_at', '<', before).execute();
}
