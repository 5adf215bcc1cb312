import { afterAll, beforeAll, expect, test } from 'vitest';
import { transact } from '#db/dialect/transact.ts';
import { insertInvitation } from '#db/queries/invitation.ts';
import { newId } from '#db/queries/new-id.ts';
import { askedAnew } from '#tests/facts/asked-anew.ts';
import { triage, verify } from '#tests/facts/register.ts';
import { httpVisitor, type HttpVisitor } from './http-visitor.ts';
import { linkIn, openJudgingWorld, type JudgingWorld } from './judging-world.ts';

let world: JudgingWorld;
let ciso: HttpVisitor & { memberId: string };
let other: HttpVisitor & { memberId: string };

beforeAll(async () => {
  world = await openJudgingWorld();
  ciso = await world.signIn('ciso');
  other = await world.signIn('ciso');
});
afterAll(() => world.served.close());

const issuer = { name: 'Keurders Verzonnen', email: 'Register@Keurders.example', phone: '+31 30 123 45 67', source: 'https://keurders.example/contact', locale: 'nl' };
const addressOf = async (way: 'email' | 'phone') => {
  const rows = await world.served.app.db.read.selectFrom('issuer_contact').selectAll().where('organisation_id', '=', world.register.scope.organisationId).where(way, 'is not', null).where('removed_at', 'is', null).execute();
  return rows[0]?.id ?? '';
};
const post = (visitor: HttpVisitor, proofId: string, form: Record<string, string | string[]>) => visitor.post(`${world.home}/verification/${proofId}`, form);

/** Puts an issuer on the list once; later tests find it there. */
async function onTheList(): Promise<string> {
  const known = await addressOf('email');
  if (known) return known;
  expect((await ciso.post(`${world.home}/settings/issuers/new`, issuer)).status).toBe(303);
  return addressOf('email');
}

async function ask(visitor: HttpVisitor, proofId: string) {
  const answer = await post(visitor, proofId, { intent: 'ask', contactId: await onTheList() });
  const [mail] = (await world.mails('issuer-confirmation')).slice(-1);
  return { answer, mail, link: linkIn(mail?.text) };
}

test('the list takes an issuer with where its address was found, once', async () => {
  const nowhere = await ciso.post(`${world.home}/settings/issuers/new`, { ...issuer, email: '', phone: '' });
  expect([nowhere.status, nowhere.text.includes('Enter an address or a number')]).toEqual([422, true]);
  const unsourced = await ciso.post(`${world.home}/settings/issuers/new`, { ...issuer, source: ' ' });
  expect([unsourced.status, unsourced.text.includes('Say where you found it.')]).toEqual([422, true]);
  await onTheList();
  const again = await ciso.post(`${world.home}/settings/issuers/new`, { ...issuer, name: 'KEURDERS verzonnen' });
  expect([again.status, again.text.includes('This name is on the list already.')]).toEqual([422, true]);
  expect((await ciso.get(`${world.home}/settings/issuers`)).text).toContain('register@keurders.example');
});

