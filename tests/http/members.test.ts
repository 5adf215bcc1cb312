import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashPassword } from '#app/platform/password/password.server.ts';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { addSignedInMember, type SignedInMember } from '#tests/setup/members.ts';
import { insertOrganisation } from '#tests/setup/organisation.ts';
import type { ServedApp } from '#tests/setup/served-app.ts';
import { httpVisitor, type HttpVisitor } from './http-visitor.ts';
import { serveFromSource } from './pages.ts';

let served: ServedApp;
let scope: OrganisationScope;
let admin: SignedInMember;
const home = '/o/waterwerken';
beforeEach(async () => {
  served = await serveFromSource();
  scope = await insertOrganisation(served.app.db, { slug: 'waterwerken' });
  admin = await addSignedInMember(served.app, scope, { role: 'admin' });
});
afterEach(() => served.close());

function visitorAs(member: SignedInMember): HttpVisitor {
  const visitor = httpVisitor(served.url);
  visitor.keepCookie(member.cookie.name, member.cookie.value);
  return visitor;
}
const invited = { name: 'Sam Nieuw', email: 'Sam@Nieuw.example', role: 'procurement', canApprove: 'on' };
const invite = (changes: Record<string, string> = {}) => visitorAs(admin).post(`${home}/members/new`, { ...invited, ...changes });

/** The newest link that was mailed to an address. */
async function mailedLink(email = 'sam@nieuw.example'): Promise<string> {
  const mail = await served.app.db.read.selectFrom('outbox_mail').selectAll().where('to_address', '=', email.toLowerCase()).orderBy('id', 'desc').executeTakeFirstOrThrow();
  return /\/join\/[\w-]+/.exec(mail.text)?.[0] ?? '';
}
const password = 'een zin om te onthouden';
const memberNamed = (name: string) =>
  served.app.db.read.selectFrom('member').innerJoin('person', 'person.id', 'member.person_id').selectAll('member').where('person.name', '=', name).executeTakeFirst();

describe('inviting', () => {
  test('mails a link that looking at does not use up, and that works once', async () => {
    expect((await invite({ email: 'sam@nieuw.example' })).location).toBe(`${home}/members`);
    const link = await mailedLink();
    const guest = httpVisitor(served.url);
    for (let look = 0; look < 2; look += 1) expect((await guest.get(link)).status).toBe(200);
    expect((await guest.post(link, { name: 'Sam Nieuw', password: 'kort' })).status).toBe(422);
    expect((await guest.post(link, { name: 'Sam Nieuw', password })).location).toBe(home);
    expect((await guest.get(home)).status).toBe(200);
    expect(await memberNamed('Sam Nieuw')).toMatchObject({ role: 'procurement', can_approve: 1 });
    expect((await httpVisitor(served.url).get(link)).status).toBe(410);
    expect((await httpVisitor(served.url).post(link, { name: 'Sam', password })).status).toBe(410);
  });

  test('again makes the first link useless; withdrawing makes the last one useless', async () => {
    await invite({ email: 'sam@nieuw.example' });
    const first = await mailedLink();
    await invite({ email: 'sam@nieuw.example' });
    const second = await mailedLink();
    expect((await httpVisitor(served.url).get(first)).status).toBe(410);
    const { id } = await served.app.db.read.selectFrom('member_invitation').select('id').where('revoked_at', 'is', null).executeTakeFirstOrThrow();
    await visitorAs(admin).post(`${home}/members?index`, { invitationId: id });
    expect((await httpVisitor(served.url).get(second)).status).toBe(410);
  });

  test('ends after seven days', async () => {
    await invite({ email: 'sam@nieuw.example' });
    const link = await mailedLink();
    served.clock.advance(7 * 86_400_000 + 1);
    expect((await httpVisitor(served.url).get(link)).status).toBe(410);
  });

  test('who is a member already is said so', async () => {
    const answer = await invite({ email: admin.email });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('This address belongs to a member already.');
  });

  test('who has an account elsewhere proves it with its password', async () => {
    const elsewhere = await insertOrganisation(served.app.db, { slug: 'elders' });
    const known = await addSignedInMember(served.app, elsewhere, { role: 'viewer', passwordHash: await hashPassword(password) });
    await invite({ email: known.email });
    const link = await mailedLink(known.email);
    const guest = httpVisitor(served.url);
    expect((await guest.post(link, { password: 'a new one for you' })).text).toContain('This is not the password of that account.');
    expect((await guest.post(link, { password })).location).toBe(home);
    expect((await guest.get('/o/elders')).status).toBe(200);
  });
});

