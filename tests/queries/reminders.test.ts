import { beforeEach, describe, expect, test } from 'vitest';
import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { sendReminder } from '#app/features/reminders/round/send-reminder.server.ts';
import { reminderRoundJob, remindersJob } from '#app/features/reminders/round/round.job.server.ts';
import { tellColleaguesJob } from '#app/features/reminders/round/tell-colleagues.job.server.ts';
import { settableClock } from '#app/platform/clock/clock.ts';
import { createJobRunner } from '#app/platform/jobs/create-job-runner.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { insertWave } from '#db/queries/invitation-wave.ts';
import { insertInvitation, markInvitationOpened, type NewInvitation } from '#db/queries/invitation.ts';
import { newId } from '#db/queries/new-id.ts';
import { insertSupplierAnswer } from '#db/queries/supplier-answer.ts';
import { askedService } from '#app/domain/invitation/asked.ts';
import { defaultMethod } from '#app/domain/level/default-method.ts';
import { agree, classify, enterCertificate, openRegister, registerSupplier, step, triage, verify, type Register } from '#tests/facts/register.ts';
import { describeOnBothDialects } from '#tests/setup/databases.ts';
import { silentLog } from '#tests/setup/silent-log.ts';

const before = '2025-12-01T09:00:00.000Z';
const answers = { dependency: 'some', it: 'connected', ictCompany: 'yes', replaceability: 'easy', incidentImpact: 'limited', data: 'internal', ot: 'none', physical: 'none', edi: 'none' } as const;

