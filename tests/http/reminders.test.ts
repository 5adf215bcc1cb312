import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { remindersJob } from '#app/features/reminders/round/round.job.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { insertWave } from '#db/queries/invitation-wave.ts';
import { newId } from '#db/queries/new-id.ts';
import { openRegister, enterCertificate, step, verify } from '#tests/facts/register.ts';
import { addSignedInMember } from '#tests/setup/members.ts';
import { openDeskWorld, type DeskWorld } from './desk-world.ts';
import { httpVisitor, type HttpVisitor } from './http-visitor.ts';

let world: DeskWorld;
let admin: HttpVisitor;
beforeAll(async () => {
  world = await openDeskWorld();
  admin = await world.signIn(world.register, 'admin');
});
afterAll(() => world.served.close());
beforeEach(() => world.served.clock.set('2026-03-16T09:30:00.000Z'));

const path = () => `${world.home}/reminders`;
const mails = (supplierId: string) => world.served.app.db.read.selectFrom('outbox_mail').selectAll().where('supplier_id', '=', supplierId).where('kind', '=', 'supplier-reminder').orderBy('id').execute();
const db = () => world.served.app.db.write;

/** The hourly look, at the first full hour after an instant. */
async function roundAfter(now: string) {
  const { app, clock } = world.served;
  clock.set(now);
  await remindersJob.plan(app);
  clock.set(new Date(Math.ceil((Date.parse(now) + 1) / 3_600_000) * 3_600_000).toISOString());
  await app.jobs.drain();
}

/** Certified until a day; asked before, by the world's own form. */
async function certified(until: string, name = 'Liften De Wit B.V.') {
  const of = await world.supplier(undefined, name);
  const link = await world.invite(of.supplierId);
  await db().updateTable('invitation').set({ answered_at: '2026-03-01T09:00:00.000Z' }).where('supplier_id', '=', of.supplierId).execute();
  await db().updateTable('outbox_mail').set({ created_at: '2026-03-01T09:00:00.000Z' }).where('supplier_id', '=', of.supplierId).execute();
  const { certificateId } = await enterCertificate(world.register, of.supplierId, '2026-03-02T09:00:00.000Z', { level: 'QM20', valid_from: '2024-01-01', valid_until: until });
  await verify(world.register, of.supplierId, certificateId, '2026-03-02T10:00:00.000Z', [of.serviceId]);
  return { ...of, link };
}

