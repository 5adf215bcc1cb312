import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listProofsOfSupplier } from '#db/queries/proof.ts';
import type { Register } from '#tests/facts/register.ts';
import { sharingForm } from '#tests/fixtures/sharing-form.ts';
import { addAtDesk, addCompany, addCompanyCertificate } from '#tests/setup/desk.ts';
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
const proofsOf = (register: Register, supplierId: string) => listProofsOfSupplier(db(), register.scope, supplierId);
const companyIn = (path: string) => /\/desk\/([\w-]+)/.exec(path)?.[1] ?? '';

/** Who has just shared a first certificate with the first client, on this browser. */
async function founder({ email, ...facts }: { kvk_number?: string; email?: string } = {}) {
  const { supplierId } = await world.supplier(answers.QM20, 'Draaierij Verzonnen B.V.', facts);
  const link = await world.invite(supplierId, email ? { email } : {});
  const visitor = guest();
  await visitor.post(`${link}/certificate`, await sharingForm());
  await drain();
  return { visitor, supplierId, link, companyId: companyIn((await visitor.get('/desk')).location) };
}

/** The same company, or one that says so, in the register of the second client. */
async function asked(facts: { kvk_number?: string } = {}, name = 'Draaierij Verzonnen') {
  const { supplierId } = await second.supplier(answers.QM20, name, facts);
  return { supplierId, link: await second.invite(supplierId) };
}
const certificatesOf = (companyId: string) => db().selectFrom('certificate').select('id').where('company_id', '=', companyId).execute();
const eventsOf = async (chainId: string) => (await db().selectFrom('audit_event').select('type').where('chain_id', '=', chainId).orderBy('sequence').execute()).map((event) => event.type);

/** Asks for a code and reads it in the mail. */
async function askCode(visitor: HttpVisitor, email: string): Promise<string | null> {
  const before = await db().selectFrom('outbox_mail').select('id').where('kind', '=', 'desk-code').execute();
  await visitor.post('/desk/sign-in', { intent: 'ask', email });
  await drain();
  const mails = await db().selectFrom('outbox_mail').select(['id', 'subject']).where('kind', '=', 'desk-code').orderBy('id').execute();
  const fresh = mails.slice(before.length);
  return fresh.length === 1 ? (/\d{4} \d{4}/.exec(fresh[0]?.subject ?? '')?.[0] ?? null) : null;
}

describe('the first sharing', () => {
  test('opens the desk on that browser, with the client and the certificate', async () => {
    const { visitor, companyId } = await founder();
    const home = await visitor.get(`/desk/${companyId}`);
    expect(home.status).toBe(200);
    for (const words of ['Waterwerken Verzonnen', 'QM20', 'gedeeld, geldig tot en met 31 jan 2029']) expect(home.text).toContain(words);
  });

  test('and nowhere else: the link alone shows the request, however often it was forwarded', async () => {
    const { link } = await founder();
    const other = guest();
    const page = await other.get(link);
    expect(page.text).not.toContain('/desk/account');
    expect((await other.get('/desk')).location).toBe('/desk/sign-in?next=%2Fdesk');
  });

  test('makes the address that was asked a member, and sharing by the link again gives no session', async () => {
    const { link, companyId } = await founder({ email: 'inge@draaierij.example' });
    const other = guest();
    await other.post(`${link}/certificate`, await sharingForm({ level: 'QM30' }));
    expect((await other.get('/desk')).location).toContain('/desk/sign-in');
    const members = await db().selectFrom('company_member').innerJoin('desk_account', 'desk_account.id', 'company_member.account_id').select('desk_account.email').where('company_id', '=', companyId).execute();
    expect(members).toEqual([{ email: 'inge@draaierij.example' }]);
  });

  test('does not open what its addressee has elsewhere', async () => {
    const email = 'groep@verzonnen-groep.example';
    const elsewhere = await addCompany(world.served.app, { legal_name: 'Andere Dochter B.V.' });
    await addAtDesk(world.served.app, elsewhere, { email });
    const { visitor, companyId } = await founder({ email });
    expect((await visitor.get(`/desk/${companyId}`)).status).toBe(200);
    expect((await visitor.get(`/desk/${elsewhere}`)).status).toBe(404);
    expect((await visitor.post(`/desk/${companyId}/colleagues`, { intent: 'add', name: 'Ik', email: 'ik@elders.example', locale: 'nl' })).status).toBe(403);
    expect((await visitor.post('/desk/account', { intent: 'password', password: 'een lang genoeg wachtwoord' })).status).toBe(403);
  });
});

