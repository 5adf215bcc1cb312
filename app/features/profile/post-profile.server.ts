import type { Actor } from '#app/domain/access/scope.ts';
import { setPassword } from '#app/platform/account/set-password.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import type { PersonContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutateInstallation, refused, type Outcome } from '#app/platform/mutate/mutate.server.ts';
import { hashPassword, isPasswordRight } from '#app/platform/password/password.server.ts';
import { endSessions } from '#app/platform/session/open-session.server.ts';
import { getPerson, updatePerson } from '#db/queries/person.ts';
import { revokeSession, revokeSessionsOfPerson } from '#db/queries/session.ts';
import { profileMessages } from './messages.ts';
import type { ProfileAnswers } from './profile.form.ts';

type Answers<Intent extends ProfileAnswers['intent']> = Extract<ProfileAnswers, { intent: Intent }>;

/** A person acts on their own account, in no organisation: there is no member to name. */
const actorOf = ({ person }: PersonContext): Actor => ({ kind: 'member', memberId: person.id, personId: person.id });

/** Does what the button says; tells, in a sentence, what was done. */
export async function postProfile(ctx: PersonContext, answers: ProfileAnswers): Promise<Outcome<string, 'wrong_password'>> {
  const t = ctx.t(profileMessages);
  switch (answers.intent) {
    case 'details':
      await changeDetails(ctx, answers);
      return { ok: true, value: t.saved };
    case 'password':
      return (await changePassword(ctx, answers)) ? { ok: true, value: t.changed } : refused('wrong_password');
    case 'end_session':
      if (!(await endSessions(ctx.app, ctx.person.id, 'another', (tx, now) => revokeSession(tx, ctx.person.id, answers.sessionId, now)))) throw new AppError('not_found');
      return { ok: true, value: t.ended };
    case 'end_others':
      await endSessions(ctx.app, ctx.person.id, 'others', (tx, now) => revokeSessionsOfPerson(tx, ctx.person.id, now, ctx.sessionId));
      return { ok: true, value: t.endedOthers };
  }
}

async function changeDetails(ctx: PersonContext, { name, locale }: Answers<'details'>): Promise<void> {
  const id = ctx.person.id;
  await mutateInstallation<null>(ctx.app, actorOf(ctx), async (tx) => {
    await updatePerson(tx, id, { name, locale });
    return done(null, [{ type: 'person.changed', subject: { kind: 'person', id }, data: { fields: ['name', 'locale'] } }]);
  });
}

async function changePassword(ctx: PersonContext, { current, next }: Answers<'password'>): Promise<boolean> {
  const { password_hash } = await getPerson(ctx.db, ctx.person.id);
  if (!(await isPasswordRight(password_hash, current))) return false;
  await setPassword(ctx.app, actorOf(ctx), { personId: ctx.person.id, passwordHash: await hashPassword(next), keepSessionId: ctx.sessionId });
  return true;
}
