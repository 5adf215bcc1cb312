import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { addDays, type CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { isWorkingDay } from '#app/domain/calendar/working-day.ts';
import type { Answers } from '#app/domain/level/method.ts';
import { remindersJob } from '#app/features/reminders/round/round.job.server.ts';
import { classify, openRegister, registerSupplier, triage, verify, type Register } from '#tests/facts/register.ts';
import { httpVisitor } from '#tests/http/http-visitor.ts';
import { addSignedInMember } from '#tests/setup/members.ts';
import { withServedApp } from './served.ts';
import { linkInMail, shareCertificate } from './steps/supplier-desk.ts';
import { withBrowser } from './visitors.ts';

const { newVisitor } = withBrowser();
const served = withServedApp({ now: '2026-03-16T09:30:00.000Z' });

const before = '2026-03-02T09:00:00.000Z';
const holder = 'Draaierij Verzonnen B.V.';
const needsQm20: Answers = { dependency: 'some', it: 'connected', ictCompany: 'yes', replaceability: 'easy', incidentImpact: 'limited', data: 'internal', ot: 'none', physical: 'none', edi: 'none' };
const phone = { viewport: { width: 390, height: 844 } };

interface Client {
  register: Register;
  home: string;
  supplierId: string;
  serviceId: string;
  /** The address to which this client writes: each knows its own contact. */
  email: string;
}

/** An organisation that buys from the machine shop, and has asked it for a certificate. */
async function openClient(name: string, email: string): Promise<Client> {
  const { app, url } = served();
  const register = await openRegister(app.db, before);
  await app.db.write.updateTable('organisation').set({ name }).where('id', '=', register.scope.organisationId).execute();
  const of = await registerSupplier(register, before, { legal_name: holder });
  await triage(register, of.supplierId, before, 'to_classify');
  await classify(register, of, before, needsQm20);
  const home = `/o/org-${register.scope.organisationId}`;
  const buyer = httpVisitor(url);
  const { cookie } = await addSignedInMember(app, register.scope, { role: 'procurement' });
  buyer.keepCookie(cookie.name, cookie.value);
  const sent = await buyer.post(`${home}/suppliers/${of.supplierId}/invite`, { recipient: 'new', name: 'Bo Draaier', email, keep: 'on', locale: 'en', contactName: 'Noor Verzonnen', contactPhone: '+31 30 000 00 00', contactEmail: 'noor@verzonnen.example', wantedOn: '2026-12-14', intent: 'send' });
  expect(sent.status).toBe(303);
  return { register, home, ...of, email };
}

/** A member of the client in a browser of their own; sessions do not last from season to season. */
async function memberOf({ register }: Client): Promise<Page> {
  const page = await newVisitor();
  const { cookie } = await addSignedInMember(served().app, register.scope, { role: 'ciso' });
  await page.context().addCookies([{ name: cookie.name, value: cookie.value, url: served().url }]);
  return page;
}

/** The client accepts what was shared; how that looks on its screens is another test's. */
async function judge({ register, supplierId, serviceId }: Client): Promise<void> {
  const { certificate_id: certificateId } = await served().app.db.read.selectFrom('proof').select('certificate_id').where('supplier_id', '=', supplierId).executeTakeFirstOrThrow();
  await verify(register, supplierId, certificateId, served().app.clock.now(), [serviceId]);
}

/** Days pass, from one to another: on every working day the product looks at what has to be done, in quiet seasons once a week. */
async function live(from: CalendarDate, until: CalendarDate, pace: 'daily' | 'weekly' = 'daily'): Promise<void> {
  const { app, clock } = served();
  for (let day = from; day <= until; day = addDays(day, pace === 'daily' ? 1 : 7)) {
    if (!isWorkingDay(day)) continue;
    clock.set(`${day}T08:30:00.000Z`);
    await remindersJob.plan(app);
    clock.set(`${day}T09:00:00.000Z`);
    await app.jobs.drain();
  }
}

const reminders = async ({ register }: Client, kind = 'supplier-reminder') =>
  served().app.db.read.selectFrom('outbox_mail').select(['created_at', 'subject', 'to_address']).where('organisation_id', '=', register.scope.organisationId).where('kind', '=', kind).orderBy('created_at').execute();
const reminderDays = async (client: Client) => (await reminders(client)).map((mail) => mail.created_at.slice(0, 10));

test('a year with two clients and one certificate: reminders on their days, over an outage, until the next certificate is there', async () => {
  const waterworks = await openClient('Waterwerken Verzonnen', 'bo@draaierij.example');
  const grid = await openClient('Netbeheer Verzonnen', 'kantoor@draaierij.example');

  // The machine shop types its certificate over once, and shares it with the second client by one press.
  const shop = await newVisitor(phone);
  await shop.goto(await linkInMail(served(), waterworks.email));
  await shareCertificate(shop, holder, { withAxe: false, level: 'QM20', validFrom: '2024-01-11', validUntil: '2027-01-10' });
  await shop.goto(await linkInMail(served(), grid.email));
  await shop.getByRole('button', { name: 'Yes, share with Netbeheer Verzonnen' }).click();
  await shop.getByText('Stop sharing', { exact: true }).waitFor();
  await served().app.jobs.drain();
  for (const client of [waterworks, grid]) await judge(client);
  await live('2026-03-17', '2026-05-18', 'weekly');

  // From one of them it takes its consent back; that one does not nag, and says so.
  await shop.goto(await linkInMail(served(), grid.email));
  await shop.getByText('Stop sharing', { exact: true }).click();
  await shop.getByRole('button', { name: 'Stop sharing this certificate' }).click();
  await shop.getByText('You no longer share this certificate.').waitFor();
  await live('2026-05-19', '2026-10-08', 'weekly');
  await live('2026-10-08', '2026-10-09');
  expect(await reminderDays(waterworks)).toEqual([]);
  const buyer = await memberOf(grid);
  await buyer.goto(`${served().url}${grid.home}/suppliers/${grid.supplierId}`);
  await buyer.getByText('it took back the proof that it had shared').waitFor();

  // Ninety days ahead: seen on Friday, sent on Monday.
  const planner = await memberOf(waterworks);
  await planner.goto(`${served().url}${waterworks.home}/reminders`);
  await planner.getByRole('link', { name: 'Next: Monday 12 October 2026' }).waitFor();
  await planner.getByRole('row', { name: new RegExp(holder) }).getByText('Planned').waitFor();
  await live('2026-10-12', '2026-11-10');
  expect(await reminderDays(waterworks)).toEqual(['2026-10-12']);

  // Down for three days, over the sixtieth day: one mail on the first day after, none lost, none twice.
  await live('2026-11-16', '2026-11-16');
  await live('2026-11-16', '2026-12-11');
  expect(await reminderDays(waterworks)).toEqual(['2026-10-12', '2026-11-16', '2026-12-11']);

  // The last week begins on a Sunday, so it is sent on Monday; then the lapse, and a mail a week.
  await live('2026-12-14', '2027-02-08');
  expect((await reminderDays(waterworks)).slice(3)).toEqual(['2027-01-04', '2027-01-11', '2027-01-18', '2027-01-25', '2027-02-01', '2027-02-08']);
  const told = await reminders(waterworks, 'reminder-escalation');
  expect([...new Set(told.map((mail) => mail.created_at.slice(0, 10)))]).toEqual(['2027-01-04']);

  // The next certificate, by the link of the last mail; from then on silence.
  const last = (await reminders(waterworks)).at(-1);
  expect(last?.subject).toBe('Your proof for Waterwerken Verzonnen ended on 10 Jan 2027');
  await shop.goto(await linkInMail(served(), waterworks.email));
  await shareCertificate(shop, holder, { withAxe: false, level: 'QM20', validFrom: '2027-01-25', validUntil: '2030-01-24' });
  await served().app.jobs.drain();
  await live('2027-02-09', '2027-03-16');
  expect((await reminders(waterworks)).at(-1)).toEqual(last);
  expect(await reminderDays(grid)).toEqual([]);
  const colleague = await memberOf(waterworks);
  await colleague.goto(`${served().url}${waterworks.home}/suppliers/${waterworks.supplierId}`);
  await colleague.getByText('proof that it shared waits to be verified').waitFor();
}, 120_000);
