import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#db/queries/new-id.ts';
import { openRegister, triage } from '#tests/facts/register.ts';
import { httpVisitor, type Form } from './http-visitor.ts';
import { openDeskWorld, type DeskWorld } from './desk-world.ts';

let world: DeskWorld;
beforeAll(async () => {
  world = await openDeskWorld();
});
afterAll(() => world.served.close());

const start = '2026-03-14T09:30:00.000Z';
beforeEach(async () => {
  world.served.clock.set(start);
  await world.served.app.db.write.deleteFrom('outbox_mail').execute();
});

const usual = { to: 'member', inputs: ['it', 'ot'], dueOn: '2026-03-21', locale: 'en', note: '', intent: 'send' };
const newPath = () => `${world.home}/questions/new/owner`;
const ask = (ids: readonly string[], values: Record<string, string | string[]> = {}) =>
  world.ciso.post(newPath(), { ...usual, memberId: world.register.memberId, questionId: newId(), ...values, id: [...ids] } as Form);
const mails = () => world.served.app.db.read.selectFrom('outbox_mail').selectAll().orderBy('id').execute();
const linkIn = (text: string) => /\/q\/[\w-]{43}/.exec(text)?.[0] ?? '';
const anybody = () => httpVisitor(world.served.url);
const itemIds = (html: string) => [...new Set([...html.matchAll(/name="itemId" value="([\w-]+)"/g)].map((match) => match[1] ?? ''))];

/** Asks one member about some suppliers; gives the page of the question and the link in the mail. */
async function asked(ids: readonly string[], values: Record<string, string | string[]> = {}) {
  const answer = await ask(ids, values);
  expect(answer.status).toBe(303);
  await world.served.app.jobs.drain();
  const [mail] = (await mails()).filter((one) => one.kind === 'question-owner').slice(-1);
  return { page: answer.location, mail: mail!, link: linkIn(mail?.text ?? '') };
}

const stands = (serviceId: string) => world.served.app.db.read.selectFrom('classification').selectAll().where('supplied_service_id', '=', serviceId).where('superseded_at', 'is', null).executeTakeFirst();
const events = async (type: string) => (await world.served.app.db.read.selectFrom('audit_event').select('canonical').where('type', '=', type).where('chain_id', '=', world.register.scope.organisationId).execute()).length;

describe('a question to a colleague', () => {
  test('is one mail per person in their language, answered without an account, and recorded as theirs', async () => {
    const one = await world.supplier({ dependency: 'some' }, 'Pompen Snel B.V.');
    const two = await world.supplier(null, 'Kabels Ruim B.V.');
    const { page, mail, link } = await asked([one.supplierId, two.supplierId], { note: 'Jij staat elke dag in de hal.' });
    expect(await mails()).toHaveLength(1);
    for (const words of ['Wat weet jij van deze 2 leveranciers?', 'Pompen Snel B.V.', 'Kabels Ruim B.V.', 'Jij staat elke dag in de hal.', 'zaterdag 21 maart 2026']) expect(mail.subject + mail.text).toContain(words);
    const visitor = anybody();
    const opened = await visitor.get(link);
    expect(opened.status).toBe(200);
    for (const words of ['Wat weet jij van deze 2 leveranciers?', 'Kabels Ruim B.V.', 'Weet ik niet']) expect(opened.text).toContain(words);
    const [first = ''] = itemIds(opened.text);
    const saved = await visitor.post(link, { itemId: first, 'answer-it': 'unknown', 'answer-ot': 'direct', remark: 'Ze loggen in op de besturing.', answeredBy: 'Noor Verzonnen' });
    expect(saved.status).toBe(303);
    expect(saved.location).toMatch(/\?item=[\w-]+#item-/);
    const [record] = [await stands(one.serviceId), await stands(two.serviceId)].filter((row) => row?.source === 'owner');
    expect(JSON.parse(record?.answers_json ?? '{}')).toMatchObject({ ot: 'direct', dependency: 'some' });
    expect(record?.source_id).toBe(page.split('/').at(-1));
    const next = (await visitor.get(saved.location)).text;
    const second = itemIds(next).find((id) => id !== first) ?? '';
    await visitor.post(link, { itemId: second, 'answer-it': 'none', 'answer-ot': 'none', remark: '', answeredBy: 'Noor Verzonnen' });
    expect((await visitor.get(link)).text).toContain('Dat was alles. Bedankt!');
    const notices = (await mails()).filter((one) => one.kind === 'question-notice');
    expect(notices).toHaveLength(1);
    const followed = await world.ciso.get(`${page}`);
    for (const words of ['Closed on', 'Ze loggen in op de besturing.', 'does not know']) expect(followed.text).toContain(words);
    expect((await world.ciso.get(`${world.home}/suppliers/${one.supplierId}`)).text).toContain('answered questions about Pompen Snel B.V.');
  });
});
