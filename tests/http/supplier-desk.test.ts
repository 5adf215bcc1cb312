import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findCoverage } from '#db/queries/coverage-interval.ts';
import { listAnswersOfSupplier } from '#db/queries/supplier-answer.ts';
import { listInvitationsOfSupplier } from '#db/queries/invitation.ts';
import { listProofsOfSupplier } from '#db/queries/proof.ts';
import { certificatePdf } from '#tests/fixtures/certificate-pdf.ts';
import { openRegister, verify } from '#tests/facts/register.ts';
import { openDeskWorld, today, type DeskWorld } from './desk-world.ts';
import { httpVisitor, type HttpVisitor } from './http-visitor.ts';

let world: DeskWorld;
beforeAll(async () => {
  world = await openDeskWorld();
});
afterAll(() => world.served.close());

const db = () => world.served.app.db.read;
const guest = (): HttpVisitor => httpVisitor(world.served.url);
const stateOf = async (supplierId: string) => (await findCoverage(db(), world.register.scope, supplierId, today))?.state;
const answersOf = (supplierId: string) => listAnswersOfSupplier(db(), world.register.scope, supplierId);
const proofsOf = (supplierId: string) => listProofsOfSupplier(db(), world.register.scope, supplierId);

const typed = {
  scheme: 'nis2-qm',
  level: 'QM20',
  holderName: 'Liften De Wit B.V.',
  issuer: 'Keurders Verzonnen',
  validFrom: '2026-02-01',
  answeredBy: 'Joke de Wit',
  consent: 'on',
};

async function shareForm(values: Record<string, string> = {}, file?: { bytes: BlobPart; name: string } | null): Promise<FormData> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...typed, ...values })) form.append(name, value);
  const pdf = async () => new Uint8Array(await certificatePdf({ title: 'NIS2 Quality Mark', holder: typed.holderName, number: 'QM-1', validUntil: '2029-01-31' }));
  const sent = file === undefined ? { bytes: await pdf(), name: 'certificaat.pdf' } : file;
  if (sent) form.append('file', new Blob([sent.bytes]), sent.name);
  return form;
}

async function invited() {
  const { supplierId } = await world.supplier();
  return { supplierId, link: await world.invite(supplierId) };
}

describe('the link', () => {
  test('opens as often as one likes, and looking changes nothing', async () => {
    const { supplierId, link } = await invited();
    for (let look = 0; look < 3; look += 1) expect((await guest().get(link)).status).toBe(200);
    const [invitation] = await listInvitationsOfSupplier(db(), world.register.scope, supplierId);
    expect(invitation).toMatchObject({ answered_at: null, revoked_at: null });
    expect(await answersOf(supplierId)).toEqual([]);
  });

  test('says who asks, why, and what the law does and does not ask, in the language of the mail', async () => {
    const { link } = await invited();
    const page = await guest().get(link);
    for (const words of ['<html lang="nl"', 'Waterwerken Verzonnen', 'Noor Verzonnen', '+31 30 000 00 00', 'CR-1042', 'bepaalt het niveau', 'vrijwillig', 'U valt niet onder NIS2 doordat een klant van u eronder valt']) {
      expect(page.text).toContain(words);
    }
  });

  test('speaks the other language when asked', async () => {
    const { link } = await invited();
    const visitor = guest();
    await visitor.post('/language', { locale: 'en', next: link });
    expect((await visitor.get(link)).text).toContain('decides the level');
  });

  test.each(['/i/unheard-of', `/i/${'x'.repeat(43)}`, `/i/${'x'.repeat(43)}/question`])('that never was one (%s) gets a page that helps on', async (link) => {
    const page = await guest().get(link);
    expect(page.status).toBe(404);
    expect(page.text).toContain('This link no longer opens a page');
  });

  test('no other pages hang on it', async () => {
    const { link } = await invited();
    expect((await guest().get(`${link}/anything`)).status).toBe(404);
  });
});

describe('no certificate yet', () => {
  test('makes the gap one with an agreed date, at once', async () => {
    const { supplierId, link } = await invited();
    expect((await guest().get(`${link}/no-certificate`)).text).toContain('value="2026-12-14"');
    const answer = await guest().post(`${link}/no-certificate`, { expectedOn: '2026-11-30', text: 'De audit is geboekt.', answeredBy: 'Joke de Wit' });
    expect([answer.status, answer.location]).toEqual([303, link]);
    expect(await stateOf(supplierId)).toBe('gap_agreed');
    const page = await guest().get(link);
    expect(page.text).toContain('30 nov 2026');
    expect(page.text).toContain('De audit is geboekt.');
  });

  test('can be given again: the newest date counts, earlier ones need no handling', async () => {
    const { supplierId, link } = await invited();
    for (const expectedOn of ['2026-11-30', '2027-01-31']) await guest().post(`${link}/no-certificate`, { expectedOn, answeredBy: 'Joke' });
    const given = await answersOf(supplierId);
    expect(given.map((answer) => [answer.expected_on, answer.handled_at !== null])).toEqual([['2027-01-31', false], ['2026-11-30', true]]);
    expect((await guest().get(`${link}/no-certificate`)).text).toContain('value="2027-01-31"');
    expect((await findCoverage(db(), world.register.scope, supplierId, today))?.agreed_on).toBe('2027-01-31');
  });

  test.each([
    ['in the past', { expectedOn: today, answeredBy: 'Joke' }],
    ['too far away', { expectedOn: '2028-03-15', answeredBy: 'Joke' }],
    ['without a name', { expectedOn: '2026-11-30', answeredBy: ' ' }],
  ])('%s is refused and changes nothing', async (_case, form) => {
    const { supplierId, link } = await invited();
    expect((await guest().post(`${link}/no-certificate`, form)).status).toBe(422);
    expect(await stateOf(supplierId)).toBe('gap');
  });
});

