import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { hashPassword } from '#app/platform/password/password.server.ts';
import { installationChain } from '#app/platform/mutate/mutate.server.ts';
import { listLinks } from '#db/queries/audit-event.ts';
import { addSignedInMember, type SignedInMember } from '#tests/setup/members.ts';
import { insertOrganisation } from '#tests/setup/organisation.ts';
import type { ServedApp } from '#tests/setup/served-app.ts';
import { httpVisitor, type HttpVisitor } from './http-visitor.ts';
import { serveFromSource } from './pages.ts';

const password = 'een zin om te onthouden';
let served: ServedApp;
let scope: OrganisationScope;
let member: SignedInMember;
let visitor: HttpVisitor;
beforeEach(async () => {
  served = await serveFromSource();
  scope = await insertOrganisation(served.app.db, { slug: 'waterwerken' });
  member = await addSignedInMember(served.app, scope, { role: 'viewer', passwordHash: await hashPassword(password) });
  visitor = httpVisitor(served.url);
});
afterEach(() => served.close());

const signIn = (form: { email?: string; password?: string } = {}) => visitor.post('/sign-in', { email: member.email, password, ...form });
/** What a chain holds once every job has run. */
async function chain(id: string = scope.organisationId) {
  await served.app.jobs.drain();
  const links = await listLinks(served.app.db.read, id, 0, 1000);
  return links.map((link) => ({ type: link.type, subject: link.subjectId, actor: link.actorKind, data: (JSON.parse(link.canonical) as { data: Record<string, unknown> }).data, personal: Object.fromEntries(link.personal.map(({ field, value }) => [field, value])) }));
}

describe('who signs in and out', () => {
  test('is witnessed at the door of the installation, and in every organisation that the person is a member of', async () => {
    await signIn();
    await visitor.post('/sign-out', {});
    const installation = await chain(installationChain);
    expect(installation.map(({ type, subject }) => [type, subject])).toEqual([
      ['person.signed_in', member.personId],
      ['person.signed_out', member.personId],
    ]);
    expect(installation[0]?.personal.address).toMatch(/127\.0\.0\.1|::1/);
    const own = await chain();
    expect(own.map(({ type, subject, actor }) => [type, subject, actor])).toEqual([
      ['sign_in.done', member.memberId, 'member'],
      ['sign_in.ended', member.memberId, 'member'],
    ]);
  });

  test('is not told twice when the job runs again, and not in other organisations', async () => {
    const other = await insertOrganisation(served.app.db, { slug: 'elders' });
    await signIn();
    await signIn();
    await chain();
    await served.app.db.write.updateTable('job').set({ status: 'waiting' }).where('kind', '=', 'sign-in.tell-organisations').execute();
    expect((await chain()).map(({ type }) => type)).toEqual(['sign_in.done', 'sign_in.done']);
    expect(await chain(other.organisationId)).toEqual([]);
  });

  test('and whose sessions end elsewhere', async () => {
    await signIn();
    await visitor.post('/profile', { intent: 'end_others' });
    await visitor.post('/profile', { intent: 'end_others' });
    expect((await chain(installationChain)).map(({ type, data }) => [type, data.ended])).toEqual([
      ['person.signed_in', undefined],
      ['person.signed_out', 'others'],
    ]);
  });
});

describe('who does not get in', () => {
  test('is witnessed once for each address and account within an hour, then at ten; what was typed is not kept', async () => {
    for (let attempt = 0; attempt < 12; attempt += 1) await signIn({ password: 'geheim maar verkeerd' });
    await signIn({ email: 'mijn-wachtwoord@verzonnen.example' });
    expect((await chain(installationChain)).map(({ type, subject, data }) => [type, subject, data.attempts])).toEqual([
      ['person.sign_in_failed', member.personId, 1],
      ['person.sign_in_failed', member.personId, 10],
      ['person.sign_in_failed', 'unknown', 1],
    ]);
    const own = await chain();
    expect(own.map(({ type, actor, data, personal }) => [type, actor, data.attempts, personal.name])).toEqual([
      ['sign_in.failed', 'system', 1, 'Robin viewer'],
      ['sign_in.failed', 'system', 10, 'Robin viewer'],
    ]);
    const everything = JSON.stringify([await served.app.db.read.selectFrom('audit_event').selectAll().execute(), await served.app.db.read.selectFrom('audit_personal').selectAll().execute(), await served.app.db.read.selectFrom('job').selectAll().execute()]);
    expect(everything).not.toMatch(/geheim maar|mijn-wachtwoord/);
  });

  test('is witnessed again in the next hour', async () => {
    await signIn({ password: 'geheim maar verkeerd' });
    served.clock.advance(3_600_000);
    await signIn({ password: 'geheim maar verkeerd' });
    expect(await chain()).toHaveLength(2);
  });
});

describe('a member who asks for what their role may not do', () => {
  beforeEach(() => visitor.keepCookie(member.cookie.name, member.cookie.value));

  test('is refused, and the organisation sees it: once for each page and hour', async () => {
    for (let time = 0; time < 3; time += 1) expect((await visitor.get('/o/waterwerken/settings?geheim=ja')).status).toBe(403);
    expect((await visitor.post('/o/waterwerken/members', { invitationId: 'x' })).status).toBe(403);
    expect((await chain()).map(({ type, subject, data }) => [type, subject, data])).toEqual([
      ['refusal.given', member.memberId, { method: 'GET', path: '/o/waterwerken/settings', times: 1 }],
      ['refusal.given', member.memberId, { method: 'POST', path: '/o/waterwerken/members', times: 1 }],
    ]);
    const { text } = await visitor.get('/o/waterwerken/audit-trail?what=refusal');
    expect(text).toContain('was refused /o/waterwerken/settings');
  });

  test('and what they may read is not witnessed', async () => {
    for (const page of ['', '/suppliers', '/audit-trail', '/members', '/members/rights']) expect((await visitor.get(`/o/waterwerken${page}`)).status).toBe(200);
    expect(await chain()).toEqual([]);
  });
});
