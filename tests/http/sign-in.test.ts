import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashPassword } from '#app/platform/password/password.server.ts';
import { addSignedInMember, type SignedInMember } from '#tests/setup/members.ts';
import { insertOrganisation } from '#tests/setup/organisation.ts';
import type { ServedApp } from '#tests/setup/served-app.ts';
import { httpVisitor, type HttpVisitor } from './http-visitor.ts';
import { serveFromSource } from './pages.ts';

const password = 'een zin om te onthouden';
const home = '/o/waterwerken';
let served: ServedApp;
let member: SignedInMember;
let visitor: HttpVisitor;
async function open(environment: Record<string, string> = {}) {
  served = await serveFromSource({ environment });
  const scope = await insertOrganisation(served.app.db, { slug: 'waterwerken' });
  member = await addSignedInMember(served.app, scope, { role: 'viewer', passwordHash: await hashPassword(password) });
  visitor = httpVisitor(served.url);
}
beforeEach(() => open());
afterEach(() => served.close());

const signIn = (form: { email?: string; password?: string; next?: string } = {}, as = visitor) => as.post('/sign-in', { email: member.email, password, ...form });
const cookiesOf = (headers: Headers) => headers.getSetCookie().filter((cookie) => cookie.includes('session'));
const isIn = async (as = visitor) => (await as.get(home)).status === 200;

describe('signing in', () => {
  test('opens a session whose secret the database does not hold', async () => {
    const answer = await signIn();
    expect(answer).toMatchObject({ status: 303, location: '/' });
    const [cookie = ''] = cookiesOf(answer.headers);
    expect(cookie).toMatch(/^ketenmark-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/);
    const secret = /=([\w-]+)/.exec(cookie)?.[1] ?? '';
    const rows = await served.app.db.read.selectFrom('session').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(await isIn()).toBe(true);
  });

  test('takes the address in any case', async () => expect((await signIn({ email: member.email.toUpperCase() })).status).toBe(303));

  test('on https the cookie is bound to the host', async () => {
    await served.close();
    await open({ PUBLIC_URL: 'https://keten.example' });
    const answer = await visitor.post('/sign-in', { email: member.email, password }, { origin: 'https://keten.example' });
    expect(cookiesOf(answer.headers)[0]).toMatch(/^__Host-ketenmark-session=.*; Secure$/);
    expect(answer.headers.get('strict-transport-security')).toContain('max-age=31536000');
  });

  test('says the same to a wrong password, an unknown address and an account without a password', async () => {
    const scope = await insertOrganisation(served.app.db, { slug: 'elders' });
    const unset = await addSignedInMember(served.app, scope, { role: 'viewer' });
    const texts = [];
    for (const form of [{ password: 'iets heel anders' }, { email: 'niemand@verzonnen.example' }, { email: unset.email }]) {
      const answer = await signIn(form);
      expect(answer.status).toBe(422);
      expect(cookiesOf(answer.headers)).toEqual([]);
      texts.push(answer.text.replaceAll(/nonce="[^"]*"|value="[^"]*"|[\w.]+@[\w.]+/g, ''));
    }
    expect(new Set(texts.map((text) => /<form method="post" action="\/sign-in".*?<\/form>/.exec(text)?.[0])).size).toBe(1);
  });

  test('is limited for each address', async () => {
    await served.close();
    await open({ LIMIT_SIGN_IN: '3' });
    for (let attempt = 0; attempt < 3; attempt += 1) await signIn({ password: 'iets heel anders' });
    const answer = await signIn();
    expect(answer.status).toBe(429);
    expect(answer.headers.get('retry-after')).toBeTruthy();
    expect(answer.text).toContain('Too many attempts');
  });

  test.each([
    [home, home],
    ['/o/waterwerken/suppliers?q=a#b', '/o/waterwerken/suppliers?q=a#b'],
    ['https://evil.example/', '/'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['javascript:alert(1)', '/'],
  ])('goes on to %s only within this site', async (next, expected) => {
    expect((await signIn({ next })).location).toBe(expected);
  });

  test('gives a new secret, whatever the browser held before', async () => {
    visitor.keepCookie('ketenmark-session', 'fixed-by-somebody-else');
    await signIn();
    const another = httpVisitor(served.url);
    another.keepCookie('ketenmark-session', 'fixed-by-somebody-else');
    expect([await isIn(), await isIn(another)]).toEqual([true, false]);
  });
});

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

describe('a session', () => {
  test('gets a new secret after a day; the old one holds for requests in flight, then no more', async () => {
    await signIn();
    served.clock.advance(dayMs - 60_000);
    expect(cookiesOf((await visitor.get(home)).headers)).toEqual([]);
    const old = httpVisitor(served.url);
    const [first = ''] = cookiesOf((await signIn({}, old)).headers);
    served.clock.advance(dayMs);
    const secret = /=([\w-]+)/.exec(first)?.[1] ?? '';
    const straggler = httpVisitor(served.url);
    straggler.keepCookie('ketenmark-session', secret);
    expect(cookiesOf((await old.get(home)).headers)).toHaveLength(1);
    served.clock.advance(60_000);
    expect(await isIn(straggler)).toBe(true);
    served.clock.advance(5 * 60_000);
    expect([await isIn(straggler), await isIn(old)]).toEqual([false, true]);
  });

  test('ends when it is not used, and lives on when it is', async () => {
    await signIn();
    for (let day = 0; day < 20; day += 1) {
      served.clock.advance(dayMs);
      expect(await isIn()).toBe(true);
    }
    served.clock.advance(14 * dayMs);
    expect(await isIn()).toBe(false);
  });

  test('does not live for ever', async () => {
    await signIn();
    for (let week = 0; week < 8; week += 1) {
      served.clock.advance(7 * dayMs);
      expect(await isIn()).toBe(true);
    }
    served.clock.advance(5 * dayMs);
    expect(await isIn()).toBe(false);
  });

  test('of two requests that rotate at once, both are let in', async () => {
    await signIn();
    served.clock.advance(dayMs);
    const answers = await Promise.all(Array.from({ length: 5 }, () => visitor.get(home)));
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200, 200]);
    expect(answers.flatMap((answer) => cookiesOf(answer.headers))).toHaveLength(1);
    expect(await isIn()).toBe(true);
  });

  test('ends by signing out, on the server too', async () => {
    const answer = await signIn();
    const secret = /=([\w-]+)/.exec(cookiesOf(answer.headers)[0] ?? '')?.[1] ?? '';
    expect((await visitor.post('/sign-out', {})).location).toBe('/sign-in');
    const thief = httpVisitor(served.url);
    thief.keepCookie('ketenmark-session', secret);
    expect([await isIn(), await isIn(thief)]).toEqual([false, false]);
  });

  test('can be ended from another browser, one or all', async () => {
    const [here, there, elsewhere] = [httpVisitor(served.url), httpVisitor(served.url), httpVisitor(served.url)];
    for (const one of [here, there, elsewhere]) await signIn({}, one);
    const { id } = await served.app.db.read.selectFrom('session').select('id').orderBy('id', 'desc').offset(1).limit(1).executeTakeFirstOrThrow();
    expect((await here.post('/profile', { intent: 'end_session', sessionId: id })).location).toBe('/profile');
    expect([await isIn(here), await isIn(there), await isIn(elsewhere)]).toEqual([true, false, true]);
    await here.post('/profile', { intent: 'end_others' });
    expect([await isIn(here), await isIn(elsewhere)]).toEqual([true, false]);
  });

  test('of somebody else cannot be ended', async () => {
    await signIn();
    const scope = await insertOrganisation(served.app.db, { slug: 'elders' });
    const other = await addSignedInMember(served.app, scope, { role: 'admin' });
    const { id } = await served.app.db.read.selectFrom('session').select('id').where('person_id', '=', other.personId).executeTakeFirstOrThrow();
    expect((await visitor.post('/profile', { intent: 'end_session', sessionId: id })).status).toBe(404);
  });
});