test('a QM30 that was only read counts for QM20, until its issuer confirms it', async () => {
  const { supplierId, serviceId, proofId } = await world.proof();
  await triage(world.register, supplierId, '2026-01-10T10:00:00.000Z', 'to_classify');
  const accepted = await post(ciso, proofId, { decision: 'accept', serviceIds: [serviceId] });
  expect(accepted.status).toBe(303);
  expect([await world.stateOf(supplierId), await world.heldBy(supplierId)]).toEqual(['gap', 'QM20']);
  const page = await ciso.get(`${world.home}/verification/${proofId}`);
  expect(page.text).toContain('Until the issuer has confirmed it, it counts for QM20, not for QM30');
  const supplier = (await ciso.get(`${world.home}/suppliers/${supplierId}`)).text;
  expect(supplier).toContain('counts for QM20 until the issuer confirms it');
  // Who showed what was asked is not invited again.
  expect([supplier.includes('it counts once its issuer confirms it'), supplier.includes('Invite to share')]).toEqual([true, false]);
  expect((await ciso.get(world.home)).text).toContain(`/verification/${proofId}#issuer`);

  const { answer, mail, link } = await ask(ciso, proofId);
  expect([answer.status, mail?.to_address, mail?.locale]).toEqual([303, 'register@keurders.example', 'nl']);
  expect(mail?.text).toContain('Pompen Verzonnen B.V.');

  const visitor = httpVisitor(world.served.url);
  for (const _ of [1, 2]) expect((await visitor.get(link)).status).toBe(200);
  expect(await world.stateOf(supplierId)).toBe('gap');
  expect((await visitor.get(link)).text).toContain('Hebt u dit certificaat aan Pompen Verzonnen B.V. afgegeven?');
  const empty = await visitor.post(link, { result: 'confirmed' });
  expect([empty.status, await world.stateOf(supplierId)]).toEqual([422, 'gap']);
  expect((await visitor.post(link, { result: 'confirmed', answeredBy: 'Gijs Keurder' })).status).toBe(303);
  expect([await world.stateOf(supplierId), await world.stateOf(supplierId, '2026-01-15')]).toEqual(['certified', 'certified']);
  const given = await visitor.get(link);
  expect([given.text.includes('U hebt dit certificaat bevestigd.'), given.text.includes('name="result"')]).toEqual([true, false]);

  const second = await visitor.post(link, { result: 'denied', answeredBy: 'Iemand Anders' });
  expect([second.status, await world.stateOf(supplierId)]).toEqual([303, 'certified']);
  expect((await ciso.get(`${world.home}/verification/${proofId}`)).text).toContain('Confirmed by the issuer, last on 14 Mar 2026.');
  expect((await world.mails('confirmation-notice')).map((one) => one.subject)).toContain('Keurders Verzonnen confirms a certificate of Pompen Verzonnen B.V.');
  expect((await ciso.get(`${world.home}/audit-trail`)).text).toContain('confirmed for Keurders Verzonnen a certificate of');
});

test('a certificate that its issuer denies counts for nothing from then on; that it does not know changes nothing', async () => {
  const { supplierId, serviceId, proofId } = await world.proof();
  await post(ciso, proofId, { decision: 'accept', serviceIds: [serviceId] });
  const first = await ask(ciso, proofId);
  await httpVisitor(world.served.url).post(first.link, { result: 'unknown', answeredBy: 'Gijs Keurder' });
  expect(await world.heldBy(supplierId)).toBe('QM20');
  const secondAsk = await ask(ciso, proofId);
  expect(secondAsk.link).not.toBe(first.link);
  await httpVisitor(world.served.url).post(secondAsk.link, { result: 'denied', answeredBy: 'Gijs Keurder', remark: 'Dit nummer is van een ander.' });
  expect([await world.heldBy(supplierId), await world.stateOf(supplierId, '2026-02-01')]).toEqual(['none', 'gap']);
  expect((await ciso.get(`${world.home}/verification/${proofId}`)).text).toContain('Dit nummer is van een ander.');
  expect((await ciso.get(`${world.home}/suppliers/${supplierId}`)).text).toContain('its certificate was denied by the issuer on 14 Mar 2026');
});

test('nobody is asked at an address that is not on the list, nor twice, and a question that was taken back opens nothing', async () => {
  const { proofId } = await world.proof();
  await onTheList();
  const stray = await post(ciso, proofId, { intent: 'ask', contactId: newId() });
  expect([stray.status, stray.text.includes('This is no longer on the list of issuers.')]).toEqual([422, true]);
  const byPhone = await post(ciso, proofId, { intent: 'ask', contactId: await addressOf('phone') });
  expect(byPhone.status).toBe(422);
  const { link } = await ask(ciso, proofId);
  const twice = await post(ciso, proofId, { intent: 'ask', contactId: await onTheList() });
  expect([twice.status, twice.text.includes('was asked already')]).toEqual([422, true]);
  const [, confirmationId] = /name="confirmationId" value="([^"]+)"/.exec((await ciso.get(`${world.home}/verification/${proofId}`)).text) ?? [];
  expect((await post(ciso, proofId, { intent: 'revoke', confirmationId: confirmationId ?? '' })).status).toBe(303);
  const visitor = httpVisitor(world.served.url);
  expect([(await visitor.get(link)).status, (await visitor.post(link, { result: 'confirmed', answeredBy: 'Gijs Keurder' })).status]).toEqual([410, 410]);
});

