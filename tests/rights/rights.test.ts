import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { can, roles, type Role } from '#app/domain/access/permissions.ts';
import type { Rule } from '#app/platform/http/rule.ts';
import { findChainHead } from '#db/queries/chain-head.ts';
import { httpVisitor, type Answer } from '#tests/http/http-visitor.ts';
import { serveFromSource } from '#tests/http/pages.ts';
import type { SignedInMember } from '#tests/setup/members.ts';
import type { ServedApp } from '#tests/setup/served-app.ts';
import { readRouteTable, type AskedRoute } from './asked-routes.ts';
import { createWorld, type World } from './world.ts';

const table = await readRouteTable();
let served: ServedApp;
let world: World;
let otherWorld: World;
beforeAll(async () => {
  served = await serveFromSource();
  [world, otherWorld] = [await createWorld(served.app), await createWorld(served.app)];
});
afterAll(() => served.close());

const counts = { asked: 0, letThrough: 0, refused: 0, stranger: 0, signIn: 0 };
afterAll(() => {
  const { asked, letThrough, refused, stranger, signIn } = counts;
  process.stdout.write(
    `rights: ${table.modules} route modules, ${table.asked.length} loaders and actions, ${asked} requests: ` +
      `${letThrough} let through, ${refused} forbidden, ${stranger} not found by strangers, ${signIn} sent to sign in\n`,
  );
});

function pathOf(route: AskedRoute, params: Record<string, string>): string {
  const path = route.pattern.replace(/:(\w+)\??|\*/g, (whole, name: string | undefined) => {
    const value = params[name ?? whole];
    if (value === undefined) throw new Error(`tests/rights/world.ts has no value for the parameter ${name}`);
    return encodeURI(value);
  });
  return path + route.query;
}

async function ask(route: AskedRoute, params: Record<string, string>, member: SignedInMember | null): Promise<Answer> {
  counts.asked += 1;
  const visitor = httpVisitor(served.url);
  if (member) visitor.keepCookie(member.cookie.name, member.cookie.value);
  const path = pathOf(route, params);
  return route.method === 'GET' ? visitor.get(path) : visitor.post(path, {});
}

/** A request that changes something gets a world of its own, so that what it does is not in the way of the next one. */
const worldFor = (route: AskedRoute) => (route.method === 'GET' ? Promise.resolve(world) : createWorld(served.app, { isDemo: route.pattern.endsWith('/demo') }));
const named = (routes: AskedRoute[]) => routes.map((route) => [`${route.method} ${route.pattern}`, route] as const);
const ofKind = (kind: Rule['kind']) => named(table.asked.filter((route) => route.rule.kind === kind));
const mayAsk = (route: AskedRoute, role: Role) => route.rules.every((rule) => rule.kind !== 'member' || can({ role, canApprove: false }, rule.can));
/** A route for addresses that lead nowhere says so to whoever may ask. */
const turnedAway = (route: AskedRoute) => [401, 403, 405, 500, ...(route.pattern.endsWith('/*') ? [] : [404])];
/** What a page says, for the report of a failure. */
const headingOf = (html: string) => /<h1[^>]*>.*?<\/h1>/.exec(html)?.[0] ?? html.slice(0, 200);
const isSentToSignIn = (answer: Answer) => answer.status >= 300 && answer.status < 400 && answer.location.startsWith('/sign-in?next=');

test('every loader and action carries its rule', () => expect(table.bare).toEqual([]));

test('a route below an organisation is for members, and only such a one names an organisation', () => {
  const wrong = table.asked.filter((route) => route.pattern.startsWith('/o/:organisation') !== (route.rule.kind === 'member'));
  expect(wrong.map((route) => route.file)).toEqual([]);
});

test('every parameter has a value to ask with', () => {
  const unknown = table.asked.flatMap((route) => route.paramNames.filter((name) => !(name in world.params)).map((name) => `${route.file}: ${name}`));
  expect(unknown).toEqual([]);
});

