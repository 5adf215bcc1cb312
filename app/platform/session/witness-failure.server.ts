import type { RequestContext } from '../http/request-context.ts';
import { done, mutateInstallation } from '../mutate/mutate.server.ts';
import { tellOrganisations } from './tell-organisations.server.ts';

/**
 * Somebody did not get in: the first time from one address as one account within an hour, and the tenth, the hundredth.
 * Neither what was typed as an address nor as a password is kept.
 */
export async function witnessFailedSignIn({ app, address, countUp }: RequestContext, personId: string | null): Promise<void> {
  const attempts = countUp(`sign-in ${address} ${personId ?? ''}`);
  if (attempts === null) return;
  await mutateInstallation<null>(app, { kind: 'system', job: 'sign-in' }, async (tx, { now }) => {
    await tellOrganisations(tx, { personId, happenedAt: now, address, what: { type: 'sign_in.failed', attempts } });
    return done(null, [{ type: 'person.sign_in_failed', subject: { kind: 'person', id: personId ?? 'unknown' }, data: { attempts }, personal: { address } }]);
  });
}