describeOnBothDialects('reminders', (getDb) => {
  const clock = settableClock(before);
  let register: Register;

  beforeEach(async () => {
    clock.set('2026-01-05T05:30:00.000Z');
    register = await openRegister(getDb(), before);
  });

  async function supplier(more: { email?: string | null } = {}) {
    const of = await registerSupplier(register, before, { legal_name: `Pompen ${newId()} B.V.` });
    await triage(register, of.supplierId, before, 'to_classify');
    await classify(register, of, before, answers);
    const contact = { organisation_id: register.scope.organisationId, id: newId(), supplier_id: of.supplierId, name: 'Joke de Wit', role: 'general', email: 'email' in more ? (more.email ?? null) : `${newId()}@dewit-liften.example`, phone: null, locale: 'nl', is_primary: 1, created_at: before } as const;
    await getDb().write.insertInto('contact').values(contact).execute();
    return { ...of, contact };
  }
  async function ask(of: Awaited<ReturnType<typeof supplier>>, more: Partial<NewInvitation> = {}): Promise<string> {
    const asked = { format: 1, client: 'Waterwerken Verzonnen', entityClass: 'essential', contact: { name: 'Noor', phone: '+31 30 000 00 00', email: 'noor@verzonnen.example' }, ownReference: null, underCbw: true, isProvisional: true, wantedOn: '2026-12-01', services: [askedService('', defaultMethod, answers)] };
    const row: NewInvitation = { id: newId(), supplier_id: of.supplierId, contact_id: of.contact.id, email: of.contact.email ?? '', contact_name: of.contact.name, locale: 'nl', token_hash: newId(), asked_json: JSON.stringify(asked), lowest: 'QM20', highest: 'QM20', created_at: before, created_by_member_id: register.memberId, expires_at: '2026-03-01T09:00:00.000Z', ...more };
    await transact(getDb(), (tx) => insertInvitation(tx, register.scope, row));
    return row.id;
  }
  /** Certified until that day, asked before and answered then. */
  async function certified(until: CalendarDate) {
    const of = await supplier();
    await ask(of);
    await getDb().write.updateTable('invitation').set({ answered_at: before }).where('supplier_id', '=', of.supplierId).execute();
    const { certificateId } = await enterCertificate(register, of.supplierId, before, { level: 'QM20', valid_from: '2023-01-01', valid_until: until });
    await verify(register, of.supplierId, certificateId, before, [of.serviceId]);
    return of;
  }

  const app = () => ({ db: getDb(), clock, config: { publicAddress: { url: 'https://k.example' } }, jobs: { wake() {} } }) as never;
  async function roundAt(now: string) {
    clock.set(now);
    const runner = createJobRunner({ db: getDb(), clock, log: silentLog, definitions: [remindersJob.definition, reminderRoundJob, tellColleaguesJob], standing: [remindersJob], app });
    await remindersJob.plan({ db: getDb(), clock });
    // The standing job is planned for the next full hour.
    clock.set(new Date(Math.ceil((Date.parse(now) + 1) / 3_600_000) * 3_600_000).toISOString());
    await runner.drain();
  }
  /** Half past eight on the clocks of Amsterdam in winter: the round of eight o'clock is an hour ahead of this. */
  const dayRound = (day: CalendarDate) => roundAt(`${day}T07:30:00.000Z`);
  const mails = (supplierId: string) => getDb().read.selectFrom('outbox_mail').selectAll().where('supplier_id', '=', supplierId).where('kind', '=', 'supplier-reminder').orderBy('created_at').execute();
  const days = async (supplierId: string) => (await mails(supplierId)).map((mail) => mail.created_at.slice(0, 10));
  const plans = (supplierId: string) => getDb().read.selectFrom('reminder_mail').select(['day', 'outcome', 'problem']).where('supplier_id', '=', supplierId).orderBy('day').execute();
  const toMember = () => getDb().read.selectFrom('outbox_mail').selectAll().where('kind', '=', 'reminder-escalation').where('organisation_id', '=', register.scope.organisationId).execute();

  describe('a round', () => {
    test('sends on its day what was seen the day before, in the language of the contact, with a link of its own', async () => {
      const of = await certified('2026-02-06');
      await dayRound('2026-01-06');
      expect(await plans(of.supplierId)).toEqual([{ day: '2026-01-07', outcome: 'planned', problem: null }]);
      expect(await mails(of.supplierId)).toEqual([]);
      await dayRound('2026-01-07');
      const [mail] = await mails(of.supplierId);
      expect(mail).toMatchObject({ to_address: of.contact.email, locale: 'nl' });
      expect(mail?.subject).toBe('Uw bewijs voor Waterwerken Verzonnen loopt af op 6 feb 2026');
      expect(mail?.text).toMatch(/https:\/\/k\.example\/i\/[\w-]{43}/);
      expect((await plans(of.supplierId))[0]).toMatchObject({ day: '2026-01-07', outcome: 'sent' });
    });

    test('goes on weekly after a lapse, through an outage of three days, without loss or doubles', async () => {
      const of = await certified('2026-01-16');
      for (const day of ['2026-01-07', '2026-01-08', '2026-01-09', '2026-01-12', '2026-01-13', '2026-01-14', '2026-01-15', '2026-01-16', '2026-01-19', '2026-01-20', '2026-01-21', '2026-01-22', '2026-01-23']) await dayRound(day);
      // Down on Monday, Tuesday and Wednesday; what belonged to the 24th and the 26th comes on the 29th, once.
      for (const day of ['2026-01-29', '2026-01-30', '2026-02-02']) {
        await dayRound(day);
        await dayRound(day);
      }
      const sentOn = ['2026-01-09', '2026-01-19', '2026-01-29', '2026-02-02'];
      expect(await days(of.supplierId)).toEqual(sentOn);
      // What was planned for a day on which nobody was there stands under the day on which it went.
      expect((await plans(of.supplierId)).map((plan) => [plan.day, plan.outcome])).toEqual(sentOn.map((day) => [day, 'sent']));
    });

    test('is silent from the moment something was uploaded, also when the mail was planned', async () => {
      const of = await certified('2026-02-06');
      await dayRound('2026-01-06');
      await enterCertificate(register, of.supplierId, '2026-01-06T12:00:00.000Z', { level: 'QM20', valid_from: '2026-01-01' });
      await dayRound('2026-01-07');
      expect(await mails(of.supplierId)).toEqual([]);
      expect(await plans(of.supplierId)).toEqual([{ day: '2026-01-07', outcome: 'dropped', problem: 'proof_waiting' }]);
    });

    test('begins with the day on which it is first looked at: what lay before is not sent', async () => {
      const of = await certified('2026-02-03');
      await dayRound('2026-01-06');
      await dayRound('2026-01-07');
      expect(await plans(of.supplierId)).toEqual([]);
    });
  });

  test('two processes that send the same mail at once send it once', async () => {
    const of = await certified('2026-02-06');
    await dayRound('2026-01-06');
    clock.set('2026-01-07T09:00:00.000Z');
    const { id } = await getDb().read.selectFrom('reminder_mail').select('id').where('supplier_id', '=', of.supplierId).executeTakeFirstOrThrow();
    const outcomes = await Promise.all([sendReminder(app(), register.scope, id), sendReminder(app(), register.scope, id)]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(await mails(of.supplierId)).toHaveLength(1);
  });

  test('a question is brought back until it is opened, and then until it is answered', async () => {
    const of = await supplier();
    const invitationId = await ask(of, { created_at: '2026-01-06T10:00:00.000Z' });
    for (const day of ['2026-01-12', '2026-01-13']) await dayRound(day);
    expect((await mails(of.supplierId)).map((mail) => mail.subject)).toEqual(['Herinnering: er ligt een vraag van Waterwerken Verzonnen voor u klaar']);
    await transact(getDb(), (tx) => markInvitationOpened(tx, register.scope, invitationId, '2026-01-14T10:00:00.000Z'));
    for (const day of ['2026-01-20', '2026-01-27', '2026-01-28']) await dayRound(day);
    expect((await mails(of.supplierId)).map((mail) => mail.subject).slice(1)).toEqual(['Herinnering: Waterwerken Verzonnen wacht nog op uw antwoord']);
    await getDb().write.updateTable('invitation').set({ answered_at: '2026-01-29T09:00:00.000Z' }).where('id', '=', invitationId).execute();
    for (const day of ['2026-02-10', '2026-02-11']) await dayRound(day);
    expect(await mails(of.supplierId)).toHaveLength(2);
  });

  test('whoever waits for a wave, has asked something, or has named a date is left in peace; a date that passed is not', async () => {
    const [waved, asking, promised] = [await certified('2026-02-05'), await certified('2026-02-05'), await supplier()];
    const wave = { id: newId(), contact_name: 'Noor', contact_phone: '1', contact_email: 'n@x.example', wanted_on: null, per_day: 5, starts_on: '2026-03-02', created_at: before, created_by_member_id: register.memberId };
    await transact(getDb(), (tx) => insertWave(tx, register.scope, wave, [{ supplier_id: waved.supplierId, contact_id: null }]));
    const [{ id: invitationId } = { id: '' }] = await getDb().read.selectFrom('invitation').select('id').where('supplier_id', '=', asking.supplierId).execute();
    await transact(getDb(), (tx) => insertSupplierAnswer(tx, register.scope, { id: newId(), supplier_id: asking.supplierId, invitation_id: invitationId, kind: 'question', certificate_id: null, expected_on: null, text: '?', answered_by: 'Joke', answered_at: before }));
    await ask(promised);
    await agree(register, promised.supplierId, before, '2026-01-08');
    for (const day of ['2026-01-05', '2026-01-06', '2026-01-07', '2026-01-08', '2026-01-09']) await dayRound(day);
    expect([await plans(waved.supplierId), await plans(asking.supplierId)]).toEqual([[], []]);
    expect((await mails(promised.supplierId)).map((mail) => mail.subject)).toEqual(['U verwachtte uw certificaat voor Waterwerken Verzonnen op 8 jan 2026']);
  });

  test('whoever took back its proof is left to a person, until it is asked again', async () => {
    const of = await certified('2027-02-05');
    await getDb().write.updateTable('proof').set({ origin: 'shared', removed_at: '2026-01-06T09:00:00.000Z' }).where('supplier_id', '=', of.supplierId).execute();
    await step(register, of.supplierId, '2026-01-06T09:00:00.000Z', 'proof.removed', async () => {});
    for (const day of ['2026-01-06', '2026-01-07', '2026-01-08', '2026-01-15']) await dayRound(day);
    expect(await plans(of.supplierId)).toEqual([]);
    await ask(of, { created_at: '2026-01-15T10:00:00.000Z' });
    for (const day of ['2026-01-21', '2026-01-22']) await dayRound(day);
    expect((await mails(of.supplierId)).map((mail) => mail.subject)).toEqual(['Herinnering: er ligt een vraag van Waterwerken Verzonnen voor u klaar']);
  });

  test('another address takes over from one whose mail came back; where none is left, colleagues are told once', async () => {
    const of = await certified('2026-02-05');
    const other = { organisation_id: register.scope.organisationId, id: newId(), supplier_id: of.supplierId, name: 'Bram', role: 'security', email: `${newId()}@x.example`, phone: null, locale: 'en', is_primary: 0, created_at: before } as const;
    await getDb().write.insertInto('contact').values(other).execute();
    await dayRound('2026-01-05');
    await dayRound('2026-01-06');
    await getDb().write.updateTable('outbox_mail').set({ bounced_at: '2026-01-06T10:00:00.000Z' }).where('supplier_id', '=', of.supplierId).execute();
    await dayRound('2026-01-29');
    const all = await mails(of.supplierId);
    expect(all.map((mail) => [mail.to_address, mail.locale])).toEqual([[of.contact.email, 'nl'], [other.email, 'en']]);
    await getDb().write.updateTable('outbox_mail').set({ bounced_at: '2026-01-29T10:00:00.000Z' }).where('supplier_id', '=', of.supplierId).execute();
    for (const day of ['2026-02-06', '2026-02-13']) await dayRound(day);
    expect(await mails(of.supplierId)).toHaveLength(2);
    expect((await plans(of.supplierId)).filter((plan) => plan.outcome === 'failed').map((plan) => plan.problem)).toEqual(['unreachable', 'unreachable']);
    // Somebody wrote to one of them by hand, and it arrived: a mail server that was away for a day silences nobody for ever.
    const arrived = { id: newId(), key: newId(), organisation_id: register.scope.organisationId, kind: 'invitation' as const, supplier_id: of.supplierId, to_address: other.email, to_name: 'Bram', locale: 'en' as const, subject: '', html: '', text: '', is_demo: 0, created_at: '2026-02-14T08:00:00.000Z' };
    await getDb().write.insertInto('outbox_mail').values(arrived).execute();
    await getDb().write.updateTable('outbox_mail').set({ sent_at: '2026-02-14T08:00:00.000Z' }).where('id', '=', arrived.id).execute();
    await dayRound('2026-02-20');
    expect((await mails(of.supplierId)).map((mail) => mail.to_address)).toEqual([of.contact.email, other.email, other.email]);
  });

  test('after three that did not help, the owner and procurement are told, once', async () => {
    const of = await supplier();
    await ask(of, { created_at: '2026-01-05T10:00:00.000Z' });
    await getDb().write.updateTable('supplier').set({ owner_member_id: register.memberId }).where('id', '=', of.supplierId).execute();
    for (const day of ['2026-01-09', '2026-01-12', '2026-01-19', '2026-01-26']) await dayRound(day);
    expect([(await mails(of.supplierId)).length, (await toMember()).length]).toEqual([3, 0]);
    for (const day of ['2026-02-02', '2026-02-09']) await dayRound(day);
    expect(await mails(of.supplierId)).toHaveLength(5);
    const told = await toMember();
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain('Bellen helpt nu meer dan nog een mail');
    const witnesses = await getDb().read.selectFrom('audit_event').select('sequence').where('type', '=', 'reminder.escalated').where('subject_id', '=', of.supplierId).execute();
    expect(witnesses).toHaveLength(1);
  });

  test('nobody is written to twice on one day', async () => {
    const of = await certified('2026-02-06');
    await dayRound('2026-01-06');
    await getDb().write.insertInto('outbox_mail').values({ id: newId(), key: newId(), organisation_id: register.scope.organisationId, kind: 'supplier-reminder', supplier_id: of.supplierId, to_address: 'a@b.example', to_name: 'A', locale: 'nl', subject: '', html: '', text: '', is_demo: 0, created_at: '2026-01-07T06:00:00.000Z' }).execute();
    await dayRound('2026-01-07');
    expect(await mails(of.supplierId)).toHaveLength(1);
    await dayRound('2026-01-08');
    expect(await mails(of.supplierId)).toHaveLength(2);
  });
});
