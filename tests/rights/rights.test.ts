import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { can, roles, type Role } from '#app/domain/access/permissions.ts';
import type { Rule } from '#app/platform/http/rule.ts';
import { findChainHead } from '#db/queries/chain-head.ts';
import { httpVisitor, type Answer } from '#tests/http/http-visitor.ts';
import { serveFromSource } from '#tests/http/pages.ts';
import type { SignedInMember } from '#tests/setup/members.ts';
import type { ServedApp } from '#tests/setup/served-app.ts';
import { readRouteTable, type AskedRoute } from './asked-routes.ts';
import { endLinks } from './ended-links.ts';
import { addSharedFile } from './shared-file.ts';
import { createWorld, type World } from './world.ts';

const table = await readRouteTable();
let served: ServedApp;
let world: World;
let otherWorld: World;
/** The tokens of two worlds whose links are over. */
let over: Record<'withdrawn' | 'expired', Record<string, string>>;
beforeAll(async () => {
  served = await serveFromSource();
  [world, otherWorld] = [await createWorld(served.app), await createWorld(served.app)];
  over = await endLinks(served.app);
});
afterAll(() => served.close());

/** What was asked, by kind of route and by who asked; the last test holds it against `routes.ts`. */
const asked = new Map<string, number>();
const outcomes = new Map<string, number>();
const count = (counts: Map<string, number>, what: string) => void counts.set(what, (counts.get(what) ?? 0) + 1);

function pathOf(route: AskedRoute, params: Record<string, string>): string {
  const path = route.pattern.replace(/:(\w+)\??|\*/g, (whole, name: string | undefined) => {
    const value = params[name ?? whole];
    if (value === undefined) throw new Error(`tests/rights/world.ts has no value for the parameter ${name}`);
    return encodeURI(value);
  });
  return path + route.query;
}

async function ask(route: AskedRoute, params: Record<string, string>, cookie: SignedInMember['cookie'] | null): Promise<Answer> {
  const visitor = httpVisitor(served.url);
  if (cookie) visitor.keepCookie(cookie.name, cookie.value);
  const path = pathOf(route, params);
  return route.method === 'GET' ? visitor.get(path) : visitor.post(path, {});
}

/** A request that changes something gets a world of its own, so that what it does is not in the way of the next one. */
const worldFor = (route: AskedRoute) => (route.method === 'GET' ? Promise.resolve(world) : createWorld(served.app, { isDemo: route.pattern.endsWith('/demo') }));
const named = (routes: AskedRoute[]) => routes.map((route) => [`${route.method} ${route.pattern}`, route] as const);
const ofKind = (kind: Rule['kind']) => named(table.asked.filter((route) => route.rule.kind === kind));
const mayAsk = (route: AskedRoute, role: Role, canApprove = false) => route.rules.every((rule) => rule.kind !== 'member' || can({ role, canApprove }, rule.can));
/** A route for addresses that lead nowhere says so to whoever may ask. */
const turnedAway = (route: AskedRoute) => [401, 403, 405, 500, ...(route.pattern.endsWith('/*') ? [] : [404])];
/** What a page says, for the report of a failure. */
const headingOf = (html: string) => /<h1[^>]*>.*?<\/h1>/.exec(html)?.[0] ?? html.slice(0, 200);
const isSentToSignIn = (answer: Answer, door = '/sign-in') => answer.status >= 300 && answer.status < 400 && answer.location.startsWith(`${door}?next=`);

test('every loader and action carries its rule', () => expect(table.bare).toEqual([]));

test('a route below an organisation is for members, and only such a one names an organisation', () => {
  const wrong = table.asked.filter((route) => route.pattern.startsWith('/o/:organisation') !== (route.rule.kind === 'member'));
  expect(wrong.map((route) => route.file)).toEqual([]);
});

test('every parameter has a value to ask with', () => {
  const unknown = table.asked.flatMap((route) => route.paramNames.filter((name) => !(name in world.params)).map((name) => `${route.file}: ${name}`));
  expect(unknown).toEqual([]);
});

