import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askAffected } from './affected-letter.ts';
import { inviteValues, openDeskWorld, today, type DeskWorld } from './desk-world.ts';
import { httpVisitor } from './http-visitor.ts';

let world: DeskWorld;
beforeAll(async () => {
  world = await openDeskWorld();
});
afterAll(() => world.served.close());

const guest = () => httpVisitor(world.served.url);
const requests = (supplierId: string) => world.served.app.db.read.selectFrom('invitation').select(['id', 'revoked_at']).where('supplier_id', '=', supplierId).execute();
const { again: _again, ...unknowingly } = inviteValues;

describe('nobody asks twice', () => {
  test('a second request while one is open is refused with a sentence, until somebody ticks that they ask again', async () => {
    const { supplierId } = await world.supplier();
    const path = `${world.home}/suppliers/${supplierId}/invite`;
    expect((await world.ciso.get(path)).text).not.toContain('name="again"');
    await world.invite(supplierId);
    const page = (await world.ciso.get(path)).text;
    for (const words of ['was asked already and has not answered', 'One question to it is open: proof, since 14 Mar 2026', 'name="again"', '#requests']) expect(page, words).toContain(words);
    expect((await world.ciso.get(`${world.home}/suppliers/${supplierId}/letter`)).text, 'a letter as well').toContain('One question to it is open: proof');
    const refused = await world.ciso.post(path, unknowingly);
    expect([refused.status, refused.text.includes('An earlier request is open.')]).toEqual([422, true]);
    expect(await requests(supplierId)).toHaveLength(1);
    expect((await world.ciso.post(path, { ...unknowingly, again: 'on' })).status).toBe(303);
    expect(await requests(supplierId)).toHaveLength(2);
  });

  test('who has answered may be asked again without a tick', async () => {
    const { supplierId } = await world.supplier();
    const link = await world.invite(supplierId);
    await guest().post(`${link}/no-certificate`, { expectedOn: '2026-09-30', answeredBy: 'Joke' });
    const path = `${world.home}/suppliers/${supplierId}/invite`;
    expect((await world.ciso.get(path)).text).not.toContain('name="again"');
    expect((await world.ciso.post(path, unknowingly)).status).toBe(303);
  });

  test('a link that has run out is no open question', async () => {
    const { supplierId } = await world.supplier();
    await world.invite(supplierId);
    await world.served.app.db.write.updateTable('invitation').set({ expires_at: `${today}T08:00:00.000Z` }).where('supplier_id', '=', supplierId).execute();
    expect((await world.ciso.post(`${world.home}/suppliers/${supplierId}/invite`, unknowingly)).status).toBe(303);
  });
});

describe('what lies with a supplier', () => {
  test('stands on its page: when it last answered anything, and what is open', async () => {
    const { supplierId } = await world.supplier();
    const page = `${world.home}/suppliers/${supplierId}`;
    expect((await world.viewer.get(page)).text).not.toContain('Has never answered yet');
    const link = await world.invite(supplierId);
    expect((await world.viewer.get(page)).text).toMatch(/Has never answered yet\.[^<]*(<!-- -->)? ?(<!-- -->)?One question to it is open/);
    await guest().post(`${link}/way`, { registered_done: '2026-03-01', reportedBy: 'Joke' });
    expect((await world.viewer.get(page)).text, 'a report is an answer, and leaves the request open').toMatch(/Last answered on 14 Mar 2026\..*One question to it is open/);
    await guest().post(`${link}/question`, { text: 'Waarom?', answeredBy: 'Joke' });
    expect((await world.viewer.get(page)).text).toContain('No question to it is open.');
  });

  test('is said before many are asked in a wave', async () => {
    const { supplierId } = await world.supplier(undefined, 'Dijken Verzonnen B.V.');
    await askAffected(world.register, supplierId, { name: 'Kim Verzonnen', sentAt: '2026-03-10T09:00:00.000Z' });
    const draft = (await world.ciso.get(`${world.home}/requests/waves/new?id=${supplierId}&withoutOwner=on`)).text;
    expect(draft).toContain('One question to it is open: whether something hits it, since 10 Mar 2026.');
  });

  test('is said before a question goes to many', async () => {
    const { supplierId } = await world.supplier(undefined, 'Kranen Verzonnen B.V.');
    await world.invite(supplierId);
    const draft = (await world.ciso.get(`${world.home}/questions/new/affected?id=${supplierId}`)).text;
    expect(draft).toContain('One question to it is open: proof, since 14 Mar 2026.');
  });
});