test('a call to a number of the list is recorded as the word of the issuer', async () => {
  const { supplierId, serviceId, proofId } = await world.proof();
  await onTheList();
  await post(ciso, proofId, { decision: 'accept', serviceIds: [serviceId] });
  const call = { intent: 'call', contactId: await addressOf('phone'), spokeWith: 'Gijs Keurder', result: 'confirmed', calledOn: '2026-03-13' };
  const tomorrow = await post(ciso, proofId, { ...call, calledOn: '2026-03-15' });
  expect([tomorrow.status, tomorrow.text.includes('This day has not come yet.')]).toEqual([422, true]);
  expect((await post(ciso, proofId, { ...call, contactId: await addressOf('email') })).status).toBe(422);
  expect((await post(ciso, proofId, call)).status).toBe(303);
  expect(await world.stateOf(supplierId)).toBe('certified');
  expect((await ciso.get(`${world.home}/verification/${proofId}`)).text).toContain('last on 13 Mar 2026');
});

test('who invited the supplier does not ask for QM30, where another could', async () => {
  const { supplierId, serviceId, proofId } = await world.proof();
  const contactId = await onTheList();
  const { app } = world.served;
  const now = app.clock.now();
  await transact(app.db, (tx) =>
    insertInvitation(tx, world.register.scope, { id: newId(), supplier_id: supplierId, contact_id: null, email: 'joke@pompen.example', contact_name: 'Joke de Wit', locale: 'nl', token_hash: newId(), asked_json: '{}', lowest: 'QM30', highest: 'QM30', created_at: now, created_by_member_id: ciso.memberId, expires_at: '2026-12-31T00:00:00.000Z' }),
  );
  const own = await post(ciso, proofId, { intent: 'ask', contactId });
  expect([own.status, own.text.includes('You invited this supplier or entered this certificate.')]).toEqual([422, true]);
  const call = await post(ciso, proofId, { intent: 'call', contactId: await addressOf('phone'), spokeWith: 'Gijs', result: 'confirmed', calledOn: '2026-03-14' });
  expect(call.status).toBe(422);
  const page = await ciso.get(`${world.home}/verification/${proofId}`);
  expect([page.text.includes('Somebody else has to ask'), page.text.includes('value="ask"')]).toEqual([true, false]);

  expect((await post(other, proofId, { decision: 'accept', serviceIds: [serviceId], askContactId: contactId })).status).toBe(303);
  const [mail] = (await world.mails('issuer-confirmation')).slice(-1);
  await httpVisitor(world.served.url).post(linkIn(mail?.text), { result: 'confirmed', answeredBy: 'Gijs Keurder' });
  expect(await world.stateOf(supplierId)).toBe('certified');
});

test('who is the only one to check may ask alone, and the trail says so', async () => {
  const alone = await openJudgingWorld();
  const { app } = alone.served;
  try {
    const me = await alone.signIn('ciso');
    await transact(app.db, (tx) => tx.updateTable('member').set({ removed_at: app.clock.now() }).where('organisation_id', '=', alone.register.scope.organisationId).where('id', '=', alone.register.memberId).execute());
    const { proofId } = await alone.proof();
    await transact(app.db, (tx) => tx.updateTable('proof').set({ entered_by_member_id: me.memberId }).where('organisation_id', '=', alone.register.scope.organisationId).where('id', '=', proofId).execute());
    await me.post(`${alone.home}/settings/issuers/new`, issuer);
    const page = await me.get(`${alone.home}/verification/${proofId}`);
    expect(page.text).toContain('Nobody else can, so you may');
    const contact = await app.db.read.selectFrom('issuer_contact').select('id').where('email', 'is not', null).where('organisation_id', '=', alone.register.scope.organisationId).executeTakeFirstOrThrow();
    expect((await me.post(`${alone.home}/verification/${proofId}`, { intent: 'ask', contactId: contact.id })).status).toBe(303);
    expect((await me.get(`${alone.home}/audit-trail`)).text).toContain('alone: nobody else could');
  } finally {
    await alone.served.close();
  }
});