type Asker = { name: string; ask(route: AskedRoute): Promise<void> };

function expectLetThrough(route: AskedRoute, { status, text }: Answer): void {
  expect(turnedAway(route), headingOf(text)).not.toContain(status);
  count(outcomes, 'let through');
}

function expectStatus(answer: Answer, status: number): void {
  expect(answer.status, headingOf(answer.text)).toBe(status);
  count(outcomes, { 403: 'forbidden', 404: 'not found', 410: 'over' }[status] ?? String(status));
}

function expectSentToSignIn(answer: Answer): void {
  expect(isSentToSignIn(answer)).toBe(true);
  count(outcomes, 'sent to sign in');
}

/** The suppliers' desk has a door of its own. */
const sentToDeskDoor = (name: string, cookie: () => SignedInMember['cookie'] | null): Asker => ({
  name,
  async ask(route) {
    expect(isSentToSignIn(await ask(route, world.params, cookie()), '/desk/sign-in')).toBe(true);
    count(outcomes, 'sent to the desk’s door');
  },
});

const cookieOf = (value: string) => ({ ...world.members.admin.cookie, value });
const nobody = 'A'.repeat(43);

/** A member of the organisation itself, by role. */
const colleague = (name: string, pick: (of: World) => SignedInMember, role: Role, canApprove = false): Asker => ({
  name,
  async ask(route) {
    if (!mayAsk(route, role, canApprove)) return expectStatus(await ask(route, world.params, pick(world).cookie), 403);
    const own = await worldFor(route);
    expectLetThrough(route, await ask(route, own.params, pick(own).cookie));
  },
});

const sentToSignIn = (name: string, cookie: () => SignedInMember['cookie'] | null): Asker => ({ name, ask: async (route) => expectSentToSignIn(await ask(route, world.params, cookie())) });
const strangersAtTheDoor: Asker[] = [sentToSignIn('who is not signed in', () => null), sentToSignIn('whose session has expired', () => world.expired.cookie)];
const holder: Asker = { name: 'the holder of the link', ask: async (route) => worldFor(route).then(async (own) => expectLetThrough(route, await ask(route, own.params, null))) };
const deskCookieOf = (value: string) => ({ ...world.atDesk.cookie, value });
const strangersAtTheDesk: Asker[] = [
  sentToDeskDoor('who is not at the desk', () => null),
  sentToDeskDoor('an admin of an organisation', () => world.members.admin.cookie),
  sentToDeskDoor('with a member’s session for a desk’s', () => deskCookieOf(world.members.admin.cookie.value)),
  sentToDeskDoor('with a supplier’s link for a desk’s session', () => deskCookieOf(world.params.token ?? '')),
  sentToDeskDoor('a colleague who was removed', () => world.removedAtDesk.cookie),
];
const colleagueAtDesk: Asker = { name: 'a colleague', ask: async (route) => worldFor(route).then(async (own) => expectLetThrough(route, await ask(route, own.params, own.atDesk.cookie))) };
const withToken = (name: string, status: number, params: () => Record<string, string>): Asker => ({ name, ask: async (route) => expectStatus(await ask(route, { ...world.params, ...params() }, world.members.admin.cookie), status) });

