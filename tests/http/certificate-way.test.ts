import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAgreedDate } from '#db/queries/agreed-date.ts';
import { listCertificateSteps } from '#db/queries/certificate-step.ts';
import { findCoverage } from '#db/queries/coverage-interval.ts';
import { enterCertificate, verify } from '#tests/facts/register.ts';
import { answers, openDeskWorld, today, type DeskWorld } from './desk-world.ts';
import { httpVisitor } from './http-visitor.ts';

let world: DeskWorld;
beforeAll(async () => {
  world = await openDeskWorld();
});
afterAll(() => world.served.close());

const db = () => world.served.app.db.read;
const guest = () => httpVisitor(world.served.url);
const stateOf = async (supplierId: string) => (await findCoverage(db(), world.register.scope, supplierId, today))?.state;
const agreedOf = async (supplierId: string) => (await findAgreedDate(db(), world.register.scope, supplierId))?.agreed_on ?? null;
const stepsOf = async (supplierId: string) => (await listCertificateSteps(db(), world.register.scope, supplierId)).map((row) => [row.kind, row.planned_on ?? '-', row.done_on ?? '-', row.source, row.superseded_at === null ? 'now' : 'before'].join(' '));
const noticesTo = (supplierId: string) => db().selectFrom('outbox_mail').select(['subject', 'text']).where('supplier_id', '=', supplierId).where('kind', '=', 'answer-notice').execute();
const said = (values: Record<string, string>) => ({ reportedBy: 'Joke de Wit', ...values });

async function asked() {
  const { supplierId, serviceId } = await world.supplier();
  const link = await world.invite(supplierId);
  return { supplierId, serviceId, link, way: `${link}/way`, page: `${world.home}/suppliers/${supplierId}` };
}

describe('the supplier', () => {
  test('is told what the level is, how one gets it, whom to call, and where to object', async () => {
    const { link, way } = await asked();
    expect((await guest().get(link)).text).toContain('Uw weg naar het certificaat');
    const page = (await guest().get(way)).text;
    for (const words of ['QM20, Substantial', 'nis2qualitymark.eu', 'Noor Verzonnen', 'tel:+31300000000', `${link}/contest`, 'drie jaar geldig']) expect(page, words).toContain(words);
    expect(page).not.toMatch(/verplicht/);
  });

  test('reports steps and dates: the gap gets its date, the client sees them, and who asked hears of it', async () => {
    const { supplierId, way, page } = await asked();
    expect(await stateOf(supplierId)).toBe('gap');
    const answer = await guest().post(way, said({ registered_done: '2026-03-01', audit_body_chosen_done: '2026-03-10', auditBody: 'Keurders Verzonnen', phase_1_planned: '2026-06-01', certified_planned: '2026-09-30' }));
    expect(answer.status).toBe(303);
    expect(await stepsOf(supplierId)).toEqual(['registered - 2026-03-01 supplier now', 'audit_body_chosen - 2026-03-10 supplier now', 'phase_1 2026-06-01 - supplier now']);
    expect([await stateOf(supplierId), await agreedOf(supplierId)]).toEqual(['gap_agreed', '2026-09-30']);
    const seen = (await world.viewer.get(page)).text;
    for (const words of ['Way to a certificate', 'Keurders Verzonnen', '1 Jun 2026', '30 Sep 2026']) expect(seen, words).toContain(words);
    const notices = await noticesTo(supplierId);
    expect(notices.map((mail) => mail.subject)).toEqual(['Liften De Wit B.V. reports how far its certificate is']);
    expect(notices[0]?.text).toContain('30 September 2026');
    const invitation = await db().selectFrom('invitation').select('answered_at').where('supplier_id', '=', supplierId).executeTakeFirstOrThrow();
    expect(invitation.answered_at).not.toBeNull();
  });

  test('moves its date; the first one shows, and what stays the same is not written again', async () => {
    const { supplierId, link, way } = await asked();
    await guest().post(`${link}/no-certificate`, { expectedOn: '2026-06-30', answeredBy: 'Joke' });
    await guest().post(way, said({ phase_2_planned: '2026-08-01', certified_planned: '2026-09-30' }));
    await guest().post(way, said({ phase_2_planned: '2026-08-01', certified_planned: '2026-10-31' }));
    expect(await stepsOf(supplierId)).toEqual(['phase_2 2026-08-01 - supplier now']);
    expect(await agreedOf(supplierId)).toBe('2026-10-31');
    expect((await guest().get(link)).text).toContain('eerst gepland voor 30 jun 2026');
  });

  test('who leaves the day of the certificate empty keeps the day that was agreed', async () => {
    const { supplierId, way } = await asked();
    await guest().post(way, said({ certified_planned: '2026-09-30' }));
    await guest().post(way, said({ registered_done: '2026-03-01' }));
    expect(await agreedOf(supplierId)).toBe('2026-09-30');
  });

  test('a date that has passed shows as slipped, on both sides, until the step is done', async () => {
    const { way, link, page } = await asked();
    await guest().post(way, said({ phase_1_planned: '2026-03-20', certified_planned: '2026-04-20' }));
    world.served.clock.set('2026-03-21T09:00:00.000Z');
    try {
      expect((await guest().get(link)).text).toContain('stond gepland voor 20 mrt 2026, één dag geleden');
      expect((await world.viewer.get(page)).text).toContain('A date has passed without a word');
      await guest().post(way, said({ phase_1_planned: '2026-03-20', phase_1_done: '2026-03-20', certified_planned: '2026-04-20' }));
      expect((await guest().get(link)).text).not.toContain('uitgelopen');
    } finally {
      world.served.clock.set(`${today}T09:30:00.000Z`);
    }
  });

  test.each([
    ['a day that does not exist', { certified_planned: '2026-02-30' }, 'Deze datum bestaat niet.'],
    ['done tomorrow', { registered_done: '2026-03-15' }, 'Deze dag moet nog komen.'],
    ['planned for today', { phase_1_planned: today }, 'Deze dag is voorbij of is vandaag.'],
    ['too far away', { certified_planned: '2028-03-15' }, 'meer dan twee jaar weg'],
    ['the certificate before the audit', { phase_2_planned: '2026-12-01', certified_planned: '2026-11-01' }, 'Dit ligt vóór ‘Audit, fase 2’'],
    ['nobody', { registered_done: '2026-03-01', reportedBy: ' ' }, 'Vul uw naam in.'],
    ['nothing at all', {}, 'Er was niets gewijzigd'],
  ])('%s is refused with a sentence, and nothing is written', async (_case, values, sentence) => {
    const { supplierId, way } = await asked();
    const answer = await guest().post(way, { implementing_planned: values && Object.keys(values).length > 0 ? '2026-05-01' : undefined, ...said(values) });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(sentence);
    expect([await stepsOf(supplierId), await agreedOf(supplierId)]).toEqual([[], null]);
  });

  test('a link that was taken back reports nothing', async () => {
    const { supplierId, way } = await asked();
    await world.served.app.db.write.updateTable('invitation').set({ revoked_at: `${today}T08:00:00.000Z` }).where('supplier_id', '=', supplierId).execute();
    expect((await guest().post(way, said({ registered_done: '2026-03-01' }))).status).toBe(410);
    expect(await stepsOf(supplierId)).toEqual([]);
  });
});

