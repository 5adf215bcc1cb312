import { transact } from '#db/dialect/transact.ts';
import { newId } from '#db/queries/new-id.ts';
import { deleteExpiredSessions, insertSession, revokeSession } from '#db/queries/session.ts';
import type { RequestContext } from '../http/request-context.ts';
import { digestSecret, newSecret } from '../secret/secret.server.ts';
import type { SignedIn } from './current-session.server.ts';
import { clearSessionCookie, setSessionCookie } from './session-cookie.server.ts';
import { sessionExpiry } from './session-lifetime.ts';

/** Signs a person in: a new secret every time, so that nobody can fix one beforehand. */
export async function openSession(context: RequestContext, request: Request, personId: string): Promise<void> {
  const { app } = context;
  const now = app.clock.now();
  const secret = newSecret();
  const expiresAt = sessionExpiry(now, now, app.config.session);
  await transact(app.db, async (tx) => {
    await deleteExpiredSessions(tx, now);
    await insertSession(tx, {
      token_hash: digestSecret(secret),
      id: newId(),
      person_id: personId,
      created_at: now,
      last_seen_at: now,
      rotated_at: now,
      previous_token_hash: null,
      expires_at: expiresAt,
      revoked_at: null,
      user_agent: (request.headers.get('user-agent') ?? '').slice(0, 300),
    });
  });
  setSessionCookie(context, secret, expiresAt);
}

export async function closeSession(context: RequestContext, signedIn: SignedIn): Promise<void> {
  const { app } = context;
  await transact(app.db, (tx) => revokeSession(tx, signedIn.person.id, signedIn.sessionId, app.clock.now()));
  clearSessionCookie(context);
}