describe('coming in', () => {
  test('by a code that is mailed, in the browser that asked for it, once', async () => {
    const { companyId } = await founder({ email: 'code@draaierij.example' });
    const visitor = guest();
    const code = (await askCode(visitor, 'Code@Draaierij.example')) ?? '';
    expect((await guest().post('/desk/sign-in', { intent: 'enter', code })).status).toBe(422);
    const entered = await visitor.post('/desk/sign-in', { intent: 'enter', code, next: `/desk/${companyId}/colleagues` });
    expect([entered.status, entered.location]).toEqual([303, `/desk/${companyId}/colleagues`]);
    expect((await visitor.get(`/desk/${companyId}/colleagues`)).text).toContain('Collega toevoegen');
    expect((await visitor.post('/desk/account', { intent: 'sign-out' })).location).toBe('/desk/sign-in');
    expect((await visitor.post('/desk/sign-in', { intent: 'enter', code })).status).toBe(422);
    expect((await visitor.get(`/desk/${companyId}`)).location).toContain('/desk/sign-in');
  });

  test('tells nobody whether an address is known', async () => {
    await founder({ email: 'bekend@draaierij.example' });
    const ask = async (email: string) => {
      const visitor = guest();
      const answer = await visitor.post('/desk/sign-in', { intent: 'ask', email });
      const page = await visitor.get(answer.location);
      const wrong = await visitor.post('/desk/sign-in', { intent: 'enter', code: '0000 0000' });
      const password = await visitor.post('/desk/sign-in', { intent: 'password', email, password: 'geraden' });
      const plain = (text: string) => text.replaceAll(email, '').replace(/nonce="[^"]*"|"nonce":"[^"]*"/g, '');
      return [answer.status, answer.location, plain(page.text), wrong.status, password.status, plain(password.text)];
    };
    const [known, unknown] = [await ask('bekend@draaierij.example'), await ask('onbekend@draaierij.example')];
    expect(known[2]).toContain('code of eight digits');
    expect(known.map((part) => String(part).length > 200 ? String(part).length : part)).toEqual(unknown.map((part) => String(part).length > 200 ? String(part).length : part));
  });

  test('a code is guessed at five times at most, and lives a quarter of an hour', async () => {
    await founder({ email: 'raden@draaierij.example' });
    const visitor = guest();
    const code = (await askCode(visitor, 'raden@draaierij.example')) ?? '';
    for (let guess = 0; guess < 5; guess += 1) expect((await visitor.post('/desk/sign-in', { intent: 'enter', code: '1' })).status).toBe(422);
    expect((await visitor.post('/desk/sign-in', { intent: 'enter', code })).status).toBe(422);
    const late = (await askCode(visitor, 'raden@draaierij.example')) ?? '';
    const now = world.served.clock.now();
    world.served.clock.set(new Date(Date.parse(now) + 16 * 60_000).toISOString());
    expect((await visitor.post('/desk/sign-in', { intent: 'enter', code: late })).status).toBe(422);
    world.served.clock.set(now);
    expect((await visitor.post('/desk/sign-in', { intent: 'enter', code: late })).status).toBe(303);
  });

  test('nobody is flooded: more than six codes an hour are not mailed', async () => {
    await founder({ email: 'vloed@draaierij.example' });
    const codes = [];
    for (let time = 0; time < 8; time += 1) codes.push(await askCode(guest(), 'vloed@draaierij.example'));
    expect(codes.map((code) => code !== null)).toEqual([true, true, true, true, true, true, false, false]);
  });

  test('by a password, for who chose one; a new one ends the other sign-ins', async () => {
    const { companyId } = await founder();
    const { email, cookie } = await addAtDesk(world.served.app, companyId, { email: 'wachtwoord@draaierij.example' });
    const [old, changing] = [guest(), guest()];
    old.keepCookie(cookie.name, cookie.value);
    const again = await addAtDesk(world.served.app, await addCompany(world.served.app), { email });
    changing.keepCookie(again.cookie.name, again.cookie.value);
    expect((await changing.post('/desk/account', { intent: 'password', password: 'te kort' })).status).toBe(422);
    expect((await changing.post('/desk/account', { intent: 'password', password: 'een lang genoeg wachtwoord' })).status).toBe(303);
    expect((await old.get(`/desk/${companyId}`)).location).toContain('/desk/sign-in');
    expect((await changing.get(`/desk/${companyId}`)).status).toBe(200);
    const fresh = guest();
    expect((await fresh.post('/desk/sign-in', { intent: 'password', email, password: 'een lang genoeg wachtwoord' })).location).toBe('/desk');
    expect((await fresh.get('/desk')).text).toContain('Welk bedrijf?');
  });
});

