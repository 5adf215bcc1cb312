import type { Role } from '#app/domain/access/permissions.ts';
import type { App } from '#app/platform/app.ts';
import { cookieName } from '#app/platform/http/cookies.ts';
import { digestSecret, newSecret } from '#app/platform/secret/secret.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { insertMember } from '#db/queries/member.ts';
import { newId } from '#db/queries/new-id.ts';
import { insertPerson } from '#db/queries/person.ts';
import { insertSession } from '#db/queries/session.ts';

/** What is needed to add people beside a running server. */
export type Beside = Pick<App, 'db' | 'clock' | 'config'>;

export interface Person {
  personId: string;
  memberId: string;
  role: Role;
  canApprove: 0 | 1;
  isLimited: 0 | 1;
}

/** A member who is already signed in; answers the cookie, too. */
export async function addPerson(app: Beside, organisation_id: string, name: string, facts: Omit<Person, 'personId' | 'memberId'>): Promise<{ person: Person; cookie: string }> {
  const [personId, memberId, now] = [newId(), newId(), app.clock.now()];
  const { role, canApprove: can_approve, isLimited: is_unit_limited } = facts;
  await transact(app.db, async (tx) => {
    await insertPerson(tx, { id: personId, email: `${name}.${personId.slice(-6)}@verzonnen.example`, name: `Robin ${name}`, locale: 'en', password_hash: null, created_at: now });
    await insertMember(tx, { organisation_id, id: memberId, person_id: personId, role, can_approve, is_unit_limited, joined_at: now, removed_at: null });
  });
  return { person: { personId, memberId, ...facts }, cookie: await openSession(app, personId) };
}

export async function openSession(app: Beside, person_id: string): Promise<string> {
  const [secret, now] = [newSecret(), app.clock.now()];
  const dates = { created_at: now, last_seen_at: now, rotated_at: now, expires_at: new Date(Date.parse(now) + 7 * 86_400_000).toISOString() };
  await transact(app.db, (tx) => insertSession(tx, { token_hash: digestSecret(secret), id: newId(), person_id, ...dates, previous_token_hash: null, revoked_at: null, user_agent: 'trial' }));
  return `${cookieName('session', app.config.publicAddress)}=${secret}`;
}
