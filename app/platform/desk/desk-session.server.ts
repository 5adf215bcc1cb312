import { newId } from '#db/queries/new-id.ts';
import { unsafeListMembershipsOfAccount, type Membership } from '#db/queries/company-member.ts';
import { deleteExpiredDeskSessions, extendDeskSession, findDeskSessionByDigest, insertDeskSession, revokeDeskSession, revokeLinkSessionsOf, rotateDeskSession, type DeskSessionRow } from '#db/queries/desk-session.ts';
import { transact } from '#db/dialect/transact.ts';
import type { Actor } from '#app/domain/access/scope.ts';
import type { Locale } from '../messages/locale.ts';
import { cookieName, readCookie, serializeCookie } from '../http/cookies.ts';
import { once, type RequestContext } from '../http/request-context.ts';
import { done, mutateInstallation, refused } from '../mutate/mutate.server.ts';
import { digestSecret, newSecret } from '../secret/secret.server.ts';
import { judgeSession, sessionExpiry } from '../session/session-lifetime.ts';

/** Somebody at a supplier's desk. It opens no organisation, as a member's session opens no desk. */
export interface AtDesk {
  sessionId: string;
  account: { id: string; email: string; name: string; locale: Locale | null; hasPassword: boolean };
  /** As whom they act: the account's name, or the one that was typed with the first sharing. */
  name: string;
  /** False: this browser only shared or answered by a link. It sees and shares for that company, and manages nobody. */
  isProven: boolean;
  companies: readonly Membership[];
}

/** Who is at the desk, or null. Asked once per HTTP request; a member who was removed is out with the next one. */
export function findAtDesk(http: RequestContext, request: Request): Promise<AtDesk | null> {
  return once(http, 'desk session', async () => {
    const { config, db, clock } = http.app;
    const secret = readCookie(request, cookieName('desk', config.publicAddress));
    if (!secret) return null;
    const digest = digestSecret(secret);
    const found = await findDeskSessionByDigest(db.read, digest);
    if (!found) return null;
    const { session, account } = found;
    const now = clock.now();
    const verdict = judgeSession(session, digest, now);
    if (verdict === 'refused') return null;
    const memberships = await unsafeListMembershipsOfAccount(db.read, account.id);
    const companies = memberships.filter(({ companyId }) => session.company_id === null || companyId === session.company_id);
    if (companies.length === 0) return null;
    if (verdict !== 'fresh') await prolong(http, session, verdict, now);
    return {
      sessionId: session.id,
      account: { id: account.id, email: account.email, name: account.name, locale: account.locale, hasPassword: account.password_hash !== null },
      name: session.visitor_name ?? account.name,
      isProven: session.company_id === null,
      companies,
    };
  });
}

async function prolong(http: RequestContext, session: DeskSessionRow, verdict: 'touch' | 'rotate', now: string): Promise<void> {
  const { config, db } = http.app;
  const expiresAt = sessionExpiry(session.created_at, now, config.session);
  if (verdict === 'touch') return transact(db, (tx) => extendDeskSession(tx, session.id, { seenAt: now, expiresAt }));
  const secret = newSecret();
  if (await transact(db, (tx) => rotateDeskSession(tx, { from: session.token_hash, to: digestSecret(secret) }, { at: now, expiresAt }))) setDeskCookie(http, secret, expiresAt);
}

const atTheDoor = (accountId: string): Actor => ({ kind: 'supplier', invitationId: accountId, name: null });

interface Opened {
  accountId: string;
  by: 'code' | 'password' | 'first_sharing' | 'first_answer';
  /** The one company that a first sharing or answer opens, and the name that was typed with it. */
  only?: { companyId: string; visitorName: string };
}

/** Signs in at the desk with a new secret, so that nobody can fix one beforehand. There is no sign-in without its witness. */
export async function openDeskSession(http: RequestContext, request: Request, { accountId, by, only }: Opened): Promise<void> {
  const { app, address } = http;
  const [secret, sessionId] = [newSecret(), newId()];
  const opened = await mutateInstallation(app, atTheDoor(accountId), async (tx, { now }) => {
    const expiresAt = sessionExpiry(now, now, app.config.session);
    await deleteExpiredDeskSessions(tx, now);
    // Whoever proves the address ends what a link opened: what comes after is not for who was forwarded it.
    if (!only) await revokeLinkSessionsOf(tx, accountId, now);
    await insertDeskSession(tx, {
      token_hash: digestSecret(secret),
      id: sessionId,
      account_id: accountId,
      company_id: only?.companyId ?? null,
      visitor_name: only?.visitorName ?? null,
      created_at: now,
      last_seen_at: now,
      rotated_at: now,
      previous_token_hash: null,
      expires_at: expiresAt,
      revoked_at: null,
      user_agent: (request.headers.get('user-agent') ?? '').slice(0, 300),
    });
    return done({ expiresAt }, [{ type: 'desk_account.signed_in', subject: { kind: 'desk_account', id: accountId }, data: { sessionId, by }, personal: { address } }]);
  });
  if (opened.ok) setDeskCookie(http, secret, opened.value.expiresAt);
}

export async function closeDeskSession(http: RequestContext, { account, sessionId }: AtDesk): Promise<void> {
  await mutateInstallation<null, 'none'>(http.app, atTheDoor(account.id), async (tx, { now }) => {
    if (!(await revokeDeskSession(tx, account.id, sessionId, now))) return refused('none');
    return done(null, [{ type: 'desk_account.signed_out', subject: { kind: 'desk_account', id: account.id }, data: { sessionId } }]);
  });
  const { publicAddress } = http.app.config;
  http.setCookie(serializeCookie(cookieName('desk', publicAddress), '', publicAddress, 0));
}

function setDeskCookie(http: RequestContext, secret: string, expiresAt: string): void {
  const { config, clock } = http.app;
  const seconds = Math.max(0, Math.floor((Date.parse(expiresAt) - Date.parse(clock.now())) / 1000));
  http.setCookie(serializeCookie(cookieName('desk', config.publicAddress), secret, config.publicAddress, seconds));
}
