import type { Actor } from '#app/domain/access/scope.ts';
import { unsafeAnonymisePerson } from '#db/queries/anonymise-person.ts';
import { done, installationChain, mutateInstallation, refused, type Outcome, type Witness } from '../mutate/mutate.server.ts';

/** Ends an account for good: it can be signed in to no more, and nothing says whose it was. Not while it is a member anywhere. */
export function anonymiseAccount(app: Witness, actor: Actor, personId: string, word: string): Promise<Outcome<null, 'is_member'>> {
  return mutateInstallation(app, actor, async (tx, { now }) => {
    if (!(await unsafeAnonymisePerson(tx, { chainId: installationChain, personId, word, now }))) return refused('is_member');
    return done(null, [{ type: 'person.anonymised', subject: { kind: 'person', id: personId }, data: {} }]);
  });
}