describe('a question and an objection', () => {
  test('reach a member, whose reply comes by mail and stands on the page', async () => {
    const { supplierId, link } = await invited();
    await guest().post(`${link}/question`, { text: 'Geldt ISO 27001 ook?', answeredBy: 'Joke de Wit' });
    const [answer] = await answersOf(supplierId);
    expect((await world.ciso.get(`${world.home}/requests?show=to-handle`)).text).toContain('Handle the answer');
    const handled = await world.ciso.post(`${world.home}/requests`, { intent: 'handle', answerId: answer?.id ?? '', reply: 'Stuur het maar op.', next: `${world.home}/suppliers/${supplierId}` });
    expect(handled.location).toBe(`${world.home}/suppliers/${supplierId}`);
    const [mail] = await db().selectFrom('outbox_mail').selectAll().where('supplier_id', '=', supplierId).where('kind', '=', 'answer-reply').execute();
    expect(mail?.text).toContain('Stuur het maar op.');
    // With a link of its own: nobody looks for an older mail.
    expect((await guest().get(/\/i\/[\w-]+/.exec(mail?.text ?? '')?.[0] ?? '')).text).toContain('Stuur het maar op.');
    expect((await guest().get(link)).text).toContain('Stuur het maar op.');
    const again = await world.ciso.post(`${world.home}/requests`, { intent: 'handle', answerId: answer?.id ?? '', reply: 'Nog iets.' });
    expect(again.status).toBe(303);
    expect((await answersOf(supplierId))[0]?.reply).toBe('Stuur het maar op.');
  });

  test('an objection names the answer that it is about', async () => {
    const { supplierId, link } = await invited();
    await guest().post(`${link}/contest`, { which: '1', text: 'Wij hosten niets.', answeredBy: 'Joke' });
    const [answer] = await answersOf(supplierId);
    expect(answer).toMatchObject({ kind: 'contest' });
    expect(answer?.text).toMatch(/^Bouwt, host, beheert, koppelt of onderhoudt .*\? Ja\n\nWij hosten niets\.$/);
    expect(await stateOf(supplierId)).toBe('gap');
  });

  test.each([
    ['question', { answeredBy: 'Joke' }],
    ['contest', { text: 'Wij hosten niets.', answeredBy: 'Joke' }],
  ])('an empty %s is refused', async (kind, form) => {
    const { supplierId, link } = await invited();
    expect((await guest().post(`${link}/${kind}`, form)).status).toBe(422);
    expect(await answersOf(supplierId)).toEqual([]);
  });
});

