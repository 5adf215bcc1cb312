import { registerPerson } from '#app/platform/account/register-person.server.ts';
import { setPassword } from '#app/platform/account/set-password.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import type { PublicContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutate, refused, type Outcome } from '#app/platform/mutate/mutate.server.ts';
import { hashPassword, isPasswordRight } from '#app/platform/password/password.server.ts';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import type { Actor } from '#app/domain/access/scope.ts';
import { findMemberOfPerson, insertMember, updateMember } from '#db/queries/member.ts';
import { findOpenMemberInvitation, markMemberInvitationAccepted } from '#db/queries/member-invitation.ts';
import { newId } from '#db/queries/new-id.ts';
import type { OpenJoin } from './open-join.server.ts';

export interface JoinAnswers {
  name?: string;
  password: string;
}

/** The account first, then the membership: each on its own chain. A second attempt finds the account and goes on. */
export async function joinOrganisation(ctx: PublicContext, join: OpenJoin, answers: JoinAnswers): Promise<Outcome<{ personId: string }, 'wrong_password'>> {
  const account = await proveOrMakeAccount(ctx, join, answers);
  if (!account.ok) return account;
  await becomeMember(ctx, join, account.value);
  return { ok: true, value: { personId: account.value } };
}

async function proveOrMakeAccount({ app, locale }: PublicContext, join: OpenJoin, { name, password }: JoinAnswers): Promise<Outcome<string, 'wrong_password'>> {
  const { person, way, invitation } = join;
  const actor: Actor = { kind: 'system', job: 'join' };
  if (way === 'prove') {
    const isRight = await isPasswordRight(person?.password_hash ?? null, password);
    return person && isRight ? { ok: true, value: person.id } : refused('wrong_password');
  }
  const passwordHash = await hashPassword(password);
  if (person) {
    await setPassword(app, actor, { personId: person.id, passwordHash, name: name ?? person.name });
    return { ok: true, value: person.id };
  }
  const registered = await registerPerson(app, actor, { email: invitation.email, name: name ?? invitation.name, locale, passwordHash });
  // Somebody registered this address between the page and the form.
  if (!registered.ok) throw new AppError('conflict');
  return registered;
}

/** Whether the link still holds is asked again under the lock: of two clicks one joins. */
async function becomeMember({ app }: PublicContext, { invitation, way }: OpenJoin, personId: string): Promise<void> {
  const id = newId();
  const system = unsafeOrganisationScope({ organisationId: invitation.organisation_id, actor: { kind: 'system', job: 'join' } });
  const former = await findMemberOfPerson(app.db.read, system, personId);
  const memberId = former?.id ?? id;
  const scope = unsafeOrganisationScope({ organisationId: invitation.organisation_id, actor: { kind: 'member', memberId, personId } });
  const outcome = await mutate(app, scope, async (tx, { now }) => {
    const open = await findOpenMemberInvitation(tx, scope, invitation.id);
    if (!open) return refused('gone');
    const { role, can_approve } = open;
    await markMemberInvitationAccepted(tx, scope, open.id, now);
    // A link for a new password changes no rights: they may have changed since it was sent.
    if (former && way !== 'new_password') await updateMember(tx, scope, memberId, { role, can_approve, is_unit_limited: 0, joined_at: now, removed_at: null });
    if (!former) {
      await insertMember(tx, { organisation_id: scope.organisationId, id: memberId, person_id: personId, role, can_approve, is_unit_limited: 0, joined_at: now, removed_at: null });
    }
    return done(null, [
      {
        type: 'member.joined',
        subject: { kind: 'member', id: memberId },
        data: { role, canApprove: can_approve === 1, invitationId: open.id },
        personal: { name: open.name, email: open.email },
      },
    ]);
  });
  if (!outcome.ok) throw new AppError('gone');
}