describe('a member', () => {
  test('notes what the supplier says on the phone, and the supplier sees it', async () => {
    const { supplierId, link, page } = await asked();
    const answer = await world.ciso.post(`${page}/way`, { registered_done: '2026-03-02', certified_planned: '2026-09-30', reportedBy: 'Joke de Wit' });
    expect([answer.status, answer.location]).toEqual([303, `${page}#way`]);
    expect(await stepsOf(supplierId)).toEqual(['registered - 2026-03-02 member now']);
    expect([await stateOf(supplierId), await agreedOf(supplierId)]).toEqual(['gap_agreed', '2026-09-30']);
    expect((await guest().get(link)).text).toContain('op 2 mrt 2026');
    expect(await noticesTo(supplierId), 'nobody is mailed about what they noted').toEqual([]);
    expect((await world.ciso.get(`${world.home}/audit-trail`)).text).toMatch(/reported on the way of .*to a certificate: registered for the mark \(done 2 Mar 2026\)/);
  });

  test('who may only read notes nothing, and another organisation finds nobody', async () => {
    const { supplierId, page } = await asked();
    expect((await world.viewer.get(page)).text).not.toContain('Note what it says');
    expect((await world.viewer.post(`${page}/way`, { registered_done: '2026-03-02' })).status).toBe(403);
    expect(await stepsOf(supplierId)).toEqual([]);
  });

  test('sees that a certificate which was said to be there was not shown', async () => {
    const { way, page, link } = await asked();
    await guest().post(way, said({ certified_done: '2026-03-10' }));
    expect((await world.viewer.get(page)).text).toContain('has not shared it');
    expect((await guest().get(link)).text).toContain('Hebt u het certificaat? Deel het.');
  });
});

describe('a certificate that lies there', () => {
  test('ends the way, whatever date was agreed; its renewal is the next day to agree upon', async () => {
    const { supplierId, serviceId, way, link } = await asked();
    await guest().post(way, said({ certified_planned: '2026-04-30' }));
    world.served.clock.set('2026-03-15T09:30:00.000Z');
    const { certificateId } = await enterCertificate(world.register, supplierId, '2026-03-15T09:00:00.000Z', { level: 'QM20', valid_from: '2026-03-01' });
    await verify(world.register, supplierId, certificateId, '2026-03-15T09:10:00.000Z', [serviceId]);
    try {
      const page = (await guest().get(way)).text;
      expect(page).not.toContain('name="certified_planned"');
      expect(page).toContain('name="renewal_planned"');
      expect((await guest().get(link)).text).toContain('blijkt uit het certificaat zelf');
      await guest().post(way, said({ certified_planned: '2026-05-30', renewal_planned: '2027-12-01' }));
      expect(await agreedOf(supplierId)).toBe('2027-12-01');
      expect(await stateOf(supplierId)).toBe('certified');
    } finally {
      world.served.clock.set(`${today}T09:30:00.000Z`);
    }
  });

  test('of a lower level does not', async () => {
    const { supplierId } = await world.supplier(answers.QM20);
    await enterCertificate(world.register, supplierId, '2026-02-01T09:00:00.000Z', { level: 'QM10', valid_from: '2026-01-01' });
    const link = await world.invite(supplierId);
    expect((await guest().get(`${link}/way`)).text).toContain('name="certified_planned"');
  });
});