describe('sharing a certificate', () => {
  test('makes the company, which the client learns of by a job of its own', async () => {
    const { supplierId, link } = await invited();
    const answer = await guest().post(`${link}/certificate`, await shareForm());
    expect([answer.status, answer.location]).toEqual([303, link]);
    expect((await guest().get(link)).text.match(/heeft het nog niet \w+/g), 'said once').toEqual(['heeft het nog niet beoordeeld']);
    await world.served.app.jobs.drain();
    const [proof] = await proofsOf(supplierId);
    expect(proof).toMatchObject({ origin: 'shared', level: 'QM20', valid_until: '2029-01-31', holder_name: 'Liften De Wit B.V.', file_name: 'certificaat.pdf' });
    const supplier = await db().selectFrom('supplier').select('company_id').where('id', '=', supplierId).executeTakeFirstOrThrow();
    const certificate = await db().selectFrom('certificate').selectAll().where('id', '=', proof?.certificate_id ?? '').executeTakeFirstOrThrow();
    expect(certificate).toMatchObject({ company_id: supplier.company_id, organisation_id: null });
    const [invitation] = await listInvitationsOfSupplier(db(), world.register.scope, supplierId);
    expect(invitation).toMatchObject({ answered_at: world.served.clock.now(), company_id: supplier.company_id });
    expect((await answersOf(supplierId)).map((one) => one.kind)).toEqual(['certificate']);
    expect((await world.ciso.get(`${world.home}/files/${proof?.evidence_file_id}`)).status).toBe(200);
  });

  test('writes each chain in its own transaction', async () => {
    const { supplierId, link } = await invited();
    await guest().post(`${link}/certificate`, await shareForm());
    const ofCompany = () => db().selectFrom('audit_event').select('type').where('chain_id', '=', supplierId).orderBy('sequence').execute();
    expect((await ofCompany()).map((event) => event.type)).toEqual(['company.created', 'company_member.added', 'certificate.entered', 'certificate.shared']);
    const head = () => db().selectFrom('chain_head').select('sequence').where('chain_id', '=', world.register.scope.organisationId).executeTakeFirstOrThrow();
    const before = await head();
    await world.served.app.jobs.drain();
    const types = await db().selectFrom('audit_event').select('type').where('chain_id', '=', world.register.scope.organisationId).where('sequence', '>', before.sequence).orderBy('sequence').execute();
    expect(types.map((event) => event.type)).toEqual(['proof.received', 'supplier.answered', 'supplier.joined_company']);
  });

  test('twice is once, and a job that runs again changes nothing', async () => {
    const { supplierId, link } = await invited();
    const form = await shareForm();
    await Promise.all([guest().post(`${link}/certificate`, form), guest().post(`${link}/certificate`, form)]);
    await world.served.app.jobs.drain();
    await world.served.app.db.write.updateTable('job').set({ status: 'waiting' }).where('kind', '=', 'receive-share').execute();
    await world.served.app.jobs.drain();
    expect(await proofsOf(supplierId)).toHaveLength(1);
    expect(await answersOf(supplierId)).toHaveLength(1);
  });

  test('can be taken back: the file closes at once, coverage follows', async () => {
    const { supplierId, serviceId } = await world.supplier();
    const link = await world.invite(supplierId);
    await guest().post(`${link}/certificate`, await shareForm());
    await world.served.app.jobs.drain();
    const [proof] = await proofsOf(supplierId);
    await verify(world.register, supplierId, proof?.certificate_id ?? '', world.served.clock.now(), [serviceId]);
    expect(await stateOf(supplierId)).toBe('certified');
    expect((await guest().get(link)).text).toContain('Geaccepteerd. Het telt daar voor QM20.');
    const share = await db().selectFrom('share').select('id').where('certificate_id', '=', proof?.certificate_id ?? '').executeTakeFirstOrThrow();
    await guest().post(`${link}?index`, { shareId: share.id });
    expect((await world.ciso.get(`${world.home}/files/${proof?.evidence_file_id}`)).status).toBe(404);
    await world.served.app.jobs.drain();
    expect(await proofsOf(supplierId)).toEqual([]);
    expect(await stateOf(supplierId)).toBe('gap');
    expect((await guest().get(link)).text).not.toContain('certificaat.pdf');
  });

  test('with another supplier’s link, nothing can be taken back', async () => {
    const [mine, other] = [await invited(), await invited()];
    await guest().post(`${mine.link}/certificate`, await shareForm());
    const share = await db().selectFrom('share').select('id').where('company_id', '=', mine.supplierId).executeTakeFirstOrThrow();
    await guest().post(`${other.link}?index`, { shareId: share.id });
    expect(await db().selectFrom('share').select('withdrawn_at').where('id', '=', share.id).executeTakeFirst()).toEqual({ withdrawn_at: null });
  });

  test.each([
    ['without consent', { consent: '' }, undefined, 'Zonder uw toestemming wordt er niets gedeeld.'],
    ['without a document', {}, null, 'Kies het document: een pdf, PNG of JPEG'],
    ['with something that only calls itself a PDF', {}, { bytes: '<html>', name: 'certificaat.pdf' }, 'Dit is geen pdf, PNG of JPEG, wat de naam ook zegt.'],
    ['with an end before its beginning', { validUntil: '2026-01-31' }, undefined, 'De laatste dag ligt vóór de eerste.'],
    ['without a last day, for another scheme', { scheme: 'iso-27001' }, undefined, 'Vul de laatste geldige dag in.'],
  ])('%s is refused and keeps nothing', async (_case, values, file, sentence) => {
    const { supplierId, link } = await invited();
    const answer = await guest().post(`${link}/certificate`, await shareForm(values, file));
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(sentence);
    expect(answer.text).toContain('value="Keurders Verzonnen"');
    expect(await db().selectFrom('share').select('id').where('company_id', '=', supplierId).execute()).toEqual([]);
  });

  test('other proof waits for a decision and makes nothing green', async () => {
    const { supplierId, link } = await invited();
    await guest().post(`${link}/certificate`, await shareForm({ scheme: 'iso-27001', level: '', validUntil: '2028-01-31' }));
    await world.served.app.jobs.drain();
    expect((await proofsOf(supplierId))[0]).toMatchObject({ scheme: 'iso-27001', level: null });
    expect(await stateOf(supplierId)).toBe('gap');
  });

  test('stays out of sight of another organisation', async () => {
    const { supplierId, link } = await invited();
    await guest().post(`${link}/certificate`, await shareForm());
    await world.served.app.jobs.drain();
    const [proof] = await proofsOf(supplierId);
    const other = await openRegister(world.served.app.db);
    const stranger = await world.signIn(other, 'ciso');
    expect((await stranger.get(`/o/org-${other.scope.organisationId}/files/${proof?.evidence_file_id}`)).status).toBe(404);
  });
});