describe.each(ofKind('member'))('%s', (_, route) => {
  test('who is not signed in is sent to sign in', async () => {
    expect(isSentToSignIn(await ask(route, world.params, null))).toBe(true);
    counts.signIn += 1;
  });

  test.each(roles)('%s', async (role) => {
    const asked = await worldFor(route);
    const { status, text } = await ask(route, asked.params, asked.members[role]);
    if (mayAsk(route, role)) {
      expect(turnedAway(route), headingOf(text)).not.toContain(status);
      counts.letThrough += 1;
    } else {
      expect(status).toBe(403);
      counts.refused += 1;
    }
  });

  test('the admin of another organisation finds nothing', async () => {
    const answer = await ask(route, world.params, otherWorld.members.admin);
    expect(answer.status).toBe(404);
    counts.stranger += 1;
  });
});

/** Routes of members whose path names something inside the organisation. */
const words = ['organisation', 'exportFile', 'questionKind'];
const namingSomething = ofKind('member').filter(([, route]) => route.paramNames.some((name) => !words.includes(name)));

test.each(namingSomething)('%s: ids of another organisation are not found in one’s own', async (_, route) => {
  const { params } = otherWorld;
  const before = await findChainHead(served.app.db.read, otherWorld.scope.organisationId);
  const answer = await ask(route, { ...params, organisation: world.params.organisation ?? '' }, world.approver);
  // A form that is not filled in may be told so first; it must not tell anything else, and change nothing.
  expect(route.method === 'GET' ? [404] : [404, 400, 422]).toContain(answer.status);
  expect(await findChainHead(served.app.db.read, otherWorld.scope.organisationId)).toEqual(before);
  counts.stranger += 1;
});

const ofSupplier = ['supplierId', 'serviceId', 'contactId', 'accessId', 'contractId', 'proofId', 'fileId'];
const namingSupplier = ofKind('member').filter(([, route]) => route.method === 'GET' && route.paramNames.some((name) => ofSupplier.includes(name)));

test.each(namingSupplier)('%s: a member who is limited to other units finds nothing', async (_, route) => {
  expect((await ask(route, world.params, world.limited)).status).toBe(404);
  counts.stranger += 1;
});

describe.each(ofKind('person'))('%s', (_, route) => {
  test('who is not signed in is sent to sign in', async () => {
    expect(isSentToSignIn(await ask(route, world.params, null))).toBe(true);
    counts.signIn += 1;
  });

  test('whoever is signed in is let through', async () => {
    const asked = await worldFor(route);
    const { status, text } = await ask(route, asked.params, asked.members.viewer);
    expect(turnedAway(route), headingOf(text)).not.toContain(status);
    counts.letThrough += 1;
  });
});

describe.each(ofKind('supplier'))('%s', (_, route) => {
  test('the holder of the link is let through', async () => {
    const asked = await worldFor(route);
    const { status, text } = await ask(route, asked.params, null);
    expect(turnedAway(route), headingOf(text)).not.toContain(status);
    counts.letThrough += 1;
  });

  test('a link that nobody was sent leads nowhere', async () => {
    const answer = await ask(route, { ...world.params, token: 'A'.repeat(43) }, world.members.admin);
    expect(answer.status).toBe(404);
    counts.stranger += 1;
  });
});

describe.each(ofKind('question'))('%s', (_, route) => {
  test('the holder of the link is let through', async () => {
    const asked = await worldFor(route);
    const { status, text } = await ask(route, asked.params, null);
    expect(turnedAway(route), headingOf(text)).not.toContain(status);
    counts.letThrough += 1;
  });

  test('a link that nobody was sent leads nowhere', async () => {
    const answer = await ask(route, { ...world.params, questionToken: 'A'.repeat(43) }, world.members.admin);
    expect(answer.status).toBe(404);
    counts.stranger += 1;
  });
});

describe.each(ofKind('public'))('%s', (_, route) => {
  test('nobody is turned away', async () => {
    const asked = await worldFor(route);
    const { status, text } = await ask(route, asked.params, null);
    expect(turnedAway(route), headingOf(text)).not.toContain(status);
    counts.letThrough += 1;
  });
});
