import type { Actor } from '#app/domain/access/scope.ts';
import { updatePerson } from '#db/queries/person.ts';
import { revokeSessionsOfPerson } from '#db/queries/session.ts';
import { done, mutateInstallation, type Witness } from '../mutate/mutate.server.ts';

export interface NewPassword {
  personId: string;
  passwordHash: string;
  name?: string;
  /** The session in which it was changed stays; all others end. */
  keepSessionId?: string;
}

/** A new password ends every other session: whoever had the old one is out. */
export async function setPassword(app: Witness, actor: Actor, { personId, passwordHash, name, keepSessionId }: NewPassword): Promise<void> {
  await mutateInstallation<null>(app, actor, async (tx, { now }) => {
    await updatePerson(tx, personId, { password_hash: passwordHash, ...(name !== undefined && { name }) });
    await revokeSessionsOfPerson(tx, personId, now, keepSessionId);
    return done(null, [{ type: 'person.password_changed', subject: { kind: 'person', id: personId }, data: {} }]);
  });
}
