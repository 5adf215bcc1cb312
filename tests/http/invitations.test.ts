import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readAsked } from '#app/domain/invitation/asked.ts';
import { listInvitationsOfSupplier } from '#db/queries/invitation.ts';
import { openRegister, triage } from '#tests/facts/register.ts';
import { answers, inviteValues, openDeskWorld, type DeskWorld } from './desk-world.ts';
import { httpVisitor } from './http-visitor.ts';

let world: DeskWorld;
beforeAll(async () => {
  world = await openDeskWorld();
});
afterAll(() => world.served.close());

const invitePath = (supplierId: string) => `${world.home}/suppliers/${supplierId}/invite`;
const invitations = (supplierId: string) => listInvitationsOfSupplier(world.served.app.db.read, world.register.scope, supplierId);
const mailsTo = (supplierId: string) => world.served.app.db.read.selectFrom('outbox_mail').selectAll().where('supplier_id', '=', supplierId).orderBy('id').execute();

describe('inviting', () => {
  test('shows the whole mail before anything is sent', async () => {
    const { supplierId, contactId } = await world.supplier();
    const form = await world.ciso.get(invitePath(supplierId));
    expect(form.text).toContain('Joke de Wit');
    const preview = await world.ciso.post(invitePath(supplierId), { ...inviteValues, recipient: contactId, intent: 'preview' });
    expect(preview.status).toBe(200);
    for (const words of ['[persoonlijke link]', 'CR-1042', '+31 30 000 00 00', 'art. 21 lid 3 onder d Cbw', 'QM20', 'voorlopig']) expect(preview.text).toContain(words);
    expect(preview.text).toContain('value="+31 30 000 00 00"');
    expect(await invitations(supplierId)).toEqual([]);
    expect(await mailsTo(supplierId)).toEqual([]);
  });

  test('sends one mail with a link of which only the digest is kept', async () => {
    const { supplierId, contactId } = await world.supplier();
    const link = await world.invite(supplierId, { recipient: contactId });
    const [invitation] = await invitations(supplierId);
    expect(invitation).toMatchObject({ contact_id: contactId, email: 'joke@dewit-liften.example', lowest: 'QM20', highest: 'QM20', answered_at: null });
    expect(JSON.stringify(invitation)).not.toContain(link.slice(3));
    expect(invitation?.expires_at).toBe('2026-06-12T09:30:00.000Z');
    expect(readAsked(invitation?.asked_json ?? '')).toMatchObject({ client: 'Waterwerken Verzonnen', isProvisional: true, wantedOn: '2026-12-14', contact: { phone: '+31 30 000 00 00' } });
    expect(await mailsTo(supplierId)).toHaveLength(1);
    expect((await httpVisitor(world.served.url).get(link)).status).toBe(200);
  });

  test('keeps somebody who was typed in as a contact, if asked', async () => {
    const { supplierId } = await world.supplier();
    await world.invite(supplierId, { name: 'Piet Nieuw', email: 'piet@dewit-liften.example', keep: 'on' });
    const contacts = await world.served.app.db.read.selectFrom('contact').select(['name', 'is_primary']).where('supplier_id', '=', supplierId).orderBy('name').execute();
    expect(contacts).toEqual([{ name: 'Joke de Wit', is_primary: 1 }, { name: 'Piet Nieuw', is_primary: 0 }]);
  });

  test('asks for at least the lowest level while questions are open', async () => {
    const { supplierId } = await world.supplier(answers.open);
    await world.invite(supplierId, { locale: 'en' });
    const [mail] = await mailsTo(supplierId);
    expect(mail?.subject).toContain('at least QM10');
  });

  test.each([
    ['when no mark is required', answers.none, 'No mark required'],
    ['without an answer to any question', null, 'No level yet'],
    ['when perhaps none is needed', { it: 'exchange' }, 'Perhaps no mark is needed'],
  ])('asks nobody %s', async (_case, given, title) => {
    const { supplierId } = await world.supplier(given);
    expect((await world.ciso.get(invitePath(supplierId))).text).toContain(title);
    expect((await world.ciso.post(invitePath(supplierId), inviteValues)).status).toBe(409);
    expect(await mailsTo(supplierId)).toEqual([]);
  });

  test('asks nobody who is not a supplier', async () => {
    const { supplierId } = await world.supplier();
    await triage(world.register, supplierId, '2026-02-01T10:00:00.000Z', 'not_a_supplier');
    expect((await world.ciso.post(invitePath(supplierId), inviteValues)).status).toBe(409);
  });

  test.each([
    ['nobody', { recipient: '' }, 'Choose whom to write to.'],
    ['a contact of somebody else', { recipient: 'unheard-of' }, 'This contact is not there any more.'],
    ['somebody without an address', { email: '' }, 'Type the e-mail address of the person.'],
    ['a number that is none', { contactPhone: 'call me' }, 'Type a phone number'],
    ['a day that has passed', { wantedOn: '2026-03-14' }, 'Choose a day after today'],
    ['a day that does not exist', { wantedOn: '2026-02-30' }, 'This is not a date that exists.'],
  ])('refuses %s and says why', async (_case, values, sentence) => {
    const { supplierId } = await world.supplier();
    const answer = await world.ciso.post(invitePath(supplierId), { ...inviteValues, ...values });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(sentence);
  });

  test('is for those who may send, in their own organisation', async () => {
    const { supplierId } = await world.supplier();
    expect((await world.viewer.get(invitePath(supplierId))).status).toBe(403);
    expect((await world.viewer.post(invitePath(supplierId), inviteValues)).status).toBe(403);
    const stranger = await world.signIn(await openRegister(world.served.app.db), 'ciso');
    expect((await stranger.post(invitePath(supplierId), inviteValues)).status).toBe(404);
  });
});

