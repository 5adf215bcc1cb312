import type { PublicContext } from '#app/platform/http/wrappers.server.ts';
import { countOrganisations, listOrganisationsOfPerson, type OrganisationOfPerson } from '#db/queries/organisation.ts';

export type Home =
  | { kind: 'welcome'; hasDemo: boolean }
  | { kind: 'sign_in' }
  | { kind: 'only'; slug: string }
  | { kind: 'choose'; organisations: OrganisationOfPerson[] };

/** Where the way in leads. */
export async function loadHome({ db, signedIn }: PublicContext): Promise<Home> {
  if (signedIn) {
    const organisations = await listOrganisationsOfPerson(db, signedIn.person.id);
    const [first] = organisations;
    return first && organisations.length === 1 ? { kind: 'only', slug: first.slug } : { kind: 'choose', organisations };
  }
  const { real, demo } = await countOrganisations(db);
  return real > 0 ? { kind: 'sign_in' } : { kind: 'welcome', hasDemo: demo > 0 };
}
