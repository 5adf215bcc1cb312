import { afterAll, beforeAll, expect, test } from 'vitest';
import { sharingForm } from '#tests/fixtures/sharing-form.ts';
import { openDeskWorld, type DeskWorld } from './desk-world.ts';
import { httpVisitor } from './http-visitor.ts';

let world: DeskWorld;
beforeAll(async () => {
  world = await openDeskWorld();
});
afterAll(() => world.served.close());

const db = () => world.served.app.db.read;
const guest = () => httpVisitor(world.served.url);
const piet = { name: 'Piet Verzonnen', email: 'piet@dewit-liften.example', handedBy: 'Joke de Wit' };

async function invited() {
  const { supplierId } = await world.supplier();
  return { supplierId, link: await world.invite(supplierId) };
}
const mailsOf = (supplierId: string) => db().selectFrom('outbox_mail').selectAll().where('supplier_id', '=', supplierId).orderBy('id').execute();
const linkIn = (text: string | undefined) => /\/i\/[\w-]+/.exec(text ?? '')?.[0] ?? '';

test('a colleague gets a link of their own, the first one keeps working, and everybody is told', async () => {
  const { supplierId, link } = await invited();
  expect((await guest().get(link)).text).toContain(`href="${link}/hand-over"`);
  expect((await guest().post(`${link}/hand-over`, piet)).location).toBe(link);
  const [, toColleague, toFormer] = await mailsOf(supplierId);
  expect([toColleague?.to_address, toFormer?.to_address]).toEqual([piet.email, 'joke@dewit-liften.example']);
  expect(toColleague?.text).toContain('Joke de Wit heeft deze vraag van Waterwerken Verzonnen aan u doorgegeven.');
  expect(toFormer?.text).toContain('doorgegeven aan Piet Verzonnen');
  expect(linkIn(toFormer?.text)).toBe('');
  const own = linkIn(toColleague?.text);
  expect(own).not.toBe(link);
  for (const one of [own, link]) expect((await guest().get(one)).status).toBe(200);
  const page = await world.ciso.get(`${world.home}/suppliers/${supplierId}`);
  expect(page.text).toContain('Joke de Wit passed it on from Joke de Wit to Piet Verzonnen (piet@dewit-liften.example) on 14 Mar 2026');
  expect((await world.ciso.get(`${world.home}/audit-trail`)).text).toContain('Piet Verzonnen');
});

test('from then on the colleague is who was asked: a fresh link, and the desk of the company', async () => {
  const { supplierId, link } = await invited();
  await guest().post(`${link}/hand-over`, piet);
  await guest().post(`${linkIn((await mailsOf(supplierId))[1]?.text)}/certificate`, await sharingForm());
  const members = await db().selectFrom('company_member').innerJoin('desk_account', 'desk_account.id', 'company_member.account_id').select('desk_account.email').where('company_id', '=', supplierId).execute();
  expect(members).toEqual([{ email: piet.email }]);
  const now = world.served.clock.now();
  world.served.clock.set('2026-06-20T09:30:00.000Z');
  await guest().post(`${link}/fresh`, {});
  expect((await mailsOf(supplierId)).at(-1)?.to_address).toBe(piet.email);
  world.served.clock.set(now);
});

test.each([
  ['to nobody', { ...piet, name: ' ' }, 'Vul een naam in.'],
  ['to what is no address', { ...piet, email: 'piet' }, 'Dit is geen e-mailadres.'],
  ['to who has it already', { ...piet, email: 'JOKE@dewit-liften.example' }, 'De vraag ligt al bij dit adres.'],
])('%s is refused and mails nobody', async (_case, form, sentence) => {
  const { supplierId, link } = await invited();
  const answer = await guest().post(`${link}/hand-over`, form);
  expect([answer.status, answer.text.includes(sentence)]).toEqual([422, true]);
  expect(await mailsOf(supplierId)).toHaveLength(1);
});

test('a link cannot be used to mail half the world', async () => {
  const { supplierId, link } = await invited();
  const statuses = [];
  for (let time = 0; time < 5; time += 1) statuses.push((await guest().post(`${link}/hand-over`, { ...piet, email: `collega${time}@dewit-liften.example` })).status);
  expect(statuses).toEqual([303, 303, 303, 422, 422]);
  expect((await mailsOf(supplierId)).filter((mail) => mail.kind === 'supplier-invitation')).toHaveLength(4);
});
