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
  await world.served.app.jobs.drain();
  await world.served.app.db.write.deleteFrom('outbox_mail').execute();
});

const usual = { to: 'member', inputs: ['it', 'ot'], dueOn: '2026-03-21', locale: 'en', note: '', intent: 'send' };
const newPath = () => `${world.home}/questions/new/owner`;
const ask = (ids: readonly string[], values: Record<string, string | string[]> = {}) =>
  world.ciso.post(`${newPath()}?${ids.map((id) => `id=${id}`).join('&')}`, { ...usual, memberId: world.register.memberId, questionId: newId(), ...values, id: [...ids] } as Form);
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
    for (const words of ['Wat weet u van deze 2 leveranciers?', 'Pompen Snel B.V.', 'Kabels Ruim B.V.', 'Jij staat elke dag in de hal.', 'zaterdag 21 maart 2026']) expect(mail.subject + mail.text).toContain(words);
    const visitor = anybody();
    const opened = await visitor.get(link);
    expect(opened.status).toBe(200);
    for (const words of ['Wat weet u van deze 2 leveranciers?', 'Kabels Ruim B.V.', 'Weet ik niet']) expect(opened.text).toContain(words);
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

describe('the link of a question', () => {
  let one: { supplierId: string; serviceId: string };
  beforeEach(async () => {
    one = await world.supplier({ dependency: 'some' }, 'Pompen Snel B.V.');
  });
  const answers = (itemId: string, more: Record<string, string> = {}) => ({ itemId, 'answer-it': 'none', 'answer-ot': 'direct', remark: '', answeredBy: 'Noor', ...more });

  test('is not used up by whoever opens it, and opening leaves no trace', async () => {
    const { link } = await asked([one.supplierId]);
    const head = () => world.served.app.db.read.selectFrom('chain_head').selectAll().where('chain_id', '=', world.register.scope.organisationId).executeTakeFirstOrThrow();
    const before = await head();
    for (let scan = 0; scan < 3; scan += 1) expect((await anybody().get(link, { 'user-agent': 'mail scanner' })).status).toBe(200);
    expect(await head()).toEqual(before);
    const [item = ''] = itemIds((await anybody().get(link)).text);
    expect((await anybody().post(link, answers(item))).status).toBe(303);
  });

  test('shows no more than what was asked', async () => {
    await world.supplier(null, 'Geheim Verzonnen B.V.');
    const { text } = await anybody().get((await asked([one.supplierId])).link);
    for (const secret of ['Geheim', 'joke@dewit-liften.example', 'CR-1042', '12345678', '/suppliers/']) expect(text).not.toContain(secret);
  });

  test('opens nothing once it has expired or was taken back, and takes no answer', async () => {
    const { page, link } = await asked([one.supplierId]);
    const [item = ''] = itemIds((await anybody().get(link)).text);
    world.served.clock.set('2026-04-21T09:30:00.000Z');
    const expired = await anybody().get(link);
    expect(expired.status).toBe(410);
    expect(expired.text).toContain('Achter deze link staat geen vraag meer');
    expect((await anybody().post(link, answers(item))).status).toBe(410);
    world.served.clock.set(start);
    const [letterId = ''] = /name="letterId" value="([\w-]+)"/.exec((await world.ciso.get(page)).text)?.slice(1) ?? [];
    expect((await world.ciso.post(page, { intent: 'revoke', letterId })).status).toBe(303);
    expect((await anybody().get(link)).status).toBe(410);
    expect((await anybody().post(link, answers(item))).status).toBe(410);
    expect(JSON.parse((await stands(one.serviceId))?.answers_json ?? '{}')).toEqual({ dependency: 'some' });
  });

  test('answers only for what stands in its own letter', async () => {
    const two = await world.supplier(null, 'Kabels Ruim B.V.');
    const first = await asked([one.supplierId]);
    const second = await asked([two.supplierId]);
    const [foreign = ''] = itemIds((await anybody().get(second.link)).text);
    expect((await anybody().post(first.link, answers(foreign))).status).toBe(404);
    expect(await stands(two.serviceId)).toBeUndefined();
    expect((await anybody().get(`/q/${'A'.repeat(43)}`)).status).toBe(404);
  });

  test('posted twice gives one answer', async () => {
    const { link } = await asked([one.supplierId]);
    const [item = ''] = itemIds((await anybody().get(link)).text);
    const before = await events('question.answered');
    const both = await Promise.all([anybody().post(link, answers(item)), anybody().post(link, answers(item))]);
    expect(both.map((answer) => answer.status)).toEqual([303, 303]);
    expect(await events('question.answered')).toBe(before + 1);
    expect((await mails()).filter((mail) => mail.kind === 'question-notice')).toHaveLength(1);
  });

  test('wants an answer to each question and a name, and keeps what was chosen', async () => {
    const { link } = await asked([one.supplierId]);
    const [item = ''] = itemIds((await anybody().get(link)).text);
    const refused = await anybody().post(link, { itemId: item, 'answer-ot': 'direct', remark: 'zie onder', answeredBy: ' ' });
    expect(refused.status).toBe(422);
    for (const words of ['Kies een antwoord.', 'Vul een naam in', 'zie onder']) expect(refused.text).toContain(words);
    expect(refused.text).toMatch(/checked=""[^>]*value="direct"|value="direct"[^>]*checked=""/);
    expect((await stands(one.serviceId))?.source).toBe('member');
  });

  test('can be passed on: told to who asked, mailed to nobody', async () => {
    const { page, link } = await asked([one.supplierId]);
    const passed = await anybody().post(link, { intent: 'pass_on', to: 'Sam van de hal, sam@elders.example', remark: '', answeredBy: 'Noor' });
    expect(passed.status).toBe(303);
    const sent = await mails();
    expect(sent.map((mail) => [mail.kind, mail.to_address.includes('sam@')])).toEqual([['question-owner', false], ['question-notice', false]]);
    const followed = (await world.ciso.get(page)).text;
    for (const words of ['Passed on', 'Better ask: Sam van de hal, sam@elders.example', 'Ask them']) expect(followed).toContain(words);
    expect((await anybody().post(link, { intent: 'pass_on', to: '', remark: '', answeredBy: 'Noor' })).status).toBe(422);
  });
});

