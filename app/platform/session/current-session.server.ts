import type { Locale } from '../messages/locale.ts';
import { transact } from '#db/dialect/transact.ts';
import { extendSession, findSessionByDigest, rotateSession, type SessionRow } from '#db/queries/session.ts';
import { cookieName, readCookie } from '../http/cookies.ts';
import { once, type RequestContext } from '../http/request-context.ts';
import { digestSecret, newSecret } from '../secret/secret.server.ts';
import { setSessionCookie } from './session-cookie.server.ts';
import { judgeSession, sessionExpiry } from './session-lifetime.ts';

export interface SignedIn {
  sessionId: string;
  person: { id: string; name: string; email: string; locale: Locale | null };
}

/** Who is signed in, or null. Asked once per HTTP request; rotates the secret when it is due. */
export function findSignedIn(context: RequestContext, request: Request): Promise<SignedIn | null> {
  return once(context, 'session', async () => {
    const { config, db, clock } = context.app;
    const secret = readCookie(request, cookieName('session', config.publicAddress));
    if (!secret) return null;
    const digest = digestSecret(secret);
    const found = await findSessionByDigest(db.read, digest);
    if (!found) return null;
    const now = clock.now();
    const verdict = judgeSession(found.session, digest, now);
    if (verdict === 'refused') return null;
    if (verdict !== 'fresh') await prolong(context, found.session, verdict, now);
    return { sessionId: found.session.id, person: found.person };
  });
}

async function prolong(context: RequestContext, session: SessionRow, verdict: 'touch' | 'rotate', now: string): Promise<void> {
  const { config, db } = context.app;
  const expiresAt = sessionExpiry(session.created_at, now, config.session);
  if (verdict === 'touch') {
    await transact(db, (tx) => extendSession(tx, session.id, { seenAt: now, expiresAt }));
    return;
  }
  const secret = newSecret();
  const digests = { from: session.token_hash, to: digestSecret(secret) };
  const isRotated = await transact(db, (tx) => rotateSession(tx, digests, { at: now, expiresAt }));
  if (isRotated) setSessionCookie(context, secret, expiresAt);
}