describe('requests', () => {
  const post = (values: Record<string, string>) => world.ciso.post(`${world.home}/requests`, values);

  test('a fresh link makes the old one useless; revoking closes it for good', async () => {
    const { supplierId } = await world.supplier();
    const guest = httpVisitor(world.served.url);
    const first = await world.invite(supplierId);
    const [sent] = await invitations(supplierId);
    expect((await post({ intent: 'resend', invitationId: sent?.id ?? '' })).status).toBe(303);
    const mails = await mailsTo(supplierId);
    const second = /\/i\/[\w-]+/.exec(mails.at(-1)?.text ?? '')?.[0] ?? '';
    expect(second).not.toBe(first);
    expect((await guest.get(first)).status).toBe(410);
    expect((await guest.get(second)).status).toBe(200);
    const [fresh] = await invitations(supplierId);
    await post({ intent: 'revoke', invitationId: fresh?.id ?? '' });
    expect((await guest.get(second)).status).toBe(410);
    expect((await guest.post(second + '/question', { text: 'Hello?', answeredBy: 'Joke' })).status).toBe(410);
  });

  test('lists each supplier once, with its state and its figures', async () => {
    const { supplierId } = await world.supplier(answers.QM20, 'Uniek Gevraagd B.V.');
    await world.invite(supplierId);
    await world.invite(supplierId);
    const page = await world.viewer.get(`${world.home}/requests?show=waiting`);
    expect(page.text.match(/Uniek Gevraagd B\.V\./g)).not.toBeNull();
    expect(page.text.match(new RegExp(`href="${world.home}/suppliers/${supplierId}"`, 'g'))).toHaveLength(1);
    expect((await world.viewer.get(`${world.home}/requests?show=revoked`)).text).not.toContain('Uniek Gevraagd B.V.');
  });

  test('an invitation of another organisation is not there', async () => {
    const { supplierId } = await world.supplier();
    await world.invite(supplierId);
    const [sent] = await invitations(supplierId);
    const other = await openRegister(world.served.app.db);
    const stranger = await world.signIn(other, 'ciso');
    const answer = await stranger.post(`/o/org-${other.scope.organisationId}/requests`, { intent: 'revoke', invitationId: sent?.id ?? '' });
    expect(answer.status).toBe(404);
    expect((await invitations(supplierId))[0]?.revoked_at).toBeNull();
  });

  test('a viewer changes nothing', async () => {
    expect((await world.viewer.post(`${world.home}/requests`, { intent: 'revoke', invitationId: 'x' })).status).toBe(403);
  });
});