describe('an answer that differs', () => {
  async function differing() {
    const one = await world.supplier({ dependency: 'some', ot: 'none' }, 'Pompen Snel B.V.');
    const { page, link } = await asked([one.supplierId], { again: 'on' });
    const [item = ''] = itemIds((await anybody().get(link)).text);
    await anybody().post(link, { itemId: item, 'answer-it': 'none', 'answer-ot': 'direct', remark: '', answeredBy: 'Kim Verzonnen' });
    const followed = (await world.ciso.get(page)).text;
    const [, answerId = ''] = /name="answerId" value="([\w-]+)"/.exec(followed) ?? [];
    const decide = (decision: string) => world.ciso.post(page, { intent: 'decide', itemId: item, answerId, decision });
    const answersNow = async () => JSON.parse((await stands(one.serviceId))?.answers_json ?? '{}') as Record<string, string>;
    return { page, followed, decide, answersNow };
  }

  test('overwrites nothing, is shown, and counts as open until it is decided', async () => {
    const { page, followed, answersNow } = await differing();
    expect(await answersNow()).toEqual({ dependency: 'some', ot: 'none', it: 'none' });
    for (const words of ['Differs: decide', 'differs from what was recorded', 'Kim Verzonnen says']) expect(followed).toContain(words);
    expect((await world.viewer.get(page)).text).not.toContain('Take it over');
    expect((await world.viewer.get(`${world.home}/questions`)).text).toContain('1 to decide');
  });

  test('is taken over, or what stood is kept; once', async () => {
    const taken = await differing();
    expect((await taken.decide('taken')).status).toBe(303);
    expect(await taken.answersNow()).toMatchObject({ ot: 'direct', it: 'none' });
    expect((await world.ciso.get(taken.page)).text).toContain('Closed on');
    const before = await events('question.decided');
    await taken.decide('kept');
    expect(await events('question.decided')).toBe(before);
    const kept = await differing();
    await kept.decide('kept');
    expect(await kept.answersNow()).toMatchObject({ ot: 'none' });
  });
});

