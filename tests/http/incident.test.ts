import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { reportDatabase } from '#app/features/audit-trail/chain/report-chains.server.ts';
import { getIncident, listHitServices } from '#db/queries/incident.ts';
import { listIncidentEntries } from '#db/queries/incident-log.ts';
import { openRegister, registerSupplier } from '#tests/facts/register.ts';
import { openDeskWorld, type DeskWorld } from './desk-world.ts';
import type { HttpVisitor } from './http-visitor.ts';

let world: DeskWorld;
let buyer: HttpVisitor;
beforeAll(async () => {
  world = await openDeskWorld();
  buyer = await world.signIn(world.register, 'procurement');
});
afterAll(() => world.served.close());
beforeEach(() => world.served.clock.set('2026-03-14T09:30:00.000Z'));

const db = () => world.served.app.db.read;
const typed = { title: 'Gijzelsoftware in het datacentrum', learnedAt: '2026-03-14T10:00' };
const log = (id: string) => listIncidentEntries(db(), world.register.scope, id);
const rowOf = (id: string) => getIncident(db(), world.register.scope, id);

async function open(visitor = buyer, values: Record<string, string> = {}) {
  const of = await world.supplier(null);
  const answer = await visitor.post(`${world.home}/suppliers/${of.supplierId}/incident`, { ...typed, serviceId: of.serviceId, ...values });
  expect(answer.status).toBe(303);
  return { ...of, path: answer.location, id: answer.location.split('/').at(-1) ?? '' };
}

describe('the page of a bad day', () => {
  test('is useful before anything happened: access, numbers, what is supplied', async () => {
    const { supplierId } = await world.supplier(null);
    const page = await world.viewer.get(`${world.home}/suppliers/${supplierId}/incident`);
    expect(page.status).toBe(200);
    for (const words of ['If Liften De Wit B.V. is hit', 'tel:0300000000', 'Nobody is recorded who answers day and night', 'No access of this supplier is recorded', 'No term was agreed']) expect(page.text).toContain(words);
    expect(page.text).not.toContain('Open the incident');
  });

  test.each([
    ['no title', { title: ' ' }, 'Say in a few words what happened.'],
    ['tomorrow', { learnedAt: '2026-03-15T10:00' }, 'This lies in the future.'],
    ['no moment', { learnedAt: 'gisteren' }, 'Enter a date and a time.'],
  ])('%s opens nothing, with a sentence', async (_case, values, sentence) => {
    const { supplierId } = await world.supplier(null);
    const answer = await buyer.post(`${world.home}/suppliers/${supplierId}/incident`, { ...typed, ...values });
    expect([answer.status, answer.text.includes(sentence)]).toEqual([422, true]);
    expect((await db().selectFrom('incident').selectAll().where('supplier_id', '=', supplierId).execute()).length).toBe(0);
  });

  test('a service of another supplier is passed over', async () => {
    const other = await world.supplier(null);
    const { id, serviceId } = await open(buyer, {});
    expect(await listHitServices(db(), world.register.scope, id)).toEqual([serviceId]);
    const mixed = await open(buyer, { serviceId: other.serviceId });
    expect(await listHitServices(db(), world.register.scope, mixed.id)).toEqual([]);
  });
});

