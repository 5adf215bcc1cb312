import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAgreedDate } from '#db/queries/agreed-date.ts';
import { listCertificateSteps } from '#db/queries/certificate-step.ts';
import { certificatePdf } from '#tests/fixtures/certificate-pdf.ts';
import { openRegister, registerSupplier, triage, classify, type Register } from '#tests/facts/register.ts';
import { askAffected } from './affected-letter.ts';
import { answers, inviteValues, openDeskWorld, today, type DeskWorld } from './desk-world.ts';
import { httpVisitor, type HttpVisitor } from './http-visitor.ts';

const before = '2026-01-10T10:00:00.000Z';
let world: DeskWorld;
let other: Register;
beforeAll(async () => {
  world = await openDeskWorld();
  other = await openRegister(world.served.app.db);
});
afterAll(() => world.served.close());

const db = () => world.served.app.db;
const agreedOf = async (register: Register, supplierId: string) => (await findAgreedDate(db().read, register.scope, supplierId))?.agreed_on ?? null;
const stepsOf = async (register: Register, supplierId: string) => (await listCertificateSteps(db().read, register.scope, supplierId)).filter((row) => row.superseded_at === null).map((row) => [row.kind, row.planned_on ?? '-', row.done_on ?? '-'].join(' '));

/** A company with a QM10 that two clients ask for QM20: at its desk in one browser, with the link of the first. */
async function twoClients() {
  const here = await world.supplier();
  const link = await world.invite(here.supplierId);
  const guest = httpVisitor(world.served.url);
  const pdf = new Uint8Array(await certificatePdf({ title: 'NIS2 Quality Mark QM10', holder: 'Liften De Wit B.V.', number: 'QM-1', validUntil: '2029-01-31' }));
  const form = new FormData();
  for (const [name, value] of Object.entries({ scheme: 'nis2-qm', level: 'QM10', holderName: 'Liften De Wit B.V.', issuer: 'Keurders Verzonnen', validFrom: '2026-02-01', answeredBy: 'Joke de Wit', consent: 'on' })) form.append(name, value);
  form.append('file', new Blob([pdf]), 'certificaat.pdf');
  expect((await guest.post(`${link}/certificate`, form)).status).toBe(303);
  await world.served.app.jobs.drain();
  const { company_id: companyId } = await db().read.selectFrom('supplier').select('company_id').where('id', '=', here.supplierId).executeTakeFirstOrThrow();
  const there = await registerSupplier(other, before, { legal_name: 'De Wit Liften', company_id: companyId });
  await triage(other, there.supplierId, before, 'to_classify');
  await classify(other, there, before, answers.QM20);
  const ciso = await world.signIn(other, 'ciso');
  expect((await ciso.post(`/o/org-${other.scope.organisationId}/suppliers/${there.supplierId}/invite`, { ...inviteValues, contactName: 'Sam Elders' })).status).toBe(303);
  return { here: here.supplierId, there: there.supplierId, link, way: `${link}/way`, guest, companyId: companyId ?? '' };
}

const report = { reportedBy: 'Joke de Wit', registered_done: '2026-03-01', certified_planned: '2026-09-30' };