describe('asking colleagues', () => {
  test('shows first who gets what and who is left out, and writes nothing', async () => {
    const one = await world.supplier({ dependency: 'some' }, 'Pompen Snel B.V.');
    const apart = await world.supplier(null, 'Gemeente Verzonnen');
    await triage(world.register, apart.supplierId, start, 'not_a_supplier');
    const page = await world.ciso.get(`${newPath()}?id=${one.supplierId}`);
    expect(page.status).toBe(200);
    const before = await world.served.app.db.read.selectFrom('question').select('id').execute();
    const preview = await ask([one.supplierId, apart.supplierId], { intent: 'preview' });
    expect(preview.status).toBe(200);
    for (const words of ['1 mail about 1 supplier', 'Send 1 mail', 'not a supplier', 'Gemeente Verzonnen', 'Wat weet u van Pompen Snel B.V.?']) expect(preview.text).toContain(words);
    expect(await world.served.app.db.read.selectFrom('question').select('id').execute()).toEqual(before);
  });

  test('goes to each supplier’s own owner, one mail per person', async () => {
    const one = await world.supplier({ dependency: 'some' }, 'Pompen Snel B.V.');
    const two = await world.supplier({ dependency: 'some' }, 'Kabels Ruim B.V.');
    const nobodys = await world.supplier(null, 'Bloemen Fris B.V.');
    await world.served.app.db.write.updateTable('supplier').set({ owner_member_id: world.register.memberId }).where('id', 'in', [one.supplierId, two.supplierId]).execute();
    const answer = await ask([one.supplierId, two.supplierId, nobodys.supplierId], { to: 'owners' });
    await world.served.app.jobs.drain();
    expect(answer.status).toBe(303);
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail?.text).toContain('Kabels Ruim B.V.');
    expect(mail?.text).not.toContain('Bloemen Fris B.V.');
  });

  test('reaches colleagues without an account at the organisation’s own domains only', async () => {
    const one = await world.supplier({ dependency: 'some' }, 'Pompen Snel B.V.');
    const toOther = (email: string) => ask([one.supplierId], { to: 'other', name: 'Sam Bedacht', email });
    const refused = await toOther('sam@elders.example');
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('only colleagues can be asked');
    expect((await toOther('Sam@Verzonnen.example')).status).toBe(303);
    await world.served.app.jobs.drain();
    const [mail] = await mails();
    expect(mail).toMatchObject({ to_address: 'sam@verzonnen.example', locale: 'en' });
    expect(mail?.subject).toContain('What do you know about Pompen Snel B.V.?');
  });

  test('has an end: nobody mails the whole company from here', async () => {
    const one = await world.supplier({ dependency: 'some' }, 'Pompen Snel B.V.');
    let status = 303;
    for (let n = 0; n < 25 && status === 303; n += 1) status = (await ask([one.supplierId], { to: 'other', name: 'Sam', email: `sam${n}@verzonnen.example` })).status;
    expect(status).toBe(422);
    const letters = await world.served.app.db.read.selectFrom('question_letter').select('id').where('member_id', 'is', null).where('email', 'like', 'sam%').execute();
    expect(letters.length).toBe(20);
    world.served.clock.set('2026-03-16T09:30:00.000Z');
    expect((await ask([one.supplierId], { to: 'other', name: 'Sam', email: 'sam@verzonnen.example' })).status).toBe(303);
  });

  test('sent twice asks once', async () => {
    const one = await world.supplier({ dependency: 'some' }, 'Pompen Snel B.V.');
    const questionId = newId();
    const both = await Promise.all([ask([one.supplierId], { questionId }), ask([one.supplierId], { questionId })]);
    expect(both.map((answer) => answer.location)).toEqual([`${world.home}/questions/${questionId}`, `${world.home}/questions/${questionId}`]);
    await world.served.app.jobs.drain();
    expect(await mails()).toHaveLength(1);
  });

  test.each([
    ['nobody', { id: [] as string[] }, 'Tick at least one supplier.'],
    ['no question', { inputs: [] as string[] }, 'Choose at least one question.'],
    ['a day that has passed', { dueOn: '2026-03-13' }, 'Choose today or a later day'],
    ['a member who is none', { memberId: newId() }, 'not a member any more'],
    ['a colleague without a name', { to: 'other', email: 'sam@verzonnen.example' }, 'Type the name of your colleague.'],
  ])('refuses %s', async (_, values, sentence) => {
    const one = await world.supplier({ dependency: 'some' }, 'Pompen Snel B.V.');
    const answer = await world.ciso.post(`${newPath()}?id=${one.supplierId}`, { ...usual, memberId: world.register.memberId, questionId: newId(), id: [one.supplierId], ...values } as Form);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(sentence);
  });

  test('says so when nothing of it is open, and for another organisation’s suppliers', async () => {
    const settled = await world.supplier(undefined, 'Pompen Snel B.V.');
    const answer = await ask([settled.supplierId]);
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('nothing of this is open');
    const stranger = await openRegister(world.served.app.db);
    const visitor = await world.signIn(stranger, 'ciso');
    const elsewhere = await visitor.post(`/o/org-${stranger.scope.organisationId}/questions/new/owner`, { ...usual, memberId: stranger.memberId, questionId: newId(), id: [settled.supplierId] });
    expect(elsewhere.status).toBe(409);
    expect((await world.viewer.get(newPath())).status).toBe(403);
  });

  test('reminds once a day, with a second link beside the first', async () => {
    const one = await world.supplier({ dependency: 'some' }, 'Pompen Snel B.V.');
    const { page, link } = await asked([one.supplierId]);
    const [, letterId = ''] = /name="letterId" value="([\w-]+)"/.exec((await world.ciso.get(page)).text) ?? [];
    await world.ciso.post(page, { intent: 'remind', letterId });
    expect(await mails()).toHaveLength(1);
    world.served.clock.set('2026-03-22T09:30:00.000Z');
    expect((await world.ciso.get(page)).text).toContain('The deadline passed on');
    await world.ciso.post(page, { intent: 'remind', letterId });
    await world.ciso.post(page, { intent: 'remind_silent' });
    await world.served.app.jobs.drain();
    const [, reminder, ...more] = (await mails()).filter((mail) => mail.to_name === 'Noor Verzonnen');
    expect(more).toEqual([]);
    expect(reminder?.subject).toContain('Herinnering: Wat weet u van');
    for (const one of [link, linkIn(reminder?.text ?? '')]) expect((await anybody().get(one)).status).toBe(200);
  });
});
