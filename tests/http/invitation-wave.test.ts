import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listWaveRows } from '#db/queries/invitation-wave.ts';
import { openRegister, triage } from '#tests/facts/register.ts';
import { answers, openDeskWorld, type DeskWorld } from './desk-world.ts';

let world: DeskWorld;
beforeAll(async () => {
  world = await openDeskWorld();
});
afterAll(() => world.served.close());

const start = { contactName: 'Noor Verzonnen', contactPhone: '+31 30 000 00 00', contactEmail: 'noor@verzonnen.example', perDay: '25', startsOn: '2026-03-14', wantedOn: '', withoutOwner: 'on' };
const newPath = (ids: readonly string[]) => `${world.home}/requests/waves/new?withoutOwner=on&${ids.map((id) => `id=${id}`).join('&')}`;
/** The form as a browser sends it: one `id` for every tick. */
async function post(ids: readonly string[], values: Record<string, string> = {}) {
  return world.ciso.post(newPath(ids), { ...start, ...values, id: [...ids] });
}
const waveOf = (location: string) => /waves\/([\w-]+)$/.exec(location)?.[1] ?? '';

describe('asking in a wave', () => {
  let ids: string[];
  beforeEach(async () => {
    ids = [];
    for (const name of ['Liften De Wit B.V.', 'Pompen Snel B.V.', 'Kabels Ruim B.V.']) ids.push((await world.supplier(answers.QM20, name)).supplierId);
  });

  test('shows who is asked, whom and in which language, and who is not and why, before anything is written', async () => {
    const none = await world.supplier(answers.none, 'Bloemen Fris B.V.');
    const page = await world.ciso.get(newPath([...ids, none.supplierId]));
    for (const words of ['3 suppliers can be asked', 'Joke de Wit', 'joke@dewit-liften.example', 'Dutch', 'QM20', 'no mark required', 'Bloemen Fris B.V.', 'Monday 16 March 2026']) expect(page.text).toContain(words);
    const preview = await post(ids, { intent: 'preview', perDay: '2' });
    expect(preview.status).toBe(200);
    expect(preview.text).toContain('3 suppliers in 2 working days');
    expect(preview.text).toContain('[persoonlijke link]');
    expect(await world.served.app.db.read.selectFrom('invitation_wave').selectAll().execute()).toEqual([]);
  });

  test('leaves those without an owner out until told otherwise', async () => {
    const page = await world.ciso.get(newPath(ids).replace('withoutOwner=on&', ''));
    expect(page.text).toContain('Nobody can be asked');
    expect(page.text).toContain('no owner in your own organisation');
    expect(page.text).toContain('Ask those without an owner too');
  });

  test('asks the ticked ones day by day, shows how far it is, and stops', async () => {
    const planned = await post(ids.slice(0, 2), { intent: 'start', perDay: '1' });
    expect(planned.status).toBe(303);
    const waveId = waveOf(planned.location);
    await world.served.app.jobs.drain();
    const rows = () => listWaveRows(world.served.app.db.read, world.register.scope, waveId);
    expect((await rows()).map((row) => row.outcome)).toEqual([null, null]);
    world.served.clock.set('2026-03-16T07:00:00.000Z');
    await world.served.app.jobs.drain();
    expect((await rows()).map((row) => row.outcome)).toEqual(['sent', null]);
    expect((await world.viewer.get(`${world.home}/requests`)).text).toContain('1 of 2 asked');
    const page = await world.ciso.get(`${world.home}/requests/waves/${waveId}`);
    expect(page.text).toContain('Waits its turn');
    expect((await world.viewer.post(`${world.home}/requests/waves/${waveId}`, {})).status).toBe(403);
    expect((await world.ciso.post(`${world.home}/requests/waves/${waveId}`, {})).status).toBe(303);
    expect((await rows()).map((row) => row.outcome)).toEqual(['sent', 'stopped']);
    world.served.clock.set('2026-03-14T09:30:00.000Z');
  });

  test('nobody waits in two waves', async () => {
    await post(ids, { intent: 'start' });
    const again = await post(ids, { intent: 'start' });
    expect(again.status).toBe(409);
    expect(again.text).toContain('waits its turn in another wave');
  });

  test('decides again when it starts', async () => {
    await triage(world.register, ids[0] ?? '', '2026-02-01T10:00:00.000Z', 'not_a_supplier');
    const planned = await post(ids, { intent: 'start' });
    expect(await listWaveRows(world.served.app.db.read, world.register.scope, waveOf(planned.location))).toHaveLength(2);
  });

  test.each([
    ['nobody', [], {}, 'Tick at least one supplier.'],
    ['a number that is none', null, { contactPhone: 'call me' }, 'Type a phone number'],
    ['a day that has passed', null, { startsOn: '2026-03-13' }, 'Choose today or a later day'],
    ['no mails a day', null, { perDay: '0' }, '1'],
  ])('refuses %s', async (_case, chosen, values, sentence) => {
    const answer = await post(chosen ?? ids, { intent: 'start', ...values });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(sentence);
  });

  test('a supplier of another organisation is not there', async () => {
    const stranger = await openRegister(world.served.app.db);
    const visitor = await world.signIn(stranger, 'ciso');
    expect((await visitor.post(`/o/org-${stranger.scope.organisationId}/requests/waves/new`, { ...start, intent: 'start', id: ids })).status).toBe(409);
    expect((await world.viewer.get(newPath(ids))).status).toBe(403);
  });
});
