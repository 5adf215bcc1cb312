import type { PublicContext } from '#app/platform/http/wrappers.server.ts';
import type { SignedIn } from '#app/platform/session/current-session.server.ts';
import { listOrganisationsOfPerson, type OrganisationOfPerson } from '#db/queries/organisation.ts';

export function listOwnOrganisations({ db }: Pick<PublicContext, 'db'>, { person }: SignedIn): Promise<OrganisationOfPerson[]> {
  return listOrganisationsOfPerson(db, person.id);
}