describe('a later client', () => {
  test('is accepted in one step: what would be shared, and one yes', async () => {
    const { visitor, companyId, supplierId } = await founder({ kvk_number: '11112222' });
    const later = await asked({ kvk_number: '11112222' });
    const page = await visitor.get(later.link);
    for (const words of ['Deel wat u al hebt', 'Hetzelfde: KvK-nummer', 'Ja, delen met Waterwerken Verzonnen']) expect(page.text).toContain(words);
    const [certificate] = await certificatesOf(companyId);
    const answer = await visitor.post(`${later.link}?index`, { intent: 'accept', companyId, certificateId: certificate?.id ?? '' });
    expect([answer.status, answer.location]).toEqual([303, later.link]);
    expect((await visitor.get(later.link)).text).toContain('Gedeeld op');
    await drain();
    expect((await proofsOf(second.register, later.supplierId)).map((proof) => proof.certificate_id)).toEqual([certificate?.id]);
    expect(await eventsOf(companyId)).toEqual(['company.created', 'company_member.added', 'certificate.entered', 'certificate.shared', 'company.joined_client', 'certificate.shared']);
    expect((await proofsOf(world.register, supplierId)).map((proof) => proof.certificate_id)).toEqual([certificate?.id]);
    const home = await visitor.get(`/desk/${companyId}`);
    expect(home.text.match(/gedeeld, geldig tot en met/g)).toHaveLength(2);
    const again = await visitor.post(`${later.link}?index`, { intent: 'accept', companyId, certificateId: certificate?.id ?? '' });
    expect(again.status).toBe(303);
    await drain();
    expect(await proofsOf(second.register, later.supplierId)).toHaveLength(1);
  });

  test('with another KvK number is said, and needs a deliberate yes', async () => {
    const { visitor, companyId } = await founder({ kvk_number: '33334444' });
    const later = await asked({ kvk_number: '99990000' });
    expect((await visitor.get(later.link)).text).toContain('Daar staat u met KvK-nummer 99990000, hier met 33334444.');
    const [certificate] = await certificatesOf(companyId);
    const yes = { intent: 'accept', companyId, certificateId: certificate?.id ?? '' };
    await visitor.post(`${later.link}?index`, yes);
    await drain();
    expect(await proofsOf(second.register, later.supplierId)).toEqual([]);
    await visitor.post(`${later.link}?index`, { ...yes, confirmed: 'on' });
    await drain();
    expect(await proofsOf(second.register, later.supplierId)).toHaveLength(1);
  });

  test('another company of the group founds a company of its own', async () => {
    const { visitor, companyId } = await founder({ kvk_number: '55556666' });
    const later = await asked({ kvk_number: '77778888' }, 'Frezerij Verzonnen B.V.');
    await visitor.post(`${later.link}/certificate`, await sharingForm({ holderName: 'Frezerij Verzonnen B.V.' }));
    await drain();
    const row = await db().selectFrom('supplier').select('company_id').where('id', '=', later.supplierId).executeTakeFirstOrThrow();
    expect(row.company_id).not.toBe(companyId);
    expect((await visitor.get(`/desk/${companyId}`)).text).not.toContain('Frezerij');
    expect((await visitor.get(`/desk/${row.company_id}`)).status).toBe(404);
  });

  test('knowing a number takes nothing over: without the desk the same number shows nothing and joins nothing', async () => {
    const { companyId } = await founder({ kvk_number: '12121212' });
    const later = await asked({ kvk_number: '12121212' });
    const stranger = guest();
    const page = await stranger.get(later.link);
    expect(page.text).not.toContain('Deel wat u al hebt');
    expect(page.text).toContain('Vraag een code aan');
    const [certificate] = await certificatesOf(companyId);
    expect((await stranger.post(`${later.link}?index`, { intent: 'accept', companyId, certificateId: certificate?.id ?? '' })).status).toBe(404);
    await stranger.post(`${later.link}/certificate`, await sharingForm());
    await drain();
    const row = await db().selectFrom('supplier').select('company_id').where('id', '=', later.supplierId).executeTakeFirstOrThrow();
    expect(row.company_id).toBe(later.supplierId);
    expect(await certificatesOf(companyId)).toHaveLength(1);
  });

  test('nor does somebody of another company: its certificates cannot be shared, and its rows not joined', async () => {
    const [mine, theirs] = [await founder(), await founder()];
    const later = await asked();
    const [certificate] = await certificatesOf(theirs.companyId);
    expect((await mine.visitor.post(`${later.link}?index`, { intent: 'accept', companyId: theirs.companyId, certificateId: certificate?.id ?? '' })).status).toBe(404);
    await mine.visitor.post(`${later.link}?index`, { intent: 'accept', companyId: mine.companyId, certificateId: certificate?.id ?? '' });
    const [own] = await certificatesOf(mine.companyId);
    expect((await mine.visitor.post(`${theirs.link}?index`, { intent: 'accept', companyId: mine.companyId, certificateId: own?.id ?? '' })).status).toBe(404);
    await drain();
    expect(await proofsOf(second.register, later.supplierId)).toEqual([]);
  });

  test('no client learns of another', async () => {
    const { visitor, companyId, supplierId } = await founder({ kvk_number: '31313131' });
    const later = await asked({ kvk_number: '31313131' });
    await world.served.app.db.write.updateTable('organisation').set({ name: 'Eerste Klant Verzonnen' }).where('id', '=', world.register.scope.organisationId).execute();
    const [certificate] = await certificatesOf(companyId);
    await visitor.post(`${later.link}?index`, { intent: 'accept', companyId, certificateId: certificate?.id ?? '' });
    await drain();
    for (const path of [`/suppliers/${later.supplierId}`, '/verification', '/audit-trail', '/requests']) {
      const page = await second.ciso.get(`${second.home}${path}`);
      expect(page.status).toBe(200);
      expect(page.text).not.toContain('Eerste Klant Verzonnen');
    }
    const told = await db().selectFrom('audit_event').select('canonical').where('chain_id', '=', second.register.scope.organisationId).execute();
    expect(told.some((event) => event.canonical.includes(world.register.scope.organisationId))).toBe(false);
    const jobs = await db().selectFrom('job').select('payload_json').where('organisation_id', '=', second.register.scope.organisationId).execute();
    expect(jobs.some((job) => job.payload_json.includes(world.register.scope.organisationId))).toBe(false);
    await world.served.app.db.write.updateTable('organisation').set({ name: 'Waterwerken Verzonnen' }).where('id', '=', world.register.scope.organisationId).execute();
    expect(supplierId).not.toBe(later.supplierId);
  });
});