describe('an open incident', () => {
  test('is marked where people look: first page, navigation, the supplier and its list', async () => {
    const { supplierId, path } = await open();
    expect((await world.ciso.get(world.home)).text).toContain(path);
    expect((await world.viewer.get(`${world.home}/suppliers/${supplierId}`)).text).toContain(path);
    expect((await world.viewer.get(`${world.home}/incidents`)).text).toContain(path);
    expect((await world.viewer.get(`${world.home}/suppliers`)).text).toContain('Open incident');
  });

  test('has clocks that a person starts, in the time of the organisation', async () => {
    const { id, path } = await open();
    expect((await world.ciso.get(path)).text).toContain('not running');
    await world.ciso.post(path, { intent: 'judge', significance: 'significant', awareAt: '2026-03-14T10:15', reason: 'De centrale staat stil.' });
    expect(await rowOf(id)).toMatchObject({ significance: 'significant', aware_at: '2026-03-14T09:15:00.000Z' });
    const page = await world.ciso.get(path);
    for (const words of ['by 15 Mar 2026, 10:15', '23 h 45 min left', 'by 17 Mar 2026, 10:15', '71 h 45 min left', 'Art. 23(4)(a)']) expect(page.text).toContain(words);
    world.served.clock.set('2026-03-15T10:15:00.000Z');
    expect((await world.ciso.get(path)).text).toContain('1 h 0 min over');
    expect((await world.ciso.get(world.home)).text).toContain('Early warning: 1 h 0 min over');
    await world.ciso.post(path, { intent: 'sent', what: 'early_warning', sentAt: '2026-03-15T11:00', text: 'CSIRT, nummer 1' });
    const after = await world.ciso.get(path);
    expect(after.text).toContain('sent late, 15 Mar 2026, 11:00');
    await world.ciso.post(path, { intent: 'sent', what: 'notification', sentAt: '2026-03-15T11:10' });
    expect((await world.ciso.get(path)).text).toContain('by Wednesday 15 April 2026');
  });

  test.each([
    ['judge', { significance: 'significant', awareAt: '2026-03-14T09:59', reason: 'x' }, 'before the moment at which you learned'],
    ['judge', { significance: 'significant', awareAt: '2026-03-14T10:10', reason: ' ' }, 'Say why.'],
    ['judge', { awareAt: '2026-03-14T10:10', reason: 'x' }, 'Choose whether it is significant.'],
    ['log', { text: '', happenedAt: '2026-03-14T10:10' }, 'Write a few words.'],
    ['log', { text: 'x', happenedAt: '2026-03-29T02:30' }, 'this time did not exist'],
    ['log', { text: 'x', happenedAt: '2026-03-14T10:10', corrects: 'somewhere-else' }, 'not in this log'],
    ['cut_off', { at: '2026-03-14T10:10' }, 'Tick at least one access.'],
    ['close', { conclusion: 'x', reviewReason: 'y' }, 'Choose whether an unscheduled review is needed.'],
  ])('refuses %s %j with a sentence, and writes nothing', async (intent, values, sentence) => {
    const { id, path } = await open();
    const answer = await world.ciso.post(path, { intent, ...values });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(sentence);
    expect((await log(id)).map((entry) => entry.kind)).toEqual(['opened']);
  });

  test('cannot be recorded as warned before anyone judged it significant', async () => {
    const { path } = await open();
    const answer = await world.ciso.post(path, { intent: 'sent', what: 'early_warning', sentAt: '2026-03-14T10:20' });
    expect([answer.status, answer.text.includes('First record that the incident is significant')]).toEqual([409, true]);
  });

  test('keeps what was cut off, when and by whom, and that it was opened again', async () => {
    const { supplierId, id, path } = await open();
    const accessForm = { area: 'ot', scope: 'VPN leverancier-x, SCADA Zuid' };
    await buyer.post(`${world.home}/suppliers/${supplierId}/access/new`, accessForm);
    const [access] = await db().selectFrom('access').selectAll().where('supplier_id', '=', supplierId).execute();
    const accessId = access?.id ?? '';
    await buyer.post(path, { intent: 'cut_off', accessId, at: '2026-03-14T10:25' });
    expect((await world.viewer.get(path)).text).toContain('cut off 14 Mar 2026, 10:25, Robin procurement');
    await buyer.post(path, { intent: 'cut_off', accessId, at: '2026-03-14T10:26' });
    await buyer.post(path, { intent: 'restore', accessId });
    expect((await log(id)).map((entry) => [entry.kind, entry.access_id])).toEqual([['opened', null], ['cut_off', accessId], ['restored', accessId]]);
    expect((await db().selectFrom('access').select('ended_at').where('id', '=', accessId).executeTakeFirstOrThrow()).ended_at).toBeNull();
  });

  test('corrections are new lines that name the old one', async () => {
    const { id, path } = await open();
    await buyer.post(path, { intent: 'log', kind: 'decision', text: 'Alle pompen op handbediening.', happenedAt: '2026-03-14T10:20' });
    const first = (await log(id)).at(-1);
    await buyer.post(path, { intent: 'log', kind: 'note', text: 'Alleen pomp 3.', happenedAt: '2026-03-14T10:21', corrects: first?.id ?? '' });
    const page = await world.viewer.get(path);
    for (const words of ['Alle pompen op handbediening.', 'Alleen pomp 3.', 'corrects the line of']) expect(page.text).toContain(words);
    expect((await log(id)).length).toBe(3);
  });

  test('is closed with a conclusion and a decision on a review, then takes no more lines until it is reopened', async () => {
    const { id, path } = await open();
    const closing = { intent: 'close', conclusion: 'Geen gegevens geraakt.', reviewNeeded: 'yes', reviewReason: 'De leverancier meldde te laat.' };
    expect((await world.ciso.post(path, closing)).status).toBe(303);
    expect(await rowOf(id)).toMatchObject({ conclusion: 'Geen gegevens geraakt.', review_needed: 'yes' });
    const late = await buyer.post(path, { intent: 'log', text: 'nog iets', happenedAt: '2026-03-14T10:20' });
    expect([late.status, late.text.includes('was closed in the meantime')]).toEqual([409, true]);
    expect((await world.ciso.post(path, closing)).status).toBe(409);
    expect((await world.viewer.get(path)).text).toContain('Unscheduled review needed');
    expect((await world.ciso.post(path, { intent: 'reopen', reason: 'Toch niet.' })).status).toBe(303);
    expect((await log(id)).map((entry) => entry.kind)).toEqual(['opened', 'closed', 'reopened']);
    expect((await world.ciso.post(path, { intent: 'reopen', reason: 'Toch niet.' })).status).toBe(409);
  });
});