/** Everybody who asks a route, by its kind. Each of them asks every route of that kind. */
const askers: Record<Rule['kind'], Asker[]> = {
  member: [
    ...strangersAtTheDoor,
    sentToSignIn('with a supplier’s link for a session', () => cookieOf(world.params.token ?? '')),
    sentToSignIn('with a question’s link for a session', () => cookieOf(world.params.questionToken ?? '')),
    sentToSignIn('with a desk’s session for a session', () => cookieOf(world.atDesk.cookie.value)),
    sentToSignIn('who is at a company’s desk', () => world.atDesk.cookie),
    ...roles.map((role) => colleague(role, (of) => of.members[role], role)),
    colleague('a viewer who may approve', (of) => of.approvingViewer, 'viewer', true),
    { name: 'the admin of another organisation', ask: async (route) => expectStatus(await ask(route, world.params, otherWorld.members.admin.cookie), 404) },
  ],
  person: [...strangersAtTheDoor, { name: 'whoever is signed in', ask: async (route) => worldFor(route).then(async (own) => expectLetThrough(route, await ask(route, own.params, own.members.viewer.cookie))) }],
  supplier: [
    holder,
    withToken('a link that nobody was sent', 404, () => ({ token: nobody })),
    withToken('a question’s link', 404, () => ({ token: world.params.questionToken ?? '' })),
    withToken('an issuer’s link', 404, () => ({ token: world.params.confirmationToken ?? '' })),
    withToken('a session', 404, () => ({ token: world.members.admin.cookie.value })),
    withToken('a link that was withdrawn', 410, () => ({ token: over.withdrawn.token ?? '' })),
    withToken('a link that has expired', 410, () => ({ token: over.expired.token ?? '' })),
  ],
  question: [
    holder,
    withToken('a link that nobody was sent', 404, () => ({ questionToken: nobody })),
    withToken('a supplier’s link', 404, () => ({ questionToken: world.params.token ?? '' })),
    withToken('a link that was withdrawn', 410, () => ({ questionToken: over.withdrawn.questionToken ?? '' })),
    withToken('a link that has expired', 410, () => ({ questionToken: over.expired.questionToken ?? '' })),
  ],
  confirmation: [
    holder,
    withToken('a link that nobody was sent', 404, () => ({ confirmationToken: nobody })),
    withToken('a supplier’s link', 404, () => ({ confirmationToken: world.params.token ?? '' })),
    withToken('a question’s link', 404, () => ({ confirmationToken: world.params.questionToken ?? '' })),
    withToken('a session', 404, () => ({ confirmationToken: world.members.admin.cookie.value })),
    withToken('a link that was withdrawn', 410, () => ({ confirmationToken: over.withdrawn.confirmationToken ?? '' })),
    withToken('a link that has expired', 410, () => ({ confirmationToken: over.expired.confirmationToken ?? '' })),
  ],
  account: [...strangersAtTheDesk, colleagueAtDesk],
  desk: [...strangersAtTheDesk, colleagueAtDesk, { name: 'a colleague of another company', ask: async (route) => expectStatus(await ask(route, world.params, otherWorld.atDesk.cookie), 404) }],
  public: [holder, { name: 'whose session has expired', ask: async (route) => worldFor(route).then(async (own) => expectLetThrough(route, await ask(route, own.params, own.expired.cookie))) }],
};

describe.each(Object.keys(askers) as Rule['kind'][])('a route of kind %s', (kind) => {
  describe.each(ofKind(kind))('%s', (_, route) => {
    test.each(askers[kind].map((asker) => [asker.name, asker] as const))('%s', async (name, asker) => {
      count(asked, `${kind}: ${name}`);
      await asker.ask(route);
    });
  });
});

/** Routes of members whose path names something inside the organisation. */
const words = ['organisation', 'exportFile', 'questionKind'];
const namingSomething = ofKind('member').filter(([, route]) => route.paramNames.some((name) => !words.includes(name)));

test.each(namingSomething)('%s: ids of another organisation are not found in one’s own', async (_, route) => {
  count(asked, 'member: ids of another organisation');
  const before = await findChainHead(served.app.db.read, otherWorld.scope.organisationId);
  const answer = await ask(route, { ...otherWorld.params, organisation: world.params.organisation ?? '' }, world.approver.cookie);
  // A form that is not filled in may be told so first; it must not tell anything else, and change nothing.
  expect(route.method === 'GET' ? [404] : [404, 400, 422]).toContain(answer.status);
  expect(await findChainHead(served.app.db.read, otherWorld.scope.organisationId)).toEqual(before);
});