describe('a client’s question from the desk', () => {
  test('is the same page, by who speaks for the company and for nobody else, also when its link has expired', async () => {
    const { visitor, supplierId } = await founder();
    const invitation = await db().selectFrom('invitation').select('id').where('supplier_id', '=', supplierId).executeTakeFirstOrThrow();
    const page = `/i/~${invitation.id}`;
    expect((await visitor.get(page)).text).toContain('Waterwerken Verzonnen vraagt u om bewijs');
    expect((await guest().get(page)).location).toBe(`/desk/sign-in?next=${encodeURIComponent(page)}`);
    const other = await founder();
    expect((await other.visitor.get(page)).status).toBe(404);
    expect((await world.ciso.get(page)).location).toContain('/desk/sign-in');
    await world.served.app.db.write.updateTable('invitation').set({ expires_at: world.served.clock.now() }).where('id', '=', invitation.id).execute();
    expect((await visitor.post(`${page}/question`, { text: 'Geldt dit nog?', answeredBy: 'Inge' })).status).toBe(303);
    await world.served.app.db.write.updateTable('invitation').set({ revoked_at: world.served.clock.now() }).where('id', '=', invitation.id).execute();
    expect((await visitor.get(page)).status).toBe(410);
  });
});

describe('a renewal', () => {
  test('is offered to each client, ticked where the one before is seen, and kept for the others', async () => {
    const { visitor, companyId, supplierId } = await founder({ kvk_number: '41414141' });
    const later = await asked({ kvk_number: '41414141' });
    const [first] = await certificatesOf(companyId);
    await visitor.post(`${later.link}?index`, { intent: 'accept', companyId, certificateId: first?.id ?? '' });
    await drain();
    const form = await visitor.get(`/desk/${companyId}/certificates/new?renews=${first?.id}`);
    expect(form.text.match(/name="client" checked/g) ?? form.text.match(/checked=""/g)).toHaveLength(2);
    const posted = await sharingForm({ validFrom: '2026-03-01', validUntil: '2029-02-28', client: supplierId });
    expect((await visitor.post(`/desk/${companyId}/certificates/new`, posted)).location).toBe(`/desk/${companyId}`);
    await drain();
    expect(await proofsOf(world.register, supplierId)).toHaveLength(2);
    expect(await proofsOf(second.register, later.supplierId)).toHaveLength(1);
    const renewed = (await certificatesOf(companyId)).find((one) => one.id !== first?.id)?.id ?? '';
    await visitor.post(`/desk/${companyId}/certificates/${renewed}`, { intent: 'share', client: later.supplierId });
    await drain();
    expect(await proofsOf(second.register, later.supplierId)).toHaveLength(2);
    const stranger = await second.supplier(answers.QM20, 'Vreemde B.V.');
    await second.invite(stranger.supplierId);
    await visitor.post(`/desk/${companyId}/certificates/${renewed}`, { intent: 'share', client: stranger.supplierId });
    await drain();
    expect(await proofsOf(second.register, stranger.supplierId)).toEqual([]);
  });

  test('with a wrong field keeps nothing', async () => {
    const { visitor, companyId } = await founder();
    const answer = await visitor.post(`/desk/${companyId}/certificates/new`, await sharingForm({ validUntil: '2026-01-01' }));
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('De laatste dag ligt vóór de eerste.');
    expect(await certificatesOf(companyId)).toHaveLength(1);
  });
});

