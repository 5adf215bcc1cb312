import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#db/queries/new-id.ts';
import { openRegister } from '#tests/facts/register.ts';
import { answers, openDeskWorld, type DeskWorld } from './desk-world.ts';
import { httpVisitor, type Form } from './http-visitor.ts';

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

const words = { titleNl: 'Log4Shell: gebruikt u Log4j?', textNl: 'Er is een lek in Log4j.\n\nKijk na of u het gebruikt.', titleEn: 'Log4Shell: do you use Log4j?', textEn: 'There is a hole in Log4j.' };
const usual = { ...words, phone: '+31 30 000 00 00', dueOn: '2026-03-15', dueTime: '17:00', intent: 'send' };
const newPath = (search = '') => `${world.home}/questions/new/affected${search}`;
const ask = (ids: readonly string[], values: Record<string, string> = {}) => world.ciso.post(newPath(`?${ids.map((id) => `id=${id}`).join('&')}`), { ...usual, questionId: newId(), ...values, id: [...ids] } as Form);
const mails = (kind = 'question-affected') => world.served.app.db.read.selectFrom('outbox_mail').selectAll().where('kind', '=', kind).orderBy('id').execute();
const linkIn = (text: string | undefined) => /\/q\/[\w-]{43}/.exec(text ?? '')?.[0] ?? '';
const anybody = () => httpVisitor(world.served.url);
const itemIn = (html: string) => /name="itemId" value="([\w-]+)"/.exec(html)?.[1] ?? '';
const said = (itemId: string, more: Record<string, string> = {}) => ({ itemId, verdict: 'affected', remark: 'De beheerpagina, sinds vanochtend.', answeredBy: 'Joke de Wit', contact: '06 00 00 00 00', ...more });

async function contact(supplierId: string, facts: { role: 'general' | 'security' | 'incident'; email: string | null; locale?: 'en' | 'nl'; name?: string }) {
  const row = { organisation_id: world.register.scope.organisationId, id: newId(), supplier_id: supplierId, name: facts.name ?? 'Sam Wacht', phone: null, locale: facts.locale ?? null, is_primary: 0, created_at: start, role: facts.role, email: facts.email };
  await world.served.app.db.write.insertInto('contact').values(row).execute();
}

async function asked(ids: readonly string[], values: Record<string, string> = {}) {
  const answer = await ask(ids, values);
  expect(answer.status).toBe(303);
  await world.served.app.jobs.drain();
  return { page: answer.location, links: (await mails()).map((mail) => linkIn(mail.text)) };
}

