import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listIncidentsOfSupplier } from '#db/queries/incident.ts';
import { openRegister } from '#tests/facts/register.ts';
import { openDeskWorld, type DeskWorld } from './desk-world.ts';
import { httpVisitor } from './http-visitor.ts';

let world: DeskWorld;
beforeAll(async () => {
  world = await openDeskWorld();
});
afterAll(() => world.served.close());
beforeEach(() => world.served.clock.set('2026-03-14T09:30:00.000Z'));

const db = () => world.served.app.db.read;
const guest = () => httpVisitor(world.served.url);
const incidentsOf = (supplierId: string) => listIncidentsOfSupplier(db(), world.register.scope, supplierId);
const mailsAbout = (supplierId: string) => db().selectFrom('outbox_mail').selectAll().where('supplier_id', '=', supplierId).where('kind', '=', 'incident-report').orderBy('id').execute();
const typed = { happened: 'Sinds vannacht zijn onze servers versleuteld.\nWe zijn offline.', sinceAt: '2026-03-14T02:00', ongoing: 'yes', contactName: 'Wachtdienst', contactPhone: '030 0000000', answeredBy: 'Joke de Wit' };

async function invited(name?: string) {
  const of = await world.supplier(undefined, name);
  return { ...of, link: await world.invite(of.supplierId) };
}