describe('one’s own profile', () => {
  test('a new password wants the old one, and ends the other sessions', async () => {
    const there = httpVisitor(served.url);
    await signIn();
    await signIn({}, there);
    const change = (current: string) => visitor.post('/profile', { intent: 'password', current, next: 'een heel andere zin' });
    expect((await change('niet het oude')).text).toContain('This is not your current password.');
    expect(await isIn(there)).toBe(true);
    expect((await change(password)).location).toBe('/profile');
    expect([await isIn(), await isIn(there)]).toEqual([true, false]);
    expect((await signIn({ password: 'een heel andere zin' }, there)).status).toBe(303);
  });

  test('name and language are one’s own', async () => {
    await signIn();
    await visitor.post('/profile', { intent: 'details', name: 'Robin de Verzonnene', locale: 'nl' });
    const { text } = await visitor.get(home);
    expect(text).toContain('<html lang="nl">');
    expect(text).toContain('Robin de Verzonnene');
  });
});

describe('the language', () => {
  test('is kept in the browser of who is not signed in', async () => {
    expect((await visitor.post('/language', { locale: 'nl', next: '/sign-in?next=%2Fo%2Fa' })).location).toBe('/sign-in?next=%2Fo%2Fa');
    expect((await visitor.get('/sign-in')).text).toContain('<html lang="nl">');
  });

  test('goes with the person who is signed in', async () => {
    await signIn();
    await visitor.post('/language', { locale: 'nl', next: home });
    const elsewhere = httpVisitor(served.url);
    await signIn({}, elsewhere);
    expect((await elsewhere.get(home)).text).toContain('<html lang="nl">');
  });

  test('is one that we speak', async () => expect((await visitor.post('/language', { locale: 'de' })).status).toBe(400));
});

test('who opened the product through another address is told its own', async () => {
  const answer = await visitor.post('/sign-in', { email: member.email, password }, { origin: 'https://another.example', 'accept-language': 'nl' });
  expect(answer.status).toBe(403);
  expect(answer.text).toContain('Dit formulier kwam van een ander adres');
  expect(answer.text).toContain(`href="${served.url}"`);
});