describe('changing a member', () => {
  test('holds from the next request on', async () => {
    const viewer = await addSignedInMember(served.app, scope, { role: 'viewer' });
    const visitor = visitorAs(viewer);
    expect((await visitor.get(`${home}/members/new`)).status).toBe(403);
    await visitorAs(admin).post(`${home}/members/${viewer.memberId}`, { intent: 'change', role: 'admin' });
    expect((await visitor.get(`${home}/members/new`)).status).toBe(200);
    await visitorAs(admin).post(`${home}/members/${viewer.memberId}`, { intent: 'remove' });
    expect((await visitor.get(home)).status).toBe(404);
  });

  test.each([{ intent: 'remove' }, { intent: 'change', role: 'viewer' }])('the last admin stays: %o', async (form) => {
    const answer = await visitorAs(admin).post(`${home}/members/${admin.memberId}`, form);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('This is the only admin.');
    expect((await visitorAs(admin).get(`${home}/members`)).status).toBe(200);
  });

  test('a removed member can be invited back and is the same member', async () => {
    const viewer = await addSignedInMember(served.app, scope, { role: 'viewer' });
    await visitorAs(admin).post(`${home}/members/${viewer.memberId}`, { intent: 'remove' });
    await invite({ email: viewer.email, role: 'ciso' });
    await httpVisitor(served.url).post(await mailedLink(viewer.email), { name: 'Robin Terug', password });
    expect(await memberNamed('Robin Terug')).toMatchObject({ id: viewer.memberId, role: 'ciso', removed_at: null });
  });

  test('units limit what a member sees', async () => {
    const viewer = await addSignedInMember(served.app, scope, { role: 'viewer' });
    await visitorAs(admin).post(`${home}/settings`, { intent: 'add_unit', unitName: 'Zuivering' });
    const unit = await served.app.db.read.selectFrom('unit').selectAll().executeTakeFirstOrThrow();
    const none = await visitorAs(admin).post(`${home}/members/${viewer.memberId}`, { intent: 'change', role: 'viewer', sees: 'some' });
    expect(none.text).toContain('Choose at least one unit');
    await visitorAs(admin).post(`${home}/members/${viewer.memberId}`, { intent: 'change', role: 'viewer', sees: 'some', unitIds: unit.id });
    expect(await served.app.db.read.selectFrom('member_unit').selectAll().execute()).toEqual([{ organisation_id: scope.organisationId, member_id: viewer.memberId, unit_id: unit.id }]);
  });
});

describe('a forgotten password', () => {
  test('is replaced by a mailed link, which signs out everywhere else and changes no rights', async () => {
    const viewer = await addSignedInMember(served.app, scope, { role: 'viewer' });
    await visitorAs(admin).post(`${home}/members/${viewer.memberId}`, { intent: 'send_link' });
    await visitorAs(admin).post(`${home}/members/${viewer.memberId}`, { intent: 'change', role: 'ciso' });
    const guest = httpVisitor(served.url);
    expect((await guest.post(await mailedLink(viewer.email), { name: 'Robin', password })).location).toBe(home);
    expect((await guest.get(home)).status).toBe(200);
    expect((await visitorAs(viewer).get(home)).location).toMatch(/^\/sign-in/);
    expect(await memberNamed('Robin')).toMatchObject({ role: 'ciso' });
    expect((await httpVisitor(served.url).post('/sign-in', { email: viewer.email, password })).location).toBe('/');
  });

  test('of who is a member elsewhere too is not this admin’s to replace', async () => {
    const viewer = await addSignedInMember(served.app, scope, { role: 'viewer' });
    const elsewhere = await insertOrganisation(served.app.db, { slug: 'elders' });
    await served.app.db.write
      .insertInto('member')
      .values({ organisation_id: elsewhere.organisationId, id: 'm', person_id: viewer.personId, role: 'viewer', can_approve: 0, is_unit_limited: 0, joined_at: served.clock.now(), removed_at: null })
      .execute();
    expect((await visitorAs(admin).post(`${home}/members/${viewer.memberId}`, { intent: 'send_link' })).status).toBe(422);
  });
});
