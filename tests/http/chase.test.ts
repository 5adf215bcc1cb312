import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listInvitationsOfSupplier } from '#db/queries/invitation.ts';
import { classify, openRegister, triage } from '#tests/facts/register.ts';
import { answers, openDeskWorld, type DeskWorld } from './desk-world.ts';
import { httpVisitor } from './http-visitor.ts';

let world: DeskWorld;
beforeAll(async () => {
  world = await openDeskWorld();
});
afterAll(() => world.served.close());
beforeEach(() => world.served.clock.set('2026-03-14T09:30:00.000Z'));

const post = (values: Record<string, string>) => world.ciso.post(`${world.home}/requests`, values);
const mails = (supplierId: string) => world.served.app.db.read.selectFrom('outbox_mail').selectAll().where('supplier_id', '=', supplierId).orderBy('id').execute();
const invitation = async (supplierId: string) => (await listInvitationsOfSupplier(world.served.app.db.read, world.register.scope, supplierId))[0]!;

/** Asked on 14 March; it is two days later. */
async function asked() {
  const of = await world.supplier();
  const link = await world.invite(of.supplierId);
  world.served.clock.set('2026-03-16T09:30:00.000Z');
  return { ...of, link, invitationId: (await invitation(of.supplierId)).id };
}

describe('a reminder', () => {
  test('says that it is one, in the language of the contact, with a link beside the first', async () => {
    const { supplierId, invitationId, link } = await asked();
    expect((await post({ intent: 'remind', invitationId })).status).toBe(303);
    const mail = (await mails(supplierId)).at(-1);
    expect(mail).toMatchObject({ kind: 'supplier-reminder', locale: 'nl', to_address: 'joke@dewit-liften.example' });
    expect(mail?.subject).toMatch(/^Herinnering: Waterwerken Verzonnen/);
    expect(mail?.text).toContain('Op zaterdag 14 maart 2026 stelde Waterwerken Verzonnen u de vraag');
    const second = /\/i\/[\w-]+/.exec(mail?.text ?? '')?.[0] ?? '';
    expect(second).not.toBe(link);
    const guest = httpVisitor(world.served.url);
    expect([(await guest.get(link)).status, (await guest.get(second)).status]).toEqual([200, 200]);
    expect((await invitation(supplierId)).expires_at).toBe('2026-06-14T09:30:00.000Z');
    expect((await world.ciso.get(`${world.home}/suppliers/${supplierId}`)).text).toContain('reminded on 16 Mar 2026');
    await post({ intent: 'revoke', invitationId });
    expect([(await guest.get(link)).status, (await guest.get(second)).status]).toEqual([410, 410]);
  });

  test('is sent once a day', async () => {
    const { supplierId, invitationId } = await asked();
    await Promise.all([post({ intent: 'remind', invitationId }), post({ intent: 'remind', invitationId })]);
    expect(await mails(supplierId)).toHaveLength(2);
    world.served.clock.set('2026-03-17T09:30:00.000Z');
    await post({ intent: 'remind', invitationId });
    expect(await mails(supplierId)).toHaveLength(3);
  });

  test('is not sent on the day of the question, after an answer, when the level has changed, or to who is no supplier', async () => {
    const today = await world.supplier();
    await world.invite(today.supplierId);
    await post({ intent: 'remind', invitationId: (await invitation(today.supplierId)).id });
    expect(await mails(today.supplierId)).toHaveLength(1);

    const answered = await asked();
    await httpVisitor(world.served.url).post(`${answered.link}/question`, { text: 'Why?', answeredBy: 'Joke' });
    await post({ intent: 'remind', invitationId: answered.invitationId });
    expect((await mails(answered.supplierId)).filter((mail) => mail.kind === 'supplier-reminder')).toEqual([]);

    world.served.clock.set('2026-03-14T09:30:00.000Z');
    const changed = await asked();
    await classify(world.register, changed, '2026-03-15T10:00:00.000Z', { ...answers.QM20, it: 'privileged', incidentImpact: 'hindrance' });
    await post({ intent: 'remind', invitationId: changed.invitationId });
    expect(await mails(changed.supplierId)).toHaveLength(1);

    world.served.clock.set('2026-03-14T09:30:00.000Z');
    const gone = await asked();
    await triage(world.register, gone.supplierId, '2026-03-15T10:00:00.000Z', 'not_a_supplier');
    await post({ intent: 'remind', invitationId: gone.invitationId });
    expect(await mails(gone.supplierId)).toHaveLength(1);
  });

  test('is for those who may send, in their own organisation', async () => {
    const { supplierId, invitationId } = await asked();
    expect((await world.viewer.post(`${world.home}/requests`, { intent: 'remind', invitationId })).status).toBe(403);
    const other = await openRegister(world.served.app.db);
    const stranger = await world.signIn(other, 'ciso');
    expect((await stranger.post(`/o/org-${other.scope.organisationId}/requests`, { intent: 'remind', invitationId })).status).toBe(404);
    expect(await mails(supplierId)).toHaveLength(1);
  });
});

describe('a call', () => {
  const call = { intent: 'call', calledOn: '2026-03-13', spokeWith: 'Joke de Wit', said: 'Certificate follows in May.' };

  test('stands on the supplier’s page and in its story', async () => {
    const { supplierId } = await world.supplier();
    expect((await post({ ...call, supplierId })).status).toBe(303);
    const page = (await world.ciso.get(`${world.home}/suppliers/${supplierId}`)).text;
    expect(page).toContain('called Joke de Wit on 13 Mar 2026');
    expect(page).toContain('Certificate follows in May.');
    expect((await world.ciso.get(`${world.home}/audit-trail?what=supplier`)).text).toContain('on 13 Mar 2026');
  });

  test('that reached nobody says so', async () => {
    const { supplierId } = await world.supplier();
    await post({ ...call, supplierId, spokeWith: ' ' });
    expect((await world.ciso.get(`${world.home}/suppliers/${supplierId}`)).text).toContain('and reached nobody');
  });

  test.each([
    ['tomorrow', { calledOn: '2026-03-15' }, 303],
    ['on a day that does not exist', { calledOn: '2026-02-30' }, 400],
    ['without words', { said: '  ' }, 400],
  ])('cannot be noted %s', async (_case, values, status) => {
    const { supplierId } = await world.supplier();
    expect((await post({ ...call, supplierId, ...values })).status).toBe(status);
    expect(await world.served.app.db.read.selectFrom('call_note').selectAll().where('supplier_id', '=', supplierId).execute()).toEqual([]);
  });
});

test('the requests say how far suppliers came, and the step to take', async () => {
  await asked();
  const page = await world.ciso.get(`${world.home}/requests`);
  for (const words of ['From asked to verified', 'Has shown proof', 'Send a reminder']) expect(page.text).toContain(words);
});
