import { afterEach, beforeEach, expect, test } from 'vitest';
import { findInvitation, listInvitationsOfSupplier } from '#db/queries/invitation.ts';
import { answers, openDeskWorld, type DeskWorld } from './desk-world.ts';
import { httpVisitor, type HttpVisitor } from './http-visitor.ts';

let world: DeskWorld;
beforeEach(async () => {
  world = await openDeskWorld();
});
afterEach(() => world.served.close());

const afterExpiry = '2026-06-12T09:30:00.000Z';
const guest = (): HttpVisitor => httpVisitor(world.served.url);
const mails = () => world.served.app.db.read.selectFrom('outbox_mail').selectAll().orderBy('id').execute();

test('an expired link opens nothing and takes no answer', async () => {
  const { supplierId } = await world.supplier();
  const link = await world.invite(supplierId);
  world.served.clock.set(afterExpiry);
  const page = await guest().get(link);
  expect(page.status).toBe(410);
  expect(page.text).toContain('<html lang="nl"');
  expect(page.text).toContain(`action="${link}/fresh"`);
  expect((await guest().post(`${link}/question`, { text: 'Hallo?', answeredBy: 'Joke' })).status).toBe(410);
});

test('who asks for a fresh one gets it by mail, at the address of the first, once', async () => {
  const { supplierId } = await world.supplier();
  const link = await world.invite(supplierId);
  world.served.clock.set(afterExpiry);
  for (let time = 0; time < 3; time += 1) expect((await guest().post(`${link}/fresh`, {})).location).toBe(`${link}/fresh?asked`);
  const sent = await mails();
  expect(sent.map((mail) => mail.to_address)).toEqual(['joke@dewit-liften.example', 'joke@dewit-liften.example']);
  const fresh = /\/i\/[\w-]+/.exec(sent[1]?.text ?? '')?.[0] ?? '';
  expect((await guest().get(fresh)).status).toBe(200);
  expect((await guest().get(link)).status).toBe(410);
});

test('the answer is the same, whatever the link was', async () => {
  const { supplierId } = await world.supplier();
  const open = await world.invite(supplierId);
  const [{ id = '' } = {}] = await listInvitationsOfSupplier(world.served.app.db.read, world.register.scope, supplierId);
  const unknown = `/i/${'x'.repeat(43)}`;
  const ask = async (link: string) => {
    const answer = await guest().post(`${link}/fresh`, {});
    const page = await guest().get(`${link}/fresh?asked`);
    return [answer.status, answer.location.replace(link, ''), page.status, page.text.includes('fresh one is on its way') || page.text.includes('nieuwe onderweg')];
  };
  expect(await ask(unknown)).toEqual([303, '/fresh?asked', 200, true]);
  expect(await ask(open)).toEqual([303, '/fresh?asked', 200, true]);
  await world.ciso.post(`${world.home}/requests`, { intent: 'revoke', invitationId: id });
  world.served.clock.set(afterExpiry);
  expect(await ask(open)).toEqual([303, '/fresh?asked', 200, true]);
  expect(await mails()).toHaveLength(1);
  expect(await findInvitation(world.served.app.db.read, world.register.scope, id)).toMatchObject({ revoked_at: expect.any(String) });
});

test('nothing is mailed when nothing would be asked any more', async () => {
  const { supplierId, serviceId } = await world.supplier();
  const link = await world.invite(supplierId);
  const none = JSON.stringify(answers.none);
  await world.served.app.db.write.updateTable('classification').set({ answers_json: none, lowest: 'none', highest: 'none' }).where('supplied_service_id', '=', serviceId).execute();
  world.served.clock.set(afterExpiry);
  await guest().post(`${link}/fresh`, {});
  expect(await mails()).toHaveLength(1);
});

test('posts without an account are counted', async () => {
  await world.served.close();
  world = await openDeskWorld({ LIMIT_PUBLIC_FORM: '3' });
  const { supplierId } = await world.supplier();
  const link = await world.invite(supplierId);
  const statuses: number[] = [];
  for (let time = 0; time < 5; time += 1) statuses.push((await guest().post(`${link}/question`, { text: 'Hallo?', answeredBy: 'Joke' })).status);
  expect(statuses).toEqual([303, 303, 303, 429, 429]);
});