describe('the same to other clients', () => {
  test('is offered at the desk, and told by one job for each that was ticked', async () => {
    const { here, there, way, guest, companyId } = await twoClients();
    expect((await guest.get(way)).text).toContain('Meld dit ook aan deze andere klanten');
    expect((await guest.post(way, { ...report, tell: there })).status).toBe(303);
    const jobs = await db().read.selectFrom('job').select(['organisation_id', 'key']).where('kind', '=', 'tell-way').execute();
    expect(jobs.map((job) => job.organisation_id)).toEqual([other.scope.organisationId]);
    expect(await agreedOf(other, there), 'not before its job has run').toBeNull();
    await world.served.app.jobs.drain();
    for (const [register, supplierId] of [[world.register, here], [other, there]] as const) {
      expect(await agreedOf(register, supplierId)).toBe('2026-09-30');
      expect(await stepsOf(register, supplierId)).toEqual(['registered - 2026-03-01']);
    }
    const told = await db().read.selectFrom('audit_event').select('chain_id').where('type', '=', 'company.way_told').execute();
    expect(told).toEqual([{ chain_id: companyId }]);
    const notices = await db().read.selectFrom('outbox_mail').select('supplier_id').where('kind', '=', 'answer-notice').where('organisation_id', '=', other.scope.organisationId).execute();
    expect(notices).toEqual([{ supplier_id: there }]);
  });

  test('who is not ticked hears nothing; no client is named to another', async () => {
    const { there, way, guest } = await twoClients();
    await guest.post(way, report);
    await world.served.app.jobs.drain();
    expect(await agreedOf(other, there)).toBeNull();
    const canonical = await db().read.selectFrom('audit_event').select('canonical').where('chain_id', '=', world.register.scope.organisationId).where('type', '=', 'way.reported').execute();
    expect(canonical.filter((event) => event.canonical.includes(other.scope.organisationId))).toEqual([]);
  });

  test('by the link alone nobody learns of the others, and a tick that was made up tells nobody', async () => {
    const { there, way } = await twoClients();
    const stranger: HttpVisitor = httpVisitor(world.served.url);
    const page = (await stranger.get(way)).text;
    expect(page).not.toContain('Meld dit ook aan');
    expect(page).toContain('Meld u aan bij uw bedrijfsloket');
    await stranger.post(way, { ...report, tell: there });
    await world.served.app.jobs.drain();
    expect(await agreedOf(other, there)).toBeNull();
  });

  test('at the desk of another company nobody learns of them either', async () => {
    const [{ there, way }, elsewhere] = [await twoClients(), await twoClients()];
    expect((await elsewhere.guest.get(way)).text).not.toContain('Meld dit ook aan');
    await elsewhere.guest.post(way, { ...report, tell: [there, elsewhere.there] });
    await world.served.app.jobs.drain();
    expect([await agreedOf(other, there), await agreedOf(other, elsewhere.there)]).toEqual([null, null]);
  });

  test('what the other client knows and this report leaves empty stays, and so does what would contradict it', async () => {
    const { there, way, guest } = await twoClients();
    const ciso = await world.signIn(other, 'ciso');
    await ciso.post(`/o/org-${other.scope.organisationId}/suppliers/${there}/way`, { phase_1_done: '2026-03-05', phase_2_planned: '2026-12-01' });
    await guest.post(way, { ...report, audit_body_chosen_done: '2026-03-02', tell: there });
    await world.served.app.jobs.drain();
    expect(await stepsOf(other, there)).toEqual(['phase_1 - 2026-03-05', 'phase_2 2026-12-01 -', 'registered - 2026-03-01', 'audit_body_chosen - 2026-03-02']);
    expect(await agreedOf(other, there), 'a certificate before its audit').toBeNull();
  });
});

describe('who asks what', () => {
  test('stands at the desk for every client, and behind a link for that client alone', async () => {
    const { link, guest, companyId } = await twoClients();
    const home = (await guest.get(`/desk/${companyId}`)).text;
    expect(home).toContain('Gevraagd op 14 mrt 2026, om QM20; beantwoord op 14 mrt 2026');
    expect(home).toContain('Gevraagd op 14 mrt 2026, om QM20; nog niet beantwoord');
    const behind = (await httpVisitor(world.served.url).get(link)).text;
    expect(behind).toContain('Gevraagd op 14 mrt 2026, om QM20; beantwoord op 14 mrt 2026');
    expect(behind).not.toContain('nog niet beantwoord');
  });

  test('what went to somebody else at the supplier is seen at the desk, and not by who holds a link', async () => {
    const { here, link, guest, companyId } = await twoClients();
    await askAffected(world.register, here, { name: 'Kim Verzonnen', sentAt: '2026-03-12T09:00:00.000Z' });
    expect((await guest.get(`/desk/${companyId}`)).text).toContain('of iets u raakt, gevraagd aan Kim Verzonnen op 12 mrt 2026');
    expect((await httpVisitor(world.served.url).get(link)).text).not.toContain('Kim Verzonnen');
  });
});

test('a certificate is taken along from the desk, by who speaks for its company', async () => {
  const { guest, companyId } = await twoClients();
  const certificate = await db().read.selectFrom('certificate').select('id').where('company_id', '=', companyId).executeTakeFirstOrThrow();
  const path = `/desk/${companyId}/certificates/${certificate.id}`;
  expect((await guest.get(path)).text).toContain(`action="${path}/file"`);
  const file = await guest.post(`${path}/file`, { takenBy: 'Joke de Wit' });
  expect([file.status, JSON.parse(file.text)]).toEqual([200, expect.objectContaining({ format: 'ketenmark-certificate', takenBy: 'Joke de Wit', takenAt: `${today}T09:30:00.000Z` })]);
  const elsewhere = await twoClients();
  expect((await elsewhere.guest.post(`${path}/file`, { takenBy: 'Joke' })).status).toBe(404);
  expect((await elsewhere.guest.post(`/desk/${elsewhere.companyId}/certificates/${certificate.id}/file`, { takenBy: 'Joke' })).status).toBe(404);
});