describe('who may do what', () => {
  test('procurement opens and logs, the CISO decides, a viewer reads', async () => {
    const { path, supplierId } = await open();
    const judge = { intent: 'judge', significance: 'not_significant', awareAt: '2026-03-14T10:10', reason: 'Alleen kantoor.' };
    expect((await buyer.post(path, judge)).status).toBe(403);
    expect((await buyer.post(path, { intent: 'close', conclusion: 'x', reviewNeeded: 'no', reviewReason: 'y' })).status).toBe(403);
    expect((await world.viewer.post(path, { intent: 'log', text: 'x', happenedAt: '2026-03-14T10:10' })).status).toBe(403);
    expect((await world.viewer.post(`${world.home}/suppliers/${supplierId}/incident`, typed)).status).toBe(403);
    expect((await world.ciso.post(path, judge)).status).toBe(303);
    expect((await buyer.get(path)).text).not.toContain('Close the incident');
  });

  test('another organisation finds nothing and changes nothing', async () => {
    const { path, id, supplierId } = await open();
    const strangers = await openRegister(world.served.app.db);
    const stranger = await world.signIn(strangers, 'ciso');
    const theirs = `/o/org-${strangers.scope.organisationId}`;
    const own = await registerSupplier(strangers, '2026-01-10T10:00:00.000Z');
    expect((await stranger.get(`${theirs}/incidents/${id}`)).status).toBe(404);
    expect((await stranger.post(`${theirs}/incidents/${id}`, { intent: 'log', text: 'x', happenedAt: '2026-03-14T10:10' })).status).toBe(404);
    expect((await stranger.get(path)).status).toBe(404);
    expect((await stranger.get(`${theirs}/suppliers/${supplierId}/incident`)).status).toBe(404);
    expect((await stranger.get(`${theirs}/suppliers/${own.supplierId}/incident`)).status).toBe(200);
    expect((await log(id)).length).toBe(1);
  });

  test('everything has a witness, and people’s words stand beside the chain', async () => {
    const { path } = await open();
    await buyer.post(path, { intent: 'log', text: 'Gebeld met de storingsdienst.', happenedAt: '2026-03-14T10:10' });
    const events = await db().selectFrom('audit_event').select(['type', 'canonical']).where('type', '=', 'incident.noted').execute();
    expect(events.some((event) => event.canonical.includes('storingsdienst'))).toBe(false);
    const report = await reportDatabase(db());
    expect(report.lines.filter((line) => !line.startsWith('OK'))).toEqual([]);
  });
});
