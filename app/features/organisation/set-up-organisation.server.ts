import type { z } from 'zod';
import type { Actor } from '#app/domain/access/scope.ts';
import { createOrganisation } from '#app/platform/account/create-organisation.server.ts';
import { registerPerson, type NewPerson } from '#app/platform/account/register-person.server.ts';
import type { PublicContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutateInstallation, refused, type Outcome } from '#app/platform/mutate/mutate.server.ts';
import { hashPassword } from '#app/platform/password/password.server.ts';
import { isSameCode } from '#app/platform/secret/secret.server.ts';
import { countOrganisations, listOrganisationsOfPerson } from '#db/queries/organisation.ts';
import { findPersonByEmail, updatePerson } from '#db/queries/person.ts';
import type { setUpForm } from './set-up.form.ts';

export type SetUpAnswers = z.output<typeof setUpForm>;
export type SetUpProblem = 'wrong_code' | 'already_set_up' | 'email_taken';

/** Who can read the console is the operator; no member exists yet. */
const actor: Actor = { kind: 'operator', name: 'set-up' };

export async function isSetUp({ db }: Pick<PublicContext, 'db'>): Promise<boolean> {
  return (await countOrganisations(db)).real > 0;
}

/** The first organisation and its first admin, for who knows the code of the console. */
export async function setUpOrganisation(ctx: PublicContext, answers: SetUpAnswers): Promise<Outcome<{ personId: string; slug: string }, SetUpProblem>> {
  const { app, locale } = ctx;
  if (!isSameCode(answers.code, app.setUpCode)) return refused('wrong_code');
  if (await isSetUp(ctx)) return refused('already_set_up');
  const { adminName: name, email, password, code: _, sector, ...facts } = answers;
  const person = await registerAdmin(ctx, { name, email, locale, passwordHash: await hashPassword(password) });
  if (!person.ok) return person;
  const admin = { personId: person.value, name, email, role: 'admin' as const, canApprove: true };
  const { slug } = await createOrganisation(app, actor, { ...facts, ...sector, locale, isDemo: false }, [admin]);
  return { ok: true, value: { personId: person.value, slug } };
}

/** A set-up that was cut off between its two steps left a person without an organisation: who has the code takes it up again. */
async function registerAdmin({ app, db }: PublicContext, admin: NewPerson): Promise<Outcome<string, 'email_taken'>> {
  const registered = await registerPerson(app, actor, admin);
  if (registered.ok) return registered;
  const left = await findPersonByEmail(db, admin.email);
  if (!left || (await listOrganisationsOfPerson(db, left.id)).length > 0) return registered;
  return mutateInstallation(app, actor, async (tx) => {
    await updatePerson(tx, left.id, { name: admin.name, password_hash: admin.passwordHash });
    return done(left.id, [{ type: 'person.password_changed', subject: { kind: 'person', id: left.id }, data: {} }]);
  });
}
