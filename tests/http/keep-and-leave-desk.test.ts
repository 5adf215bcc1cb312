import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAgreedDate } from '#db/queries/agreed-date.ts';
import { reportDatabase } from '#app/features/audit-trail/chain/report-chains.server.ts';
import { listProofsOfSupplier } from '#db/queries/proof.ts';
import type { Register } from '#tests/facts/register.ts';
import { sharingForm } from '#tests/fixtures/sharing-form.ts';
import { addAtDesk, addCompany } from '#tests/setup/desk.ts';
import { answers, openDeskWorld, type DeskWorld } from './desk-world.ts';
import { httpVisitor, type HttpVisitor } from './http-visitor.ts';

let world: DeskWorld;
let second: DeskWorld;
beforeAll(async () => {
  world = await openDeskWorld();
  second = await world.another();
});
afterAll(() => world.served.close());

const db = () => world.served.app.db.read;
const guest = (): HttpVisitor => httpVisitor(world.served.url);
const drain = () => world.served.app.jobs.drain();
const agreedOf = async (register: Register, supplierId: string) => (await findAgreedDate(db(), register.scope, supplierId))?.agreed_on ?? null;
const companyOf = async (supplierId: string) => (await db().selectFrom('supplier').select('company_id').where('id', '=', supplierId).executeTakeFirstOrThrow()).company_id;
const eventsOf = async (chainId: string) => (await db().selectFrom('audit_event').select('type').where('chain_id', '=', chainId).orderBy('sequence').execute()).map((event) => event.type);
const membersOf = (companyId: string) => db().selectFrom('company_member').innerJoin('desk_account', 'desk_account.id', 'company_member.account_id').select('desk_account.email').where('company_id', '=', companyId).execute();
const date = { expectedOn: '2026-09-30', answeredBy: 'Inge Verzonnen' };
const keep = { intent: 'keep' };

async function askedBy(client: DeskWorld, facts: { kvk_number?: string } = {}, email = 'joke@dewit-liften.example') {
  const { supplierId } = await client.supplier(answers.QM20, 'Draaierij Verzonnen B.V.', facts);
  return { supplierId, link: await client.invite(supplierId, { email }) };
}

/** Who has told the first client a date, and keeps a desk, on this browser. */
async function keeper(facts: { kvk_number?: string } = {}, email?: string) {
  const { supplierId, link } = await askedBy(world, facts, email);
  const visitor = guest();
  await visitor.post(`${link}/no-certificate`, date);
  const kept = await visitor.post(`${link}?index`, keep);
  const companyId = /^\/desk\/([\w-]+)$/.exec(kept.location)?.[1] ?? '';
  return { visitor, supplierId, link, companyId };
}

/** The code that a post had mailed; null: none was. */
async function mailedCode(post: () => Promise<unknown>): Promise<string | null> {
  const codes = () => db().selectFrom('outbox_mail').select(['id', 'subject']).where('kind', '=', 'desk-code').orderBy('id').execute();
  const before = new Set((await codes()).map((mail) => mail.id));
  await post();
  await drain();
  const fresh = (await codes()).find((mail) => !before.has(mail.id));
  return /\d{4} \d{4}/.exec(fresh?.subject ?? '')?.[0] ?? null;
}
const askCode = (visitor: HttpVisitor, email: string) => mailedCode(() => visitor.post('/desk/sign-in', { intent: 'ask', email }));

/** Signs in with a code that is mailed to an address. */
async function proven(email: string): Promise<HttpVisitor> {
  const visitor = guest();
  expect((await visitor.post('/desk/sign-in', { intent: 'enter', code: (await askCode(visitor, email)) ?? '' })).status).toBe(303);
  return visitor;
}

/** A company with a certificate that its first client sees. */
async function sharer(email?: string) {
  const { supplierId, link } = await askedBy(world, {}, email);
  const visitor = guest();
  await visitor.post(`${link}/certificate`, await sharingForm());
  await drain();
  const certificate = await db().selectFrom('certificate').select('id').where('company_id', '=', supplierId).executeTakeFirstOrThrow();
  return { visitor, supplierId, link, companyId: supplierId, certificateId: certificate.id };
}