describe('taking a consent back', () => {
  test('holds for one client, from that moment, and is remembered', async () => {
    const { visitor, companyId, supplierId } = await founder({ kvk_number: '51515151' });
    const later = await asked({ kvk_number: '51515151' });
    const [certificate] = await certificatesOf(companyId);
    const page = `/desk/${companyId}/certificates/${certificate?.id}`;
    await visitor.post(`${later.link}?index`, { intent: 'accept', companyId, certificateId: certificate?.id ?? '' });
    await drain();
    const share = await db().selectFrom('share').select('id').where('organisation_id', '=', second.register.scope.organisationId).where('certificate_id', '=', certificate?.id ?? '').executeTakeFirstOrThrow();
    const [proof] = await proofsOf(second.register, later.supplierId);
    await visitor.post(page, { intent: 'stop', shareId: share.id });
    expect((await second.ciso.get(`${second.home}/files/${proof?.evidence_file_id}`)).status).toBe(404);
    await drain();
    expect(await proofsOf(second.register, later.supplierId)).toEqual([]);
    expect(await proofsOf(world.register, supplierId)).toHaveLength(1);
    expect((await visitor.get(page)).text).toContain('niet meer gedeeld sinds 14 mrt 2026');
    const [stays] = await proofsOf(world.register, supplierId);
    await world.ciso.post(`${world.home}/verification/${stays?.id}`, { decision: 'refuse', reason: 'Het staat op naam van de holding.' });
    const home = await visitor.get(`/desk/${companyId}`);
    expect([home.text.includes('niet meer gedeeld sinds 14 mrt 2026'), home.text.includes('niet geaccepteerd; de reden staat bij de vraag')]).toEqual([true, true]);
    const seen = await second.ciso.get(`${second.home}/suppliers/${later.supplierId}`);
    const notice = await db().selectFrom('outbox_mail').select('subject').where('supplier_id', '=', later.supplierId).where('kind', '=', 'answer-notice').orderBy('created_at', 'desc').orderBy('id', 'desc').executeTakeFirst();
    expect(notice?.subject).toMatch(/deelt een certificaat niet meer|no longer shares a certificate/);
    for (const words of ['no longer shared since 14 Mar 2026', 'no longer shares its proof since 14 Mar 2026']) expect(seen.text).toContain(words);
    const kept = await second.ciso.get(`${second.home}/verification/${proof?.id}`);
    expect(kept.text).toContain('no longer shares this proof since 14 Mar 2026');
    expect(kept.text).not.toContain(`/files/${proof?.evidence_file_id}`);
    expect((await world.ciso.get(`${world.home}/suppliers/${supplierId}`)).text).not.toContain('no longer share');
    await visitor.post(page, { intent: 'share', client: later.supplierId });
    await drain();
    expect((await second.ciso.get(`${second.home}/suppliers/${later.supplierId}`)).text).not.toContain('no longer shared since');
    const other = await founder();
    expect((await other.visitor.post(page, { intent: 'stop', shareId: share.id })).status).toBe(404);
  });
});

