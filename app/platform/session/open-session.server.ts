import { newId } from '#db/queries/new-id.ts';
import { deleteExpiredSessions, insertSession, revokeSession } from '#db/queries/session.ts';
import type { Actor } from '#app/domain/access/scope.ts';
import type { EndedSessions } from '#app/domain/audit/organisation-events.ts';
import type { Tx } from '#db/dialect/connect.ts';
import type { App } from '../app.ts';
import type { RequestContext } from '../http/request-context.ts';
import { done, mutateInstallation, refused } from '../mutate/mutate.server.ts';
import { digestSecret, newSecret } from '../secret/secret.server.ts';
import type { SignedIn } from './current-session.server.ts';
import { clearSessionCookie, setSessionCookie } from './session-cookie.server.ts';
import { sessionExpiry } from './session-lifetime.ts';
import { tellOrganisations } from './tell-organisations.server.ts';

/** At the door of the installation a person is no member of anything yet. */
const asPerson = (personId: string): Actor => ({ kind: 'member', memberId: personId, personId });

/** Signs a person in: a new secret every time, so that nobody can fix one beforehand. There is no session without its witness. */
export async function openSession(context: RequestContext, request: Request, personId: string): Promise<void> {
  const { app } = context;
  const secret = newSecret();
  const [sessionId, address] = [newId(), context.address];
  const signedIn = await mutateInstallation(app, asPerson(personId), async (tx, { now }) => {
    const expiresAt = sessionExpiry(now, now, app.config.session);
    await deleteExpiredSessions(tx, now);
    await insertSession(tx, {
      token_hash: digestSecret(secret),
      id: sessionId,
      person_id: personId,
      created_at: now,
      last_seen_at: now,
      rotated_at: now,
      previous_token_hash: null,
      expires_at: expiresAt,
      revoked_at: null,
      user_agent: (request.headers.get('user-agent') ?? '').slice(0, 300),
    });
    await tellOrganisations(tx, { personId, happenedAt: now, address, what: { type: 'sign_in.done' } });
    return done({ expiresAt }, [{ type: 'person.signed_in', subject: { kind: 'person', id: personId }, data: { sessionId }, personal: { address } }]);
  });
  if (signedIn.ok) setSessionCookie(context, secret, signedIn.value.expiresAt);
}

export async function closeSession(context: RequestContext, signedIn: SignedIn): Promise<void> {
  await endSessions(context.app, signedIn.person.id, 'this', (tx, now) => revokeSession(tx, signedIn.person.id, signedIn.sessionId, now));
  clearSessionCookie(context);
}

/** Ends sessions of one person, with a witness; false: there was none to end. */
export async function endSessions(app: App, personId: string, ended: EndedSessions, end: (tx: Tx, now: string) => Promise<boolean>): Promise<boolean> {
  const outcome = await mutateInstallation<null, 'none'>(app, asPerson(personId), async (tx, { now }) => {
    if (!(await end(tx, now))) return refused('none');
    await tellOrganisations(tx, { personId, happenedAt: now, address: null, what: { type: 'sign_in.ended', ended } });
    return done(null, [{ type: 'person.signed_out', subject: { kind: 'person', id: personId }, data: { ended } }]);
  });
  return outcome.ok;
}
