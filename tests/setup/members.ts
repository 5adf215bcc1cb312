import type { Role } from '#app/domain/access/permissions.ts';
import { cookieName } from '#app/platform/http/cookies.ts';
import { digestSecret, newSecret } from '#app/platform/secret/secret.server.ts';
import type { App } from '#app/platform/app.ts';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { transact } from '#db/dialect/transact.ts';
import { insertMember } from '#db/queries/member.ts';
import { newId } from '#db/queries/new-id.ts';
import { insertPerson } from '#db/queries/person.ts';
import { insertSession } from '#db/queries/session.ts';

export interface SignedInMember {
  personId: string;
  memberId: string;
  email: string;
  /** What the browser would hold after signing in. */
  cookie: { name: string; value: string };
}

interface Options {
  role: Role;
  canApprove?: boolean;
  locale?: 'en' | 'nl';
  /** argon2id digest, for tests that sign in by the form. */
  passwordHash?: string;
}

/** A member of an organisation, already signed in: for tests that are not about signing in. */
export async function addSignedInMember(app: App, scope: OrganisationScope, options: Options): Promise<SignedInMember> {
  const now = app.clock.now();
  const [personId, memberId, secret] = [newId(), newId(), newSecret()];
  const email = `${options.role}.${personId}@verzonnen.example`;
  await transact(app.db, async (tx) => {
    await insertPerson(tx, {
      id: personId,
      email,
      name: `Robin ${options.role}`,
      locale: options.locale ?? 'en',
      password_hash: options.passwordHash ?? null,
      created_at: now,
    });
    await insertMember(tx, {
      organisation_id: scope.organisationId,
      id: memberId,
      person_id: personId,
      role: options.role,
      can_approve: options.canApprove ? 1 : 0,
      is_unit_limited: 0,
      joined_at: now,
      removed_at: null,
    });
    await insertSession(tx, {
      token_hash: digestSecret(secret),
      id: newId(),
      person_id: personId,
      created_at: now,
      last_seen_at: now,
      rotated_at: now,
      previous_token_hash: null,
      expires_at: new Date(Date.parse(now) + 7 * 86_400_000).toISOString(),
      revoked_at: null,
      user_agent: 'test',
    });
  });
  const cookie = { name: cookieName('session', app.config.publicAddress), value: secret };
  return { personId, memberId, email, cookie };
}