describe('a supplier reports an incident', () => {
  test('the way is on its page, with whom to call and what happens then', async () => {
    const { link } = await invited();
    expect((await guest().get(link)).text).toContain(`href="${link}/incident"`);
    const page = await guest().get(`${link}/incident`);
    for (const words of ['Haast? Bel Waterwerken Verzonnen', 'tel:+31300000000', 'Noor Verzonnen', 'Alleen Waterwerken Verzonnen ziet dit', 'krijgen meteen een mail']) expect(page.text).toContain(words);
  });

  test('the organisation’s own number for incidents goes before that of the contact person', async () => {
    const { link } = await invited();
    await world.served.app.db.write.updateTable('organisation').set({ incident_phone: '+31 20 000 01 12' }).where('id', '=', world.register.scope.organisationId).execute();
    const page = await guest().get(`${link}/incident`);
    expect(page.text).toContain('tel:+31200000112');
    expect(page.text).not.toContain('tel:+31300000000');
    await world.served.app.db.write.updateTable('organisation').set({ incident_phone: null }).where('id', '=', world.register.scope.organisationId).execute();
  });

  test('opens an incident and tells who must know, at once', async () => {
    const { supplierId, link } = await invited();
    const answer = await guest().post(`${link}/incident`, typed);
    expect([answer.status, answer.location]).toEqual([303, `${link}/incident`]);
    const [incident] = await incidentsOf(supplierId);
    expect(incident).toMatchObject({ title: 'Sinds vannacht zijn onze servers versleuteld.', origin: 'supplier', learned_at: '2026-03-14T09:30:00.000Z', significance: 'undecided' });
    const mails = await mailsAbout(supplierId);
    expect(mails.length).toBeGreaterThan(0);
    expect(mails[0]?.subject).toContain('Liften De Wit B.V.');
    for (const words of ['Wachtdienst, 030 0000000', 'servers versleuteld', `/incidents/${incident?.id}`]) expect(mails[0]?.text).toContain(words);
    const page = await world.ciso.get(`${world.home}/incidents/${incident?.id}`);
    for (const words of ['Reported by the supplier itself', 'Since 14 Mar 2026, 02:00', 'Still going on', 'Wachtdienst']) expect(page.text).toContain(words);
  });

  test('adds to the incident that is open; after it was closed, a new one begins', async () => {
    const { supplierId, link } = await invited();
    await guest().post(`${link}/incident`, typed);
    await guest().post(`${link}/incident`, { ...typed, happened: 'Nu weer online.', ongoing: 'no' });
    const [incident] = await incidentsOf(supplierId);
    expect((await incidentsOf(supplierId)).length).toBe(1);
    const desk = await guest().get(`${link}/incident`);
    for (const words of ['servers versleuteld', 'Nu weer online.', 'Aanvullen', 'value="Wachtdienst"']) expect(desk.text).toContain(words);
    expect((await mailsAbout(supplierId)).some((mail) => mail.subject.startsWith('Me') || mail.subject.startsWith('More'))).toBe(true);
    await world.ciso.post(`${world.home}/incidents/${incident?.id}`, { intent: 'close', conclusion: 'Voorbij.', reviewNeeded: 'no', reviewReason: 'Snel gemeld.' });
    await guest().post(`${link}/incident`, { ...typed, happened: 'Het is terug.' });
    expect((await incidentsOf(supplierId)).map((one) => one.closed_at !== null)).toEqual([false, true]);
  });

  test.each([
    ['nothing said', { happened: ' ' }, 'Schrijf in een paar woorden wat er aan de hand is.'],
    ['not chosen', { ongoing: undefined }, 'Kies of het nog gaande is.'],
    ['no number', { contactPhone: 'bel maar' }, 'Vul een telefoonnummer in'],
    ['in the future', { sinceAt: '2026-03-15T02:00' }, 'Dit ligt in de toekomst.'],
    ['too long', { happened: 'x'.repeat(4_001) }, 'hoogstens'],
  ])('%s: a sentence, what was typed comes back, nothing is kept', async (_case, values, sentence) => {
    const { supplierId, link } = await invited();
    const answer = await guest().post(`${link}/incident`, { ...typed, ...values });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(sentence);
    expect(answer.text).toContain('Joke de Wit');
    expect(await incidentsOf(supplierId)).toEqual([]);
  });

  test('may leave out since when, and ticks only what is its own', async () => {
    const other = await world.supplier();
    const { supplierId, serviceId, link } = await invited();
    await guest().post(`${link}/incident`, { ...typed, sinceAt: '', serviceId: [serviceId, other.serviceId] });
    const [report] = await db().selectFrom('incident_report').selectAll().where('supplier_id', '=', supplierId).execute();
    expect(report).toMatchObject({ since_at: null, service_ids_json: JSON.stringify([serviceId]) });
  });

  test('no other client learns of it', async () => {
    const { link } = await invited();
    await guest().post(`${link}/incident`, typed);
    const others = await openRegister(world.served.app.db);
    const stranger = await world.signIn(others, 'ciso');
    const theirs = await stranger.get(`/o/org-${others.scope.organisationId}/incidents`);
    expect(theirs.text).toContain('No incident has been opened');
    expect((await db().selectFrom('outbox_mail').selectAll().where('organisation_id', '=', others.scope.organisationId).execute()).length).toBe(0);
  });

  test('twenty in a day are enough: the text stays in the form, with a number to call', async () => {
    const { supplierId, link } = await invited();
    for (let report = 0; report < 20; report += 1) expect((await guest().post(`${link}/incident`, typed)).status).toBe(303);
    const more = await guest().post(`${link}/incident`, { ...typed, happened: 'Nummer eenentwintig.' });
    expect(more.status).toBe(429);
    for (const words of ['Nummer eenentwintig.', '+31 30 000 00 00']) expect(more.text).toContain(words);
    world.served.clock.set('2026-03-15T09:31:00.000Z');
    expect((await guest().post(`${link}/incident`, typed)).status).toBe(303);
    expect((await incidentsOf(supplierId)).length).toBe(1);
  });

  test('with an expired link: the way to a fresh one, and whom to call', async () => {
    const { supplierId, link } = await invited();
    world.served.clock.set('2026-09-01T09:30:00.000Z');
    for (const answer of [await guest().get(`${link}/incident`), await guest().post(`${link}/incident`, typed)]) {
      expect(answer.status).toBe(410);
      for (const words of [`action="${link}/fresh"`, 'Waterwerken Verzonnen', 'tel:+31300000000']) expect(answer.text).toContain(words);
    }
    expect(await incidentsOf(supplierId)).toEqual([]);
    const unknown = await guest().get(`/i/${'x'.repeat(43)}/incident`);
    expect(unknown.status).toBe(404);
    expect(unknown.text).toContain('a number of this client that you already have');
  });
});