/** Somebody who proved an address at this company's desk. */
async function atDeskOf(companyId: string): Promise<HttpVisitor> {
  const visitor = guest();
  const { cookie } = await addAtDesk(world.served.app, companyId);
  visitor.keepCookie(cookie.name, cookie.value);
  return visitor;
}

describe('keeping a desk without a certificate', () => {
  test('is offered once something was answered, and is one press: with the client, before the client’s own job has run', async () => {
    const { supplierId, link } = await askedBy(world);
    const visitor = guest();
    expect((await visitor.get(link)).text).not.toContain('Overzicht beginnen');
    expect((await visitor.post(`${link}?index`, keep)).location).toBe(link);
    expect(await membersOf(supplierId), 'nothing was answered').toEqual([]);
    await visitor.post(`${link}/no-certificate`, date);
    expect((await visitor.get(link)).text).toContain('Overzicht beginnen');
    const kept = await visitor.post(`${link}?index`, keep);
    expect([kept.status, kept.location]).toEqual([303, `/desk/${supplierId}`]);
    expect((await visitor.get(kept.location)).text).toContain('gemeld: verwacht op 30 sep 2026');
    const home = await visitor.get(kept.location);
    for (const words of ['Waterwerken Verzonnen', 'beantwoord op 14 mrt 2026', 'Nog geen certificaten']) expect(home.text).toContain(words);
    expect(await companyOf(supplierId), 'not before its job has run').toBeNull();
    await drain();
    expect(await companyOf(supplierId)).toBe(supplierId);
    expect(await eventsOf(supplierId)).toEqual(['company.created', 'company_member.added', 'company.joined_client']);
    expect((await eventsOf(world.register.scope.organisationId)).filter((type) => type === 'supplier.joined_company')).toHaveLength(1);
    expect((await visitor.get(link)).text).not.toContain('Overzicht beginnen');
  });

  test('after a question or a step of the way as well; not where the question went by letter', async () => {
    for (const [path, answer] of [['question', { text: 'Telt ISO 27001 mee?', answeredBy: 'Inge' }], ['way', { reportedBy: 'Inge', registered_done: '2026-03-01' }]] as const) {
      const { link } = await askedBy(world);
      const visitor = guest();
      await visitor.post(`${link}/${path}`, { ...answer });
      expect((await visitor.post(`${link}?index`, keep)).location).toMatch(/^\/desk\//);
    }
    const { supplierId, link } = await askedBy(world);
    await world.served.app.db.write.updateTable('invitation').set({ email: '' }).where('supplier_id', '=', supplierId).execute();
    const visitor = guest();
    await visitor.post(`${link}/no-certificate`, date);
    expect((await visitor.get(link)).text).not.toContain('Overzicht beginnen');
    await visitor.post(`${link}?index`, keep);
    expect(await eventsOf(supplierId)).toEqual([]);
  });

  test('makes the address that was asked the member and tells it; who was forwarded the link gets nothing more', async () => {
    const email = 'inge@draaierij-keep.example';
    const { visitor, link, companyId } = await keeper({}, email);
    expect(await membersOf(companyId)).toEqual([{ email }]);
    const mail = await db().selectFrom('outbox_mail').select('text').where('kind', '=', 'desk-begun').where('to_address', '=', email).executeTakeFirstOrThrow();
    expect(mail.text).toContain('overzicht voor Draaierij Verzonnen B.V.');
    const other = guest();
    await other.post(`${link}?index`, keep);
    expect((await other.get('/desk')).location).toContain('/desk/sign-in');
    expect((await visitor.post(`/desk/${companyId}/colleagues`, { intent: 'add', name: 'Ik', email: 'ik@elders.example', locale: 'nl' })).status).toBe(403);
    await proven(email);
    expect((await visitor.get(`/desk/${companyId}`)).location, 'what the link opened ends when the address is proved').toContain('/desk/sign-in');
  });

  test('and the certificate, once it is there, is shared from the desk with every client', async () => {
    const { visitor, supplierId, companyId } = await keeper();
    await drain();
    await visitor.post(`/desk/${companyId}/certificates/new`, await sharingForm({ client: supplierId }));
    await drain();
    expect(await listProofsOfSupplier(db(), world.register.scope, supplierId)).toHaveLength(1);
  });
});

describe('a later client', () => {
  test('is added by one press, and hears what the other knows: by one job of its own', async () => {
    const { visitor, companyId } = await keeper({ kvk_number: '21212121' });
    const later = await askedBy(second, { kvk_number: '21212121' });
    const page = (await visitor.get(later.link)).text;
    for (const words of ['Zet Waterwerken Verzonnen in uw overzicht', 'Hetzelfde: KvK-nummer', 'verwacht op 30 sep 2026']) expect(page).toContain(words);
    const answer = await visitor.post(`${later.link}?index`, { intent: 'join', companyId, tell: 'on' });
    expect([answer.status, answer.location]).toEqual([303, later.link]);
    expect((await visitor.get(`/desk/${companyId}`)).text.match(/Waterwerken Verzonnen/g)?.length).toBeGreaterThanOrEqual(2);
    const jobs = await db().selectFrom('job').select(['kind', 'organisation_id']).where('kind', 'in', ['join-client', 'tell-way']).where('status', '<>', 'done').orderBy('kind').execute();
    expect(jobs.filter((job) => job.organisation_id === second.register.scope.organisationId).map((job) => job.kind)).toEqual(['join-client', 'tell-way']);
    await drain();
    expect([await companyOf(later.supplierId), await agreedOf(second.register, later.supplierId)]).toEqual([companyId, date.expectedOn]);
    const told = await db().selectFrom('audit_event').select('canonical').where('chain_id', '=', second.register.scope.organisationId).execute();
    expect(told.some((event) => event.canonical.includes(world.register.scope.organisationId))).toBe(false);
    expect((await visitor.post(`${later.link}?index`, { intent: 'join', companyId })).location, 'twice is once').toBe(later.link);
    expect((await eventsOf(companyId)).filter((type) => type === 'company.joined_client')).toHaveLength(2);
  });

  test('hears nothing that was not ticked; another number needs a deliberate yes', async () => {
    const { visitor, companyId } = await keeper({ kvk_number: '23232323' });
    const later = await askedBy(second, { kvk_number: '24242424' });
    await visitor.post(`${later.link}?index`, { intent: 'join', companyId });
    await drain();
    expect(await companyOf(later.supplierId)).toBeNull();
    await visitor.post(`${later.link}?index`, { intent: 'join', companyId, confirmed: 'on' });
    await drain();
    expect([await companyOf(later.supplierId), await agreedOf(second.register, later.supplierId)]).toEqual([companyId, null]);
  });

  test('knowing a number takes nothing over, and a row that is joined cannot be taken by another company', async () => {
    const [mine, theirs] = [await keeper({ kvk_number: '25252525' }), await keeper({ kvk_number: '26262626' })];
    const later = await askedBy(second, { kvk_number: '25252525' });
    expect((await guest().get(later.link)).text).not.toContain('in uw overzicht');
    expect((await guest().post(`${later.link}?index`, { intent: 'join', companyId: mine.companyId })).status).toBe(404);
    expect((await theirs.visitor.post(`${later.link}?index`, { intent: 'join', companyId: mine.companyId })).status).toBe(404);
    expect((await theirs.visitor.post(`${mine.link}?index`, { intent: 'join', companyId: theirs.companyId, confirmed: 'on' })).status).toBe(404);
    await drain();
    expect([await companyOf(later.supplierId), await companyOf(mine.supplierId)]).toEqual([null, mine.companyId]);
  });

  test('one date is told to the clients that are ticked', async () => {
    const { visitor, link, supplierId, companyId } = await keeper({ kvk_number: '27272727' });
    const later = await askedBy(second, { kvk_number: '27272727' });
    await visitor.post(`${later.link}?index`, { intent: 'join', companyId });
    await drain();
    expect((await visitor.get(`${link}/no-certificate`)).text).toContain('Meld dit ook aan deze andere klanten');
    expect((await guest().get(`${link}/no-certificate`)).text).not.toContain('Meld dit ook aan');
    await visitor.post(`${link}/no-certificate`, { ...date, expectedOn: '2026-11-30', tell: later.supplierId });
    await guest().post(`${link}/no-certificate`, { ...date, expectedOn: '2026-12-15', tell: later.supplierId });
    await drain();
    expect([await agreedOf(world.register, supplierId), await agreedOf(second.register, later.supplierId)]).toEqual(['2026-12-15', '2026-11-30']);
  });
});

describe('a client that has the company twice', () => {
  /** Shared with the first row, with a second one that the same client asked. */
  async function twoRows() {
    const first = await sharer();
    const { visitor, companyId, certificateId } = first;
    const other = await askedBy(world);
    return { visitor, first, other, companyId, certificateId, rows: [first.supplierId, other.supplierId] };
  }
  const proofsOf = async (rows: readonly string[], client = world) => Promise.all(rows.map(async (supplierId) => (await listProofsOfSupplier(db(), client.register.scope, supplierId)).map((proof) => proof.certificate_id)));

  test('sees one certificate beside both rows, by one yes for the second; taking it back takes both', async () => {
    const { visitor, other, companyId, certificateId, rows } = await twoRows();
    expect((await visitor.get(other.link)).text).toContain('Ja, delen met Waterwerken Verzonnen');
    await visitor.post(`${other.link}?index`, { intent: 'accept', companyId, certificateId });
    await drain();
    expect(await proofsOf(rows)).toEqual([[certificateId], [certificateId]]);
    const page = `/desk/${companyId}/certificates/${certificateId}`;
    const text = (await visitor.get(page)).text;
    expect(text).toContain('U staat daar 2 keer: als');
    expect(text.match(/name="shareId"/g), 'one consent').toHaveLength(1);
    const shares = await db().selectFrom('share').select('id').where('certificate_id', '=', certificateId).orderBy('id').execute();
    await visitor.post(page, { intent: 'stop', shareId: shares[0]?.id ?? '' });
    expect(await db().selectFrom('share').select('id').where('certificate_id', '=', certificateId).where('withdrawn_at', 'is', null).execute(), 'at once').toEqual([]);
    await drain();
    expect(await proofsOf(rows)).toEqual([[], []]);
    expect(await db().selectFrom('job').select('id').where('key', 'in', shares.map(({ id }) => `lose-share:${id}`)).execute(), 'one job for the client').toHaveLength(1);
  });

  test('gets a new one beside both by one tick, and the link of one row takes it back from both', async () => {
    const { visitor, first, other, companyId, certificateId, rows } = await twoRows();
    await visitor.post(`${other.link}?index`, { intent: 'accept', companyId, certificateId });
    await drain();
    expect((await visitor.get(`${first.link}/way`)).text, 'one row can tell the other').toContain('Daar staat u ook als Draaierij Verzonnen B.V.');
    const form = (await visitor.get(`/desk/${companyId}/certificates/new?renews=${certificateId}`)).text;
    expect(form.match(/name="client"/g)).toHaveLength(1);
    await visitor.post(`/desk/${companyId}/certificates/new`, await sharingForm({ validFrom: '2026-03-01', validUntil: '2029-02-28', client: first.supplierId }));
    await drain();
    const renewed = await db().selectFrom('certificate').select('id').where('company_id', '=', companyId).where('id', '<>', certificateId).executeTakeFirstOrThrow();
    expect((await proofsOf(rows)).map((of) => of.includes(renewed.id))).toEqual([true, true]);
    const seen = (await guest().get(first.link)).text;
    expect(seen.match(/name="shareId"/g), 'each certificate once behind the link').toHaveLength(2);
    const share = await db().selectFrom('share').select('id').where('certificate_id', '=', renewed.id).where('supplier_id', '=', first.supplierId).executeTakeFirstOrThrow();
    await guest().post(`${first.link}?index`, { shareId: share.id });
    await drain();
    expect(await proofsOf(rows)).toEqual([[certificateId], [certificateId]]);
  });

  test('the same document by the link of each row is one certificate', async () => {
    const { visitor, first, other, companyId, certificateId, rows } = await twoRows();
    await visitor.post(`${other.link}?index`, { intent: 'accept', companyId, certificateId });
    await drain();
    const same = await sharingForm({ level: 'QM30' });
    for (const { link } of [other, first, first]) await guest().post(`${link}/certificate`, same);
    await drain();
    expect((await proofsOf(rows)).map((of) => of.length)).toEqual([2, 2]);
    expect(await db().selectFrom('certificate').select('id').where('company_id', '=', companyId).execute()).toHaveLength(2);
  });
});

describe('the company’s own document', () => {
  test('is handed over as an attachment, to who proved an address at that company’s desk', async () => {
    const { visitor, companyId, certificateId } = await sharer();
    const path = `/desk/${companyId}/certificates/${certificateId}/document`;
    expect((await visitor.get(path)).location, 'a link shows no document').toBe(`/desk/sign-in?next=${encodeURIComponent(path)}`);
    const owner = await atDeskOf(companyId);
    expect((await owner.get(path.replace('/document', ''))).text).toContain(`href="${path}"`);
    const file = await owner.get(path);
    expect([file.status, file.headers.get('content-type'), file.headers.get('content-disposition'), file.headers.get('x-content-type-options')]).toEqual([200, 'application/pdf', expect.stringMatching(/^attachment; filename="certificaat.pdf"/), 'nosniff']);
    expect(file.text.startsWith('%PDF')).toBe(true);
    const other = await atDeskOf((await sharer()).companyId);
    expect((await other.get(path)).status).toBe(404);
    const elsewhere = await addCompany(world.served.app);
    expect((await (await atDeskOf(elsewhere)).get(`/desk/${elsewhere}/certificates/${certificateId}/document`)).status).toBe(404);
  });

  test('that is gone says so, whether it was removed or its bytes are missing', async () => {
    const { companyId, certificateId } = await sharer();
    const page = `/desk/${companyId}/certificates/${certificateId}`;
    const owner = await atDeskOf(companyId);
    const file = await db().selectFrom('evidence_file').select(['id', 'sha256']).where('company_id', '=', companyId).executeTakeFirstOrThrow();
    await world.served.app.files.quarantine(file.sha256);
    expect((await owner.get(`${page}/document`)).location).toBe(page);
    expect((await owner.get(page)).text).toContain('Dit document wordt hier niet meer bewaard.');
    await world.served.app.db.write.updateTable('evidence_file').set({ removed_at: world.served.clock.now() }).where('id', '=', file.id).execute();
    expect((await owner.get(`${page}/document`)).location).toBe(page);
    expect((await owner.get(page)).text).toContain('niet meer bewaard sinds 14 mrt 2026');
  });
});

describe('going away', () => {
  const accountsAt = (email: string) => db().selectFrom('desk_account').select('id').where('email', '=', email).execute();
  const liveShares = (companyId: string) => db().selectFrom('share').select('id').where('company_id', '=', companyId).where('withdrawn_at', 'is', null).execute();

  /** Signed in with a mailed code, with a further one for the deletion on its way. */
  async function deleting(email: string) {
    const visitor = await proven(email);
    const code = await mailedCode(async () => expect((await visitor.post('/desk/account', { intent: 'ask-delete' })).location).toBe('/desk/account?step=delete#delete'));
    return { visitor, code: code ?? '' };
  }

  test('deletes the account with its sign-ins, memberships and name; what was shared stays, and the last one is told so', async () => {
    const email = 'inge@weg.example';
    const { companyId, link } = await sharer(email);
    const { visitor, code } = await deleting(email);
    const page = (await visitor.get('/desk/account?step=delete')).text;
    for (const words of ['U bent de laatste bij Draaierij Verzonnen B.V.', `met een code op ${email}`, 'Deel ook niets meer met Waterwerken Verzonnen']) expect(page).toContain(words);
    const wrong = await visitor.post('/desk/account', { intent: 'delete', code: '0000 0000', stop: companyId });
    expect([wrong.status, /name="stop"[^>]*checked|checked[^>]*name="stop"/.test(wrong.text)], 'what was ticked stays ticked').toEqual([422, true]);
    expect(await accountsAt(email)).toHaveLength(1);
    expect((await visitor.post('/desk/account', { intent: 'delete', code })).location).toBe('/desk/sign-in');
    expect((await visitor.get(`/desk/${companyId}`)).location, 'out at once').toContain('/desk/sign-in');
    await drain();
    expect([await accountsAt(email), await liveShares(companyId)]).toEqual([[], [expect.anything()]]);
    expect(await db().selectFrom('company_member').select('id').where('company_id', '=', companyId).execute()).toEqual([]);
    const beside = await db().selectFrom('audit_personal').select(['field', 'value']).where('chain_id', 'in', [companyId, 'installation']).where('value', 'in', [email, 'Joke de Wit']).execute();
    expect(beside).toEqual([]);
    const mails = await db().selectFrom('outbox_mail').select('kind').where('to_address', '=', email).where('organisation_id', 'is', null).execute();
    expect(mails).toEqual([{ kind: 'desk-deleted' }]);
    expect((await reportDatabase(db())).lines.filter((line) => line.includes(companyId) || line.includes('(installation')).map((line) => line.slice(0, 2)), 'its chain and that of the installation verify').toEqual(['OK', 'OK']);
    const stranger = guest();
    await stranger.post(`${link}/certificate`, await sharingForm({ level: 'QM30' }));
    await stranger.post(`${link}?index`, { intent: 'keep' });
    expect((await stranger.get('/desk')).location, 'a link opens the desk to nobody').toContain('/desk/sign-in');
    expect(await askCode(guest(), 'iemand@weg.example')).toBeNull();
    const back = await proven('Inge@weg.example');
    expect((await back.get(`/desk/${companyId}`)).status, 'the same address comes back').toBe(200);
  });

  test('takes the consents back where that was ticked', async () => {
    const email = 'jan@weg.example';
    const { companyId, supplierId } = await sharer(email);
    const { visitor, code } = await deleting(email);
    await visitor.post('/desk/account', { intent: 'delete', code, stop: companyId });
    expect(await liveShares(companyId)).toEqual([]);
    await drain();
    expect(await listProofsOfSupplier(db(), world.register.scope, supplierId)).toEqual([]);
  });

  test('asks for the code of this very account, of who proved the address', async () => {
    const { visitor, companyId } = await sharer('link@weg.example');
    expect((await visitor.post('/desk/account', { intent: 'ask-delete' })).status).toBe(403);
    const owner = await atDeskOf(companyId);
    await sharer('ander@weg.example');
    const code = (await askCode(owner, 'ander@weg.example')) ?? '';
    expect((await owner.post('/desk/account', { intent: 'delete', code })).status).toBe(422);
    expect((await owner.get(`/desk/${companyId}`)).status).toBe(200);
  });

  test('a colleague leaves by himself: the others stay, and an account without a company goes', async () => {
    const company = await addCompany(world.served.app);
    await addAtDesk(world.served.app, company);
    const { email, cookie } = await addAtDesk(world.served.app, company);
    const visitor = guest();
    visitor.keepCookie(cookie.name, cookie.value);
    expect((await visitor.get(`/desk/${company}/colleagues`)).text).toContain('Weggaan bij Pompen Verzonnen B.V.');
    expect((await visitor.post(`/desk/${company}/colleagues`, { intent: 'leave' })).location).toBe('/desk');
    expect((await visitor.get(`/desk/${company}`)).location).toContain('/desk/sign-in');
    await drain();
    expect(await accountsAt(email)).toEqual([]);
    expect(await askCode(guest(), email), 'somebody else speaks for it').toBeNull();
  });
});

describe('questions to an address that no company has taken on', () => {
  test('stand at the desk of who has proved it, and open from there; a browser that only shared sees none', async () => {
    const email = 'tess@draaierij-verzonnen.example';
    const { visitor: shared, companyId } = await keeper({}, email);
    const [later, another] = [await askedBy(second, {}, email.toUpperCase()), await askedBy(second, {}, 'ander@verzonnen.example')];
    const idOf = async ({ supplierId }: { supplierId: string }) => (await db().selectFrom('invitation').select('id').where('supplier_id', '=', supplierId).executeTakeFirstOrThrow()).id;
    const [id, notMine] = [await idOf(later), await idOf(another)];
    expect((await shared.get(`/desk/${companyId}`)).text).not.toContain(id);
    expect((await shared.get(`/i/~${id}`)).status).toBe(404);
    const tess = await proven(email);
    const home = await tess.get(`/desk/${companyId}`);
    expect(home.text).toContain(`/i/~${id}`);
    expect(home.text).not.toContain(notMine);
    expect([(await tess.get(`/i/~${id}`)).status, (await tess.get(`/i/~${notMine}`)).status]).toEqual([200, 404]);
    await world.served.app.db.write.updateTable('invitation').set({ revoked_at: '2026-03-14T09:00:00.000Z' }).where('id', '=', id).execute();
    expect((await tess.get(`/desk/${companyId}`)).text).not.toContain(id);
  });
});