describe('colleagues', () => {
  test('are added by who proved an address, come in with a code in their own language, and are out at once when removed', async () => {
    const { companyId } = await founder();
    const owner = guest();
    const { cookie, memberId } = await addAtDesk(world.served.app, companyId);
    owner.keepCookie(cookie.name, cookie.value);
    const page = `/desk/${companyId}/colleagues`;
    expect((await owner.post(page, { intent: 'add', name: 'Piet', email: 'geen adres', locale: 'nl' })).status).toBe(422);
    expect((await owner.post(page, { intent: 'add', name: 'Piet Verzonnen', email: 'piet@draaierij.example', locale: 'en' })).status).toBe(303);
    expect((await owner.post(page, { intent: 'add', name: 'Piet', email: 'PIET@draaierij.example', locale: 'en' })).text).toContain('Dit adres staat er al.');
    const mail = await db().selectFrom('outbox_mail').selectAll().where('kind', '=', 'desk-colleague').where('to_address', '=', 'piet@draaierij.example').executeTakeFirstOrThrow();
    expect(mail.text).toContain('added you to the overview');
    const piet = guest();
    const code = (await askCode(piet, 'piet@draaierij.example')) ?? '';
    await piet.post('/desk/sign-in', { intent: 'enter', code });
    expect((await piet.get(`/desk/${companyId}`)).text).toContain('Your certificates, and the clients');
    const row = await db().selectFrom('company_member').innerJoin('desk_account', 'desk_account.id', 'company_member.account_id').select('company_member.id').where('desk_account.email', '=', 'piet@draaierij.example').executeTakeFirstOrThrow();
    await owner.post(page, { intent: 'remove', memberId: row.id });
    expect((await piet.get(`/desk/${companyId}`)).location).toContain('/desk/sign-in');
    expect((await piet.post(`/desk/${companyId}/colleagues`, { intent: 'remove', memberId })).location).toContain('/desk/sign-in');
    expect(await askCode(guest(), 'piet@draaierij.example')).toBeNull();
  });

  test('of another company are not found, and the last one stays', async () => {
    const company = await addCompany(world.served.app);
    const alone = await addAtDesk(world.served.app, company);
    const other = await addAtDesk(world.served.app, await addCompany(world.served.app));
    const visitor = guest();
    visitor.keepCookie(alone.cookie.name, alone.cookie.value);
    expect((await visitor.post(`/desk/${company}/colleagues`, { intent: 'remove', memberId: other.memberId })).status).toBe(404);
    await visitor.post(`/desk/${company}/colleagues`, { intent: 'remove', memberId: alone.memberId });
    expect((await visitor.get(`/desk/${company}`)).status).toBe(200);
    await addCompanyCertificate(world.served.app, company);
    expect((await visitor.get(`/desk/${company}`)).text).toContain('Met niemand gedeeld');
  });
});

test('a link has one budget of posts, from however many addresses', async () => {
  const limited = await openDeskWorld({ LIMIT_PUBLIC_FORM: '3', TRUSTED_PROXIES: '127.0.0.1' });
  const { supplierId } = await limited.supplier();
  const link = await limited.invite(supplierId);
  const statuses: number[] = [];
  for (let address = 1; address <= 5; address += 1) {
    const visitor = httpVisitor(limited.served.url);
    statuses.push((await visitor.post(`${link}/question`, { text: 'Hallo?', answeredBy: 'Joke' }, { 'x-forwarded-for': `203.0.113.${address}` })).status);
  }
  await limited.served.close();
  expect(statuses).toEqual([303, 303, 303, 429, 429]);
});
