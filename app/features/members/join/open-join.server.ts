import { AppError } from '#app/platform/http/app-error.ts';
import type { PublicContext } from '#app/platform/http/wrappers.server.ts';
import { digestSecret } from '#app/platform/secret/secret.server.ts';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import { findMemberOfPerson, isMemberElsewhere } from '#db/queries/member.ts';
import { findMemberInvitationByDigest, type MemberInvitationDoor } from '#db/queries/member-invitation.ts';
import { findPersonByEmail, type PersonRow } from '#db/queries/person.ts';

/**
 * `join`: a new member chooses name and password. `prove`: who is a member of another organisation gives the password
 * that exists. `new_password`: a member of this organisation, and of no other, chooses a new one.
 */
export type JoinWay = 'join' | 'prove' | 'new_password';

export interface OpenJoin extends MemberInvitationDoor {
  way: JoinWay;
  person: PersonRow | null;
}

/** What a mailed link opens. Looking at it consumes nothing; a used, withdrawn or expired one says that it is over. */
export async function openJoin({ db, now }: Pick<PublicContext, 'db' | 'now'>, token: string): Promise<OpenJoin> {
  const door = await findMemberInvitationByDigest(db, digestSecret(token));
  if (!door) throw new AppError('not_found');
  const { invitation } = door;
  if (invitation.accepted_at !== null || invitation.revoked_at !== null || invitation.expires_at <= now) throw new AppError('gone');
  const person = await findPersonByEmail(db, invitation.email);
  return { ...door, person, way: await wayOf(db, invitation.organisation_id, person) };
}

async function wayOf(db: PublicContext['db'], organisationId: string, person: PersonRow | null): Promise<JoinWay> {
  if (!person) return 'join';
  if (await isMemberElsewhere(db, organisationId, person.id)) return 'prove';
  const scope = unsafeOrganisationScope({ organisationId, actor: { kind: 'system', job: 'join' } });
  const member = await findMemberOfPerson(db, scope, person.id);
  return member && member.removed_at === null ? 'new_password' : 'join';
}
