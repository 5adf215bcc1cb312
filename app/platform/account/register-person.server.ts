import type { Actor } from '#app/domain/access/scope.ts';
import type { Locale } from '../messages/locale.ts';
import { done, mutateInstallation, refused, type Outcome, type Witness } from '../mutate/mutate.server.ts';
import { newId } from '#db/queries/new-id.ts';
import { findPersonByEmail, insertPerson } from '#db/queries/person.ts';

export interface NewPerson {
  email: string;
  name: string;
  locale: Locale | null;
  /** argon2id digest; null until the person chooses a password. */
  passwordHash: string | null;
}

/** Gives a human being a sign-in. An address has one account in the installation, whatever it is a member of. */
export function registerPerson(app: Witness, actor: Actor, person: NewPerson): Promise<Outcome<string, 'email_taken'>> {
  return mutateInstallation(app, actor, async (tx, { now }) => {
    if (await findPersonByEmail(tx, person.email)) return refused('email_taken');
    const id = newId();
    const { email, name, locale, passwordHash } = person;
    await insertPerson(tx, { id, email, name, locale, password_hash: passwordHash, created_at: now });
    return done(id, [{ type: 'person.registered', subject: { kind: 'person', id }, data: {}, personal: { name, email } }]);
  });
}