describe('the page', () => {
  test('says before the first look that nothing goes out unseen', async () => {
    const page = await world.ciso.get(path());
    expect(page.text).toContain('No reminders yet');
  });

  test('shows tomorrow’s mails with whom they go to, and one of them can be stopped', async () => {
    await roundAfter('2026-03-16T09:30:00.000Z');
    const stopped = await certified('2026-04-16', 'Tegen B.V.');
    const sent = await certified('2026-04-16', 'Door B.V.');
    const deaf = await certified('2026-04-16', 'Doof B.V.');
    await db().updateTable('contact').set({ email: null }).where('supplier_id', '=', deaf.supplierId).execute();
    await db().updateTable('invitation').set({ contact_id: null, email: '' }).where('supplier_id', '=', deaf.supplierId).execute();
    await roundAfter('2026-03-16T10:30:00.000Z');
    const page = await world.ciso.get(path());
    for (const words of ['Next: Tuesday 17 March 2026', 'Tegen B.V.', 'Proof ends soon', 'joke@dewit-liften.example', 'Stop all of them', 'Goes to colleagues', `/suppliers/${deaf.supplierId}/contacts/new`, `/suppliers/${deaf.supplierId}/letter`]) expect(page.text).toContain(words);
    expect((await world.viewer.get(path())).text).not.toContain('Stop this mail');
    const row = await db().selectFrom('reminder_mail').select('id').where('supplier_id', '=', stopped.supplierId).executeTakeFirstOrThrow();
    expect((await world.viewer.post(path(), { intent: 'stop', mailId: row.id })).status).toBe(403);
    expect((await world.ciso.post(path(), { intent: 'stop', mailId: row.id })).status).toBe(303);
    expect((await world.ciso.get(`${world.home}/suppliers/${stopped.supplierId}`)).text).toContain('The next reminder would go out on Thursday 9 April 2026');
    await roundAfter('2026-03-17T07:30:00.000Z');
    expect([(await mails(stopped.supplierId)).length, (await mails(sent.supplierId)).length]).toEqual([0, 1]);
    const file = async (name: string) => (await world.ciso.get(`${world.home}/export/${name}`)).text.split('\r\n');
    expect((await file('reminders.csv?show=last')).filter((line) => /^2026-03-17,(Tegen|Door)/.test(line))).toEqual([
      '2026-03-17,Tegen B.V.,CR-1042,Proof ends soon,2026-04-16,Joke de Wit,joke@dewit-liften.example,Stopped,Robin ciso,,',
      '2026-03-17,Door B.V.,CR-1042,Proof ends soon,2026-04-16,Joke de Wit,joke@dewit-liften.example,Kept here,,,',
    ]);
    expect((await file('reminders.csv?show=next')).filter((line) => line.includes('Tegen B.V.'))).toEqual([]);
    expect((await file('mails.csv')).filter((line) => line.includes(',Door B.V.,') && line.includes('Reminder to a supplier')).length).toBe(1);
    await roundAfter('2026-03-18T07:30:00.000Z');
    expect(await mails(stopped.supplierId)).toEqual([]);
    // The link of the mail opens the page; the first one goes on working.
    const link = /\/i\/[\w-]+/.exec((await mails(sent.supplierId))[0]?.text ?? '')?.[0] ?? '';
    const guest = httpVisitor(world.served.url);
    expect([(await guest.get(link)).status, (await guest.get(sent.link)).status]).toEqual([200, 200]);
    const last = await world.ciso.get(`${path()}?show=last`);
    expect(last.status).toBe(200);
    const story = await world.ciso.get(`${world.home}/audit-trail?what=reminder`);
    expect(story.text).toContain('stopped the reminder to');
    const supplierPage = await world.ciso.get(`${world.home}/suppliers/${sent.supplierId}`);
    for (const words of ['Mails and reminders', 'Uw bewijs voor', 'The next reminder would go out']) expect(supplierPage.text).toContain(words);
  });

  test('stops all of them at once, as far as the member sees suppliers', async () => {
    await roundAfter('2026-03-16T09:30:00.000Z');
    const all = [await certified('2026-04-16', 'Een B.V.'), await certified('2026-04-16', 'Twee B.V.')];
    const unit = { organisation_id: world.register.scope.organisationId, id: 'unit-noord', name: 'Noord', created_at: '2026-01-01T00:00:00.000Z' };
    await db().insertInto('unit').values(unit).execute();
    await db().updateTable('supplier').set({ unit_id: unit.id }).where('id', '=', all[0]!.supplierId).execute();
    await roundAfter('2026-03-16T10:30:00.000Z');
    const { cookie, memberId } = await addSignedInMember(world.served.app, world.register.scope, { role: 'procurement' });
    const limited = httpVisitor(world.served.url);
    limited.keepCookie(cookie.name, cookie.value);
    await db().updateTable('member').set({ is_unit_limited: 1 }).where('id', '=', memberId).execute();
    await db().insertInto('member_unit').values({ organisation_id: unit.organisation_id, member_id: memberId, unit_id: unit.id }).execute();
    expect((await limited.post(path(), { intent: 'stop-all', day: '2026-03-17' })).status).toBe(303);
    const outcomes = await db().selectFrom('reminder_mail').select(['supplier_id', 'outcome']).where('supplier_id', 'in', all.map((one) => one.supplierId)).execute();
    expect(new Map(outcomes.map((row) => [row.supplier_id, row.outcome]))).toEqual(new Map([[all[0]!.supplierId, 'stopped'], [all[1]!.supplierId, 'planned']]));
    await world.ciso.post(path(), { intent: 'stop-all', day: '2026-03-17' });
    await roundAfter('2026-03-17T07:30:00.000Z');
    expect((await Promise.all(all.map((one) => mails(one.supplierId)))).flat()).toEqual([]);
  });

  test('knows nothing of another organisation, and refuses what is no day', async () => {
    const other = await openRegister(world.served.app.db);
    const stranger = await world.signIn(other, 'ciso');
    const row = await db().selectFrom('reminder_mail').select('id').where('organisation_id', '=', world.register.scope.organisationId).executeTakeFirstOrThrow();
    expect((await stranger.post(`/o/org-${other.scope.organisationId}/reminders`, { intent: 'stop', mailId: row.id })).status).toBe(404);
    expect((await world.ciso.post(path(), { intent: 'stop-all', day: 'soon' })).status).toBe(400);
  });
});