test('many are asked about at once: one mail for an issuer, one answer for each certificate, and who cannot be asked stands there with the reason', async () => {
  const { app } = world.served;
  await onTheList();
  const accepted = async (facts: Parameters<JudgingWorld['proof']>[0] = {}) => {
    const one = await world.proof(facts);
    expect((await post(other, one.proofId, { decision: 'accept', serviceIds: [one.serviceId] })).status).toBe(303);
    return one;
  };
  const [first, second, asked, foreign, own] = [await accepted({ certificate_number: 'V-1' }), await accepted({ certificate_number: 'V-2', issuer: 'Keurders Verzonnen B.V.' }), await accepted(), await accepted({ issuer: 'Niemand Bekend' }), await accepted()];
  await ask(ciso, asked.proofId);
  await transact(app.db, (tx) => tx.updateTable('proof').set({ entered_by_member_id: ciso.memberId }).where('id', '=', own.proofId).execute());
  const due = `${world.home}/verification/due`;
  const sentBefore = (await world.mails('issuer-confirmation')).length;
  const chosen = [first, second, asked, foreign, own].map((one) => one.proofId);

  const plan = await ciso.post(due, { intent: 'plan', reach: 'ticked', id: chosen });
  expect(plan.text).toContain('2 questions go out in 1 mail. Nothing has been sent yet.');
  for (const sentence of ['register@keurders.example', 'on certificates: Keurders Verzonnen B.V.', 'Asked already; the link still works.', 'Nobody on your list goes by this name.', 'For this level another member asks.']) expect(plan.text).toContain(sentence);
  expect((await ciso.post(due, { intent: 'plan', reach: 'ticked' })).status).toBe(303);
  expect((await ciso.post(due, { intent: 'plan', reach: 'all' })).text).toContain('Send');
  const send = (press: string) => ciso.post(due, { intent: 'send', press, id: chosen, contactId: [...plan.text.matchAll(/name="contactId" value="([^"]+)"/g)].map(([, id]) => id ?? '') });
  const [, press = ''] = /name="press" value="([^"]+)"/.exec(plan.text) ?? [];
  expect([(await send(press)).status, (await send(press)).status]).toEqual([303, 303]);
  await app.jobs.drain();
  // The mails are on their way; another press finds everything asked.
  await send(newId());
  await app.jobs.drain();
  const sent = (await world.mails('issuer-confirmation')).slice(sentBefore);
  expect(sent.map((mail) => [mail.to_address, mail.subject])).toEqual([['register@keurders.example', 'Waterwerken Verzonnen vraagt u 2 certificaten te bevestigen']]);
  expect(sent[0]?.text).toContain('V-2');

  const door = linkIn(sent[0]?.text);
  const desk = httpVisitor(world.served.url);
  const { location: one } = await desk.get(door);
  expect((await desk.get(one)).text).toContain('Beantwoorde certificaten');
  // Only a question's own link answers it: two at the same desk never answer about another certificate than they see.
  expect((await desk.post(door, { result: 'denied', answeredBy: 'Gijs Keurder' })).location).toBe(one);
  expect([await world.stateOf(first.supplierId), await world.stateOf(second.supplierId)]).toEqual(['gap', 'gap']);
  expect((await desk.post(one, { result: 'confirmed', answeredBy: 'Gijs Keurder' })).location).toBe(door);
  const { location: next } = await desk.get(door);
  expect(next).not.toBe(one);
  expect((await desk.get(next)).text).toContain('value="Gijs Keurder"');
  const notices = (await world.mails('confirmation-notice')).length;
  await desk.post(one, { result: 'denied', answeredBy: 'Iemand Anders' });
  await desk.post(next, { result: 'confirmed', answeredBy: 'Gijs Keurder' });
  expect([await world.stateOf(first.supplierId), await world.stateOf(second.supplierId)]).toEqual(['certified', 'certified']);
  expect((await world.mails('confirmation-notice')).slice(notices).map((mail) => mail.subject)).toEqual(['Keurders Verzonnen has answered about all 2 certificates']);
  expect((await desk.get((await desk.get(door)).location)).text).toContain('U hebt over alle certificaten geantwoord.');
  // What every answer here left behind is what asking anew would say.
  const kept = await app.db.read.selectFrom('proof').select(['id', 'checked_on', 'confirmed_on', 'checked_as', 'mark_level', 'mark_from_on', 'mark_until_on']).where('organisation_id', '=', world.register.scope.organisationId).where('checked_on', 'is not', null).orderBy('id').execute();
  expect(kept).toEqual(await askedAnew(app.db.read, world.register.scope));
});

test('the page says that it is time to check again on the day on which the list has it, not before', async () => {
  const isDue = async (judgedOn: string) => {
    const { supplierId, certificateId, serviceId, proofId } = await world.proof({ level: 'QM20', valid_from: '2025-01-01' });
    await verify(world.register, supplierId, certificateId, `${judgedOn}T09:00:00.000Z`, [serviceId]);
    const [page, list] = [await ciso.get(`${world.home}/verification/${proofId}`), await ciso.get(`${world.home}/verification/due`)];
    return [page.text.includes('By your policy it is time to do that again'), list.text.includes(proofId)];
  };
  expect([await isDue('2025-03-14'), await isDue('2025-03-15')]).toEqual([[true, true], [false, false]]);
});
