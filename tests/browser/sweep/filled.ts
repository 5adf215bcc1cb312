import type { Locale } from '#app/platform/messages/locale.ts';
import { cookieName } from '#app/platform/http/cookies.ts';
import { demoLife } from '#app/demo-life/demo-life.server.ts';
import { makeDemo } from '#app/features/demo/make-demo.server.ts';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import { from } from '#db/queries/scoped.ts';
import { createWorld } from '#tests/rights/world.ts';
import { addAtDesk, addCompany } from '#tests/setup/desk.ts';
import { addSignedInMember } from '#tests/setup/members.ts';
import type { ServedApp } from '#tests/setup/served-app.ts';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { App } from '#app/platform/app.ts';
import type { Screen } from './screens.ts';
import { searches, values } from './views.ts';

type Cookie = { name: string; value: string };

/** One page as somebody sees it: where, and with what the browser brings along. */
export interface Address {
  screen: Screen;
  path: string;
  cookies: Record<Locale, Cookie[]>;
}

/** Pages that only an installation shows in which nothing is yet. */
export const ofEmptyInstallation = ['/', '/set-up'];

/**
 * An installation as it is after a year and a half of work: the demo data for every page that it can fill, and one
 * organisation with one of everything that a URL can name for the others.
 */
export async function fillInstallation({ app }: ServedApp): Promise<(screen: Screen) => Address[]> {
  const made = await makeDemo(app, demoLife);
  if (!made.ok) throw new Error('The demo data is made in an empty installation.');
  const demo = await enterDemoOrganisation(app);
  const world = await createWorld(app);
  const atDesk = await atDeskOf(app, [world.params.companyId ?? '', await addCompany(app, { legal_name: 'Buizen Verzonnen B.V.' })]);
  const ofWorld = { params: world.params, members: await membersOf(app, world.scope), atDesk };
  return (screen) => addressesOf(app, screen, [demo, ofWorld]);
}

/** Who speaks for two companies has to say for which; for one, the page that asks leads on. */
async function atDeskOf(app: App, companyIds: readonly [string, string]): Promise<Record<Locale, Cookie>> {
  const enter = async (locale: Locale) => {
    const email = `${locale}@twee-bedrijven.example`;
    await addAtDesk(app, companyIds[1], { email, locale });
    return (await addAtDesk(app, companyIds[0], { email, locale })).cookie;
  };
  return { en: await enter('en'), nl: await enter('nl') };
}

interface Place {
  params: Record<string, string>;
  members: Record<Locale, Cookie>;
  /** Who speaks for the company of the place, where there is one. */
  atDesk?: Record<Locale, Cookie>;
}

async function enterDemoOrganisation(app: App): Promise<Place> {
  const organisation = await app.db.read.selectFrom('organisation').select(['id', 'slug']).orderBy('slug').executeTakeFirstOrThrow();
  const scope = unsafeOrganisationScope({ organisationId: organisation.id, actor: { kind: 'system', job: 'sweep' } });
  return { params: { organisation: organisation.slug, ...(await firstRows(app, scope)) }, members: await membersOf(app, scope) };
}

/** Who may do everything, in either language. */
const membersOf = async (app: App, scope: OrganisationScope): Promise<Place['members']> => ({
  en: (await addSignedInMember(app, scope, { role: 'admin', canApprove: true, locale: 'en' })).cookie,
  nl: (await addSignedInMember(app, scope, { role: 'admin', canApprove: true, locale: 'nl' })).cookie,
});

/** A row of each kind that an address can name, all of one supplier where they hang on one. */
async function firstRows(app: App, scope: OrganisationScope): Promise<Record<string, string>> {
  const db = app.db.read;
  const supplier = await from(db, scope, 'contract')
    .innerJoin('contact', (join) => join.onRef('contact.organisation_id', '=', 'contract.organisation_id').onRef('contact.supplier_id', '=', 'contract.supplier_id'))
    .innerJoin('access', (join) => join.onRef('access.organisation_id', '=', 'contract.organisation_id').onRef('access.supplier_id', '=', 'contract.supplier_id'))
    .innerJoin('proof', (join) => join.onRef('proof.organisation_id', '=', 'contract.organisation_id').onRef('proof.supplier_id', '=', 'contract.supplier_id').on('proof.removed_at', 'is', null))
    .innerJoin('supplied_service', (join) => join.onRef('supplied_service.organisation_id', '=', 'contract.organisation_id').onRef('supplied_service.supplier_id', '=', 'contract.supplier_id'))
    .select(['contract.supplier_id as supplierId', 'contract.id as contractId', 'contact.id as contactId', 'access.id as accessId', 'proof.id as proofId', 'supplied_service.id as serviceId'])
    .orderBy('contract.id')
    .executeTakeFirstOrThrow();
  const other = await from(db, scope, 'supplier').select('supplier.id').where('supplier.id', '<>', supplier.supplierId).orderBy('supplier.id').executeTakeFirstOrThrow();
  const tables = { incidentId: 'incident', importId: 'import_run', waveId: 'invitation_wave', questionId: 'question', runId: 'classification_run', changeId: 'bulk_change', mailId: 'outbox_mail', memberId: 'member' } as const;
  const rows = await Promise.all(
    Object.entries(tables).map(async ([param, table]) => {
      const row = await from(db, scope, table).select(`${table}.id` as never).orderBy(`${table}.id` as never).limit(1).executeTakeFirst();
      return row ? [[param, (row as { id: string }).id]] : [];
    }),
  );
  return { ...supplier, otherSupplierId: other.id, '*': 'no/such/page', ...Object.fromEntries(rows.flat()) };
}

function addressesOf(app: App, screen: Screen, places: readonly Place[]): Address[] {
  const namesWord = (name: string) => name in values;
  const place = places.find(({ params, atDesk }) => (atDesk || !isOfDesk(screen)) && screen.paramNames.every((name) => name in params || namesWord(name)));
  if (!place) throw new Error(`tests/rights/world.ts has no value for a parameter of ${screen.pattern}`);
  const word = screen.paramNames.find(namesWord);
  const variants = word ? (values[word] ?? []).map((value) => ({ ...place.params, [word]: value })) : [place.params];
  return variants.flatMap((params) => {
    const filled = (text: string) => text.replace(/:(\w+)\??|\*/g, (whole, name: string | undefined) => encodeURI(params[name ?? whole] ?? ''));
    return (searches[screen.pattern] ?? ['']).map((search) => ({ screen, path: filled(screen.pattern) + filled(search), cookies: cookiesFor(app, screen, place) }));
  });
}

const isOfDesk = ({ kind }: Screen) => kind === 'desk' || kind === 'account';

/** Who looks at a page of this kind: whoever is signed in, or whoever holds the link. Either has chosen a language. */
function cookiesFor(app: App, { kind }: Screen, { members, atDesk }: Place): Address['cookies'] {
  const language = (locale: Locale): Cookie => ({ name: cookieName('language', app.config.publicAddress), value: locale });
  switch (kind) {
    case 'member':
    case 'person':
      return { en: [members.en], nl: [members.nl] };
    case 'desk':
    case 'account':
      return atDesk ? { en: [atDesk.en], nl: [atDesk.nl] } : { en: [], nl: [] };
    case 'supplier':
    case 'question':
    case 'confirmation':
    case 'public':
      return { en: [language('en')], nl: [language('nl')] };
    default:
      throw new Error(`Say in tests/browser/sweep/filled.ts who looks at a page of kind ${kind satisfies never}`);
  }
}