describe('the policy', () => {
  const settings = () => `${world.home}/settings/reminders`;
  const level = { isOn: 'on', beforeDays: '90, 60, 30, 7', lapseEveryDays: '7', unopenedEveryDays: '7', unansweredEveryDays: '14', escalateAfter: '3' };
  const values = (more: Record<string, string> = {}) => {
    const all = Object.fromEntries(['QM10', 'QM20', 'QM30'].flatMap((name) => Object.entries(level).map(([field, value]) => [`${name}.${field}`, value])));
    return { ...all, ...more };
  };

  test('begins as the product proposes, and is kept for each level with a witness', async () => {
    expect((await admin.get(settings())).text).toContain('90, 60, 30, 7');
    expect((await admin.post(settings(), values({ 'QM30.beforeDays': '120 en 45' }))).status).toBe(303);
    const rows = await db().selectFrom('reminder_policy').select(['level', 'before_days', 'since_on']).where('organisation_id', '=', world.register.scope.organisationId).execute();
    expect(rows).toEqual([{ level: 'QM30', before_days: '120,45', since_on: '2026-03-16' }]);
    expect((await world.ciso.get(`${world.home}/audit-trail?what=reminder`)).text).toContain('changed when suppliers of QM30 are reminded');
  });

  test.each([
    ['a word for days', { 'QM10.beforeDays': 'soon' }],
    ['too often', { 'QM10.lapseEveryDays': '1' }],
    ['never', { 'QM10.escalateAfter': '0' }],
  ])('refuses %s with a sentence, and keeps nothing', async (_case, wrong) => {
    const answer = await admin.post(settings(), values({ 'QM20.lapseEveryDays': '21', ...wrong }));
    expect(answer.status).toBe(422);
    expect(await db().selectFrom('reminder_policy').select('level').where('lapse_every_days', '=', 21).execute()).toEqual([]);
  });

  test('switched off, a level is not reminded, and its suppliers say so', async () => {
    const { 'QM20.isOn': _off, ...without } = values();
    const of = await certified('2026-04-16', 'Stil B.V.');
    expect((await admin.post(settings(), without)).status).toBe(303);
    await roundAfter('2026-03-16T10:30:00.000Z');
    await roundAfter('2026-03-17T07:30:00.000Z');
    expect(await mails(of.supplierId)).toEqual([]);
    expect((await world.ciso.get(`${world.home}/suppliers/${of.supplierId}`)).text).toContain('that is switched off in the settings');
    await admin.post(settings(), values());
  });
});

test('that a supplier has opened its page is kept once, and told in the trail', async () => {
  const of = await world.supplier();
  const link = await world.invite(of.supplierId);
  const guest = httpVisitor(world.served.url);
  await guest.get(link);
  world.served.clock.set('2026-03-17T09:30:00.000Z');
  await guest.get(link);
  const row = await db().selectFrom('invitation').select('opened_at').where('supplier_id', '=', of.supplierId).executeTakeFirstOrThrow();
  expect(row.opened_at).toBe('2026-03-16T09:30:00.000Z');
  const events = await db().selectFrom('audit_event').select('type').where('type', '=', 'invitation.opened').where('canonical', 'like', `%${of.supplierId}%`).execute();
  expect(events).toHaveLength(1);
});

test('who waits for its turn in a wave is not to be invited once more: dashboard and page say so', async () => {
  const of = await world.supplier(undefined, 'In De Rij B.V.');
  const wave = { id: newId(), contact_name: 'Noor', contact_phone: '1', contact_email: 'n@x.example', wanted_on: null, per_day: 5, starts_on: '2026-05-01', created_at: '2026-03-01T09:00:00.000Z', created_by_member_id: world.register.memberId };
  await transact(world.served.app.db, (tx) => insertWave(tx, world.register.scope, wave, [{ supplier_id: of.supplierId, contact_id: null }]));
  await step(world.register, of.supplierId, '2026-03-16T09:00:00.000Z', 'supplier.changed', async () => {});
  for (const page of ['', `/suppliers/${of.supplierId}`]) {
    const { text } = await world.ciso.get(`${world.home}${page}`);
    expect(text).toContain('Stands in a planned wave');
    expect(text).toContain(`/requests/waves/${wave.id}`);
  }
});