describe('are you affected?', () => {
  test('goes to the person for bad days, in that person’s language, and the tally follows the answers', async () => {
    const one = await world.supplier(answers.QM20, 'Pompen Snel B.V.');
    const two = await world.supplier(answers.QM20, 'Kabels Ruim B.V.');
    await contact(one.supplierId, { role: 'incident', email: 'wacht@pompen.example', locale: 'en' });
    const { page, links } = await asked([one.supplierId, two.supplierId]);
    const sent = await mails();
    expect(sent.map((mail) => [mail.to_address, mail.locale]).sort()).toEqual([['joke@dewit-liften.example', 'nl'], ['wacht@pompen.example', 'en']]);
    expect(sent.find((mail) => mail.locale === 'en')?.text).toContain('There is a hole in Log4j.');
    expect(sent.find((mail) => mail.locale === 'nl')?.text).toContain('15 mrt 2026');
    for (const link of links) {
      const opened = await anybody().get(link);
      expect(opened.status).toBe(200);
      expect((await anybody().post(link, said(itemIn(opened.text), link === links[0] ? {} : { verdict: 'not_affected', remark: '' }))).status).toBe(303);
    }
    const followed = (await world.viewer.get(page)).text;
    for (const text of ['Affected', 'Not affected', 'De beheerpagina, sinds vanochtend.', '06 00 00 00 00']) expect(followed).toContain(text);
    expect(await mails('question-notice')).toHaveLength(1);
    for (const { supplierId } of [one, two]) expect((await world.viewer.get(`${world.home}/suppliers/${supplierId}`)).text).toContain('Log4Shell: do you use Log4j?');
  });

  test('an answer can be changed until the question is closed, and each of them stands in the trail', async () => {
    const one = await world.supplier(answers.QM20, 'Pompen Snel B.V.');
    const { page, links } = await asked([one.supplierId]);
    const [link = ''] = links;
    const item = itemIn((await anybody().get(link)).text);
    await anybody().post(link, said(item, { verdict: 'under_investigation', remark: '' }));
    await anybody().post(link, said(item));
    await anybody().post(link, said(item));
    const rows = await world.served.app.db.read.selectFrom('question_answer').select(['verdict', 'superseded_at']).where('item_id', '=', item).orderBy('answered_at').orderBy('id').execute();
    expect(rows.map((row) => [row.verdict, row.superseded_at === null])).toEqual([['under_investigation', false], ['affected', true]]);
    const empty = await world.ciso.post(page, { intent: 'close', conclusion: ' ' });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('Write a conclusion');
    expect((await world.ciso.post(page, { intent: 'close', conclusion: 'Toegang afgesloten tot er een update is.' })).status).toBe(303);
    expect((await anybody().get(link)).text).toContain('Deze vraag is afgesloten');
    await anybody().post(link, said(item, { verdict: 'not_affected' }));
    expect((await world.viewer.get(page)).text).toContain('De beheerpagina, sinds vanochtend.');
    const story = (await world.viewer.get(`${world.home}/audit-trail?what=question`)).text;
    for (const text of ['under investigation', 'Toegang afgesloten tot er een update is.']) expect(story).toContain(text);
  });

  test('shows first who is asked and who is left out, and why', async () => {
    const one = await world.supplier(answers.QM20, 'Pompen Snel B.V.');
    const silent = await world.supplier(answers.QM20, 'Kabels Ruim B.V.');
    await world.served.app.db.write.updateTable('contact').set({ email: null }).where('supplier_id', '=', silent.supplierId).execute();
    const page = await world.ciso.get(newPath(`?id=${one.supplierId}&id=${silent.supplierId}`));
    for (const text of ['About 1 supplier', 'Joke de Wit', '1 left out', 'no contact with a mail address', 'Kabels Ruim B.V.']) expect(page.text).toContain(text);
    const preview = await ask([one.supplierId], { intent: 'preview' });
    for (const text of ['1 supplier is asked', 'Dutch: 1', 'Read the mail to Joke de Wit', 'Er is een lek in Log4j.']) expect(preview.text).toContain(text);
    expect(await mails()).toEqual([]);
  });

  test('finds by what they can reach, by a record of access or by an answer', async () => {
    const byAnswer = await world.supplier({ ...answers.QM20, ot: 'direct' }, 'Regelaars Verzonnen B.V.');
    const byRecord = await world.supplier(answers.QM20, 'Monteurs Verzonnen B.V.');
    await world.supplier(answers.QM20, 'Bloemen Fris B.V.');
    const access = { organisation_id: world.register.scope.organisationId, id: newId(), supplier_id: byRecord.supplierId, supplied_service_id: null, area: 'ot', scope: 'PLC', granted_by: null, since_on: null, until_on: null, recorded_at: start, ended_at: null } as const;
    await world.served.app.db.write.insertInto('access').values(access).execute();
    const { text } = await world.ciso.get(newPath('?who=these&reach=ot'));
    for (const name of ['Regelaars Verzonnen B.V.', 'Monteurs Verzonnen B.V.']) expect(text).toContain(name);
    expect(text).not.toContain('Bloemen Fris B.V.');
    expect((await world.ciso.get(newPath())).text).toContain('Choose who is asked');
    expect(byAnswer.supplierId).not.toBe('');
  });

  test('sends nothing twice, whatever runs again, and stops when it is closed', async () => {
    const ids: string[] = [];
    for (const name of ['A', 'B', 'C']) ids.push((await world.supplier(answers.QM20, `${name} Verzonnen B.V.`)).supplierId);
    const { page } = await asked(ids);
    expect(await mails()).toHaveLength(3);
    await world.served.app.db.write.updateTable('job').set({ status: 'waiting' }).where('kind', '=', 'question.send').execute();
    await world.served.app.jobs.drain();
    expect(await mails()).toHaveLength(3);
    world.served.clock.set('2026-03-16T09:30:00.000Z');
    const late = (await world.ciso.get(page)).text;
    for (const text of ['The deadline passed on', 'No answer, overdue', 'Remind who is silent (3)']) expect(late).toContain(text);
    await Promise.all([world.ciso.post(page, { intent: 'remind_silent' }), world.ciso.post(page, { intent: 'remind_silent' })]);
    await world.served.app.jobs.drain();
    expect(await mails()).toHaveLength(6);
  });

  test.each([
    ['no verdict', { verdict: '' }, 'Kies een van de drie antwoorden.'],
    ['affected without a word', { remark: '' }, 'Vertel in een paar woorden'],
    ['no way to be reached', { contact: '' }, 'Vul in hoe u te bereiken bent.'],
    ['no name', { answeredBy: '' }, 'Vul een naam in'],
    ['a novel', { remark: 'x'.repeat(4_001) }, 'Dit is te lang.'],
  ])('refuses %s', async (_, values, sentence) => {
    const one = await world.supplier(answers.QM20, 'Pompen Snel B.V.');
    const [link = ''] = (await asked([one.supplierId])).links;
    const refused = await anybody().post(link, said(itemIn((await anybody().get(link)).text), values));
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(sentence);
  });

  test('a link has a limit of its own beside that of an address', async () => {
    const one = await world.supplier(answers.QM20, 'Pompen Snel B.V.');
    const [link = ''] = (await asked([one.supplierId])).links;
    const item = itemIn((await anybody().get(link)).text);
    const statuses: number[] = [];
    for (let n = 0; n < 14; n += 1) statuses.push((await anybody().post(link, said(item, { remark: `keer ${n}` }))).status);
    expect(statuses.filter((status) => status === 303)).toHaveLength(12);
    expect(statuses.slice(-2)).toEqual([429, 429]);
    expect((await anybody().get(link)).status).toBe(200);
    world.served.clock.set('2026-03-14T10:31:00.000Z');
    expect((await anybody().post(link, said(item, { remark: 'later' }))).status).toBe(303);
  });

  test.each([
    ['no words', { titleNl: '', textNl: '', titleEn: '', textEn: '' }, 'Write the question in one language'],
    ['a text without a title', { titleEn: '' }, 'Give it a title in this language'],
    ['a moment that has passed', { dueOn: '2026-03-14', dueTime: '09:00' }, 'That moment has passed.'],
    ['no time', { dueTime: '25:00' }, 'Type a time'],
  ])('does not send with %s', async (_, values, sentence) => {
    const one = await world.supplier(answers.QM20, 'Pompen Snel B.V.');
    const refused = await ask([one.supplierId], values);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(sentence);
  });

  test('one language is enough, and the other reader is told in it', async () => {
    const one = await world.supplier(answers.QM20, 'Pompen Snel B.V.');
    const { links } = await asked([one.supplierId], { titleNl: '', textNl: '' });
    const opened = (await anybody().get(links[0] ?? '')).text;
    expect(opened).toContain('lang="en"');
    for (const text of ['There is a hole in Log4j.', 'Is Pompen Snel B.V. geraakt?']) expect(opened).toContain(text);
  });

  test('the tally can be taken away, and belongs to this organisation', async () => {
    const one = await world.supplier(answers.QM20, '=Pompen Snel B.V.');
    const { page, links } = await asked([one.supplierId]);
    const questionId = page.split('/').at(-1) ?? '';
    await anybody().post(links[0] ?? '', said(itemIn((await anybody().get(links[0] ?? '')).text)));
    const file = await world.viewer.get(`${world.home}/export/questions.csv?question=${questionId}`);
    expect(file.status).toBe(200);
    for (const text of ['Affected', 'De beheerpagina', '06 00 00 00 00']) expect(file.text).toContain(text);
    expect(file.text).not.toMatch(/(^|[,;"])=Pompen/m);
    const stranger = await openRegister(world.served.app.db);
    const visitor = await world.signIn(stranger, 'ciso');
    const home = `/o/org-${stranger.scope.organisationId}`;
    for (const path of [`${home}/questions/${questionId}`, `${home}/export/questions.csv?question=${questionId}`]) expect((await visitor.get(path)).status).toBe(404);
    expect((await visitor.post(`${home}/questions/${questionId}`, { intent: 'close', conclusion: 'x' })).status).toBe(404);
    expect((await visitor.post(`${home}/questions/new/affected?id=${one.supplierId}`, { ...usual, questionId: newId(), id: [one.supplierId] })).status).toBe(409);
  });
});