const ofSupplier = ['supplierId', 'serviceId', 'contactId', 'accessId', 'contractId', 'proofId', 'fileId'];
const namingSupplier = ofKind('member').filter(([, route]) => route.paramNames.some((name) => ofSupplier.includes(name)));

test.each(namingSupplier)('%s: a member who is limited to other units finds nothing', async (_, route) => {
  count(asked, 'member: limited to other units');
  const before = await findChainHead(served.app.db.read, world.scope.organisationId);
  const { status } = await ask(route, world.params, world.limited.cookie);
  expect(route.method === 'GET' ? [404] : [404, 400, 422]).toContain(status);
  expect(await findChainHead(served.app.db.read, world.scope.organisationId)).toEqual(before);
});

const namingContract = ofKind('supplier').filter(([, route]) => route.paramNames.includes('contractId'));

test.each(namingContract)('%s: the contract of another supplier is not found by one’s own link', async (_, route) => {
  count(asked, 'supplier: contract of another');
  expect((await ask(route, { ...world.params, contractId: otherWorld.params.contractId ?? '' }, null)).status).toBe(404);
});

const namingCertificate = ofKind('desk').filter(([, route]) => route.paramNames.includes('ownCertificateId'));

test.each(namingCertificate)('%s: the certificate of another company is not found at one’s own desk', async (_, route) => {
  count(asked, 'desk: certificate of another');
  const answer = await ask(route, { ...world.params, ownCertificateId: otherWorld.params.ownCertificateId ?? '' }, world.atDesk.cookie);
  expect(answer.status).toBe(404);
});

const namingFile = ofKind('member').filter(([, route]) => route.paramNames.includes('fileId'));

describe.each(namingFile)('%s: a file that a company shares', (_, route) => {
  test.each(roles)('is opened by %s, and no longer once the consent is withdrawn', async (role) => {
    const { fileId, withdraw } = await addSharedFile(served.app, world.scope, world.params.supplierId ?? '');
    const of = async (member: SignedInMember) => (await ask(route, { ...world.params, fileId }, member.cookie)).status;
    expect([await of(world.members[role]), await of(world.limited)]).toEqual([200, 404]);
    await withdraw();
    expect([await of(world.members[role]), await of(world.approver)]).toEqual([404, 404]);
    count(asked, 'member: withdrawn share');
  });
});

test('every route of routes.ts was asked by everybody', () => {
  const expected = new Map<string, number>();
  const add = (what: string, n: number) => void (n > 0 && expected.set(what, n));
  for (const kind of Object.keys(askers) as Rule['kind'][]) for (const { name } of askers[kind]) add(`${kind}: ${name}`, ofKind(kind).length);
  add('member: ids of another organisation', namingSomething.length);
  add('member: limited to other units', namingSupplier.length);
  add('supplier: contract of another', namingContract.length);
  add('desk: certificate of another', namingCertificate.length);
  add('member: withdrawn share', namingFile.length * roles.length);
  expect(Object.fromEntries(asked)).toEqual(Object.fromEntries(expected));
  const kinds = (Object.keys(askers) as Rule['kind'][]).map((kind) => `${ofKind(kind).length} of kind ${kind} × ${askers[kind].length}`);
  expect((Object.keys(askers) as Rule['kind'][]).reduce((sum, kind) => sum + ofKind(kind).length, 0)).toBe(table.asked.length);
  const total = [...asked.values()].reduce((sum, n) => sum + n, 0);
  process.stdout.write(
    `rights: ${table.modules} route modules, ${table.asked.length} loaders and actions (${kinds.join(', ')}), ${roles.length} roles; ${total} questions: ` +
      `${[...outcomes].map(([what, n]) => `${n} ${what}`).join(', ')}; ids of another organisation ${namingSomething.length}, limited to other units ${namingSupplier.length}, withdrawn shares ${namingFile.length * roles.length}\n`,
  );
});