describe('mails', () => {
  test('a mail in the folder can be read, and its link followed', async () => {
    const { supplierId } = await world.supplier();
    const link = await world.invite(supplierId);
    await world.served.app.jobs.drain();
    const [mail] = await mailsTo(supplierId);
    expect((await world.ciso.get(`${world.home}/mails?show=sent`)).text).toContain(`${world.home}/mails/${mail?.id}`);
    const page = await world.ciso.get(`${world.home}/mails/${mail?.id}`);
    expect(page.text).toContain(`href="${world.served.url}${link}"`);
    expect((await world.viewer.get(`${world.home}/mails/${mail?.id}`)).status).toBe(403);
  });

  test('that a link which opens something was read leaves a witness; a mail without one does not', async () => {
    const { supplierId } = await world.supplier();
    await world.invite(supplierId);
    await world.served.app.jobs.drain();
    const [mail] = await mailsTo(supplierId);
    const witnesses = () => world.served.app.db.read.selectFrom('audit_event').select(['actor_kind', 'supplier_id']).where('type', '=', 'mail.link_shown').where('subject_id', '=', mail?.id ?? '').execute();
    await world.ciso.get(`${world.home}/mails?show=sent`);
    expect(await witnesses()).toEqual([]);
    await world.ciso.get(`${world.home}/mails/${mail?.id}`);
    expect(await witnesses()).toEqual([{ actor_kind: 'member', supplier_id: supplierId }]);
    await world.served.app.db.write.updateTable('outbox_mail').set({ text: 'Geen link' }).where('id', '=', mail?.id ?? '').execute();
    await world.ciso.get(`${world.home}/mails/${mail?.id}`);
    expect(await witnesses()).toHaveLength(1);
  });

  test('the link with which an issuer confirms is blotted out for who does not judge certificates', async () => {
    const { app } = world.served;
    const secret = 'a'.repeat(43);
    await app.db.write
      .insertInto('outbox_mail')
      .values({ id: 'issuer-mail', key: 'issuer-mail', organisation_id: world.register.scope.organisationId, kind: 'issuer-confirmation', supplier_id: null, to_address: 'info@keurders.example', to_name: 'Keurders Verzonnen', locale: 'nl', subject: 'Klopt dit certificaat?', html: '', text: `Bevestig op https://a.example/c/${secret}`, is_demo: 0, created_at: app.clock.now(), sent_at: null, failed_at: null, failure: null })
      .execute();
    const procurement = await world.signIn(world.register, 'procurement');
    const page = await procurement.get(`${world.home}/mails/issuer-mail`);
    expect(page.status).toBe(200);
    expect(page.text).not.toContain(secret);
    expect(page.text).toContain('is blotted out');
    expect((await world.ciso.get(`${world.home}/mails/issuer-mail`)).text).toContain(`/c/${secret}`);
    expect(await app.db.read.selectFrom('audit_event').select('sequence').where('subject_id', '=', 'issuer-mail').execute()).toHaveLength(1);
  });

  test('the link of a member is hidden from those who do not manage members', async () => {
    const { app } = world.served;
    await app.db.write
      .insertInto('outbox_mail')
      .values({ id: 'member-mail', key: 'member-mail', organisation_id: world.register.scope.organisationId, kind: 'member-invitation', supplier_id: null, to_address: 'sam@nieuw.example', to_name: 'Sam Nieuw', locale: 'nl', subject: 'Word lid', html: '', text: '/join/secret', is_demo: 0, created_at: app.clock.now(), sent_at: null, failed_at: null, failure: null })
      .execute();
    expect((await world.ciso.get(`${world.home}/mails`)).text).not.toContain('Word lid');
    expect((await world.ciso.get(`${world.home}/mails/member-mail`)).status).toBe(404);
    const admin = await world.signIn(world.register, 'admin');
    expect((await admin.get(`${world.home}/mails/member-mail`)).text).toContain('/join/secret');
  });
});
