import { afterAll, beforeAll, expect, test } from 'vitest';
import { listAnswersOfSupplier } from '#db/queries/supplier-answer.ts';
import { listProofsOfSupplier } from '#db/queries/proof.ts';
import { certificatePdf } from '#tests/fixtures/certificate-pdf.ts';
import { openDeskWorld, type DeskWorld } from './desk-world.ts';
import { httpVisitor } from './http-visitor.ts';

let world: DeskWorld;
beforeAll(async () => {
  world = await openDeskWorld();
});
afterAll(() => world.served.close());

const db = () => world.served.app.db.read;
const typed = { scheme: 'nis2-qm', level: 'QM20', holderName: 'Liften De Wit B.V.', issuer: 'Keurders Verzonnen', validFrom: '2026-02-01', answeredBy: 'Joke de Wit', consent: 'on' };

/** A supplier that was asked by link and shared a document. */
async function shared(values: Record<string, string> = {}) {
  const of = await world.supplier();
  const link = await world.invite(of.supplierId);
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...typed, ...values })) form.append(name, value);
  const pdf = await certificatePdf({ title: 'NIS2 Quality Mark', holder: typed.holderName, number: `QM-${of.supplierId}`, validUntil: '2029-01-31' });
  form.append('file', new Blob([new Uint8Array(pdf)]), 'certificaat.pdf');
  const answer = await httpVisitor(world.served.url).post(`${link}/certificate`, form);
  if (answer.status !== 303) throw new Error(`not shared: ${answer.status}`);
  await world.served.app.jobs.drain();
  const [proof] = await listProofsOfSupplier(db(), world.register.scope, of.supplierId);
  return { ...of, link, proofId: proof?.id ?? '', certificateId: proof?.certificate_id ?? '' };
}
const judge = (proofId: string, form: Record<string, string | string[]>) => world.ciso.post(`${world.home}/verification/${proofId}`, form);
const desk = async (link: string) => (await httpVisitor(world.served.url).get(link)).text;
const told = (supplierId: string) => db().selectFrom('outbox_mail').select(['subject', 'text', 'to_address']).where('supplier_id', '=', supplierId).where('kind', '=', 'judgement-notice').execute();

test('a refusal is mailed with its reason, read on the page, answered there, and the answer is answered', async () => {
  const { supplierId, link, proofId, certificateId } = await shared();
  expect(await desk(link)).toContain('heeft het nog niet beoordeeld');
  expect((await judge(proofId, { decision: 'refuse', reason: 'Het staat op naam van de holding.' })).status).toBe(303);
  const [mail] = await told(supplierId);
  expect([mail?.to_address, mail?.text.includes('Het staat op naam van de holding.')]).toEqual(['joke@dewit-liften.example', true]);
  const page = await desk(/\/i\/[\w-]+/.exec(mail?.text ?? '')?.[0] ?? '');
  expect([page.includes('Het staat op naam van de holding.'), page.includes(`/question?about=${certificateId}`)]).toEqual([true, true]);
  expect(page).not.toContain('Robin');

  const visitor = httpVisitor(world.served.url);
  expect((await visitor.get(`${link}/question?about=${certificateId}`)).text).toContain('Antwoord op het oordeel');
  expect((await visitor.post(`${link}/question`, { about: certificateId, answeredBy: 'Joke de Wit', text: ' ' })).status).toBe(422);
  expect((await visitor.post(`${link}/question`, { about: certificateId, answeredBy: 'Joke de Wit', text: 'Wij heten sinds mei zo.' })).status).toBe(303);
  const answer = (await listAnswersOfSupplier(db(), world.register.scope, supplierId)).find((one) => one.kind === 'question');
  expect(answer?.certificate_id).toBe(certificateId);
  expect((await world.ciso.get(`${world.home}/verification/${proofId}`)).text).toContain('Wij heten sinds mei zo.');
  expect((await world.ciso.get(`${world.home}/suppliers/${supplierId}`)).text).toContain('Wij heten sinds mei zo.');
});

test('an answer about a certificate of another supplier is not found', async () => {
  const [mine, theirs] = [await shared(), await shared()];
  const visitor = httpVisitor(world.served.url);
  expect((await visitor.post(`${mine.link}/question`, { about: theirs.certificateId, answeredBy: 'Joke de Wit', text: 'Vraag' })).status).toBe(404);
  expect((await visitor.get(`${mine.link}/question?about=${theirs.certificateId}`)).text).not.toContain('Antwoord op het oordeel');
});

test('other proof is a request until it is decided, and what is decided is told with its reason', async () => {
  const { supplierId, serviceId, link, proofId } = await shared({ scheme: 'iso-27001', level: '', validUntil: '2028-01-31' });
  const page = await desk(link);
  expect([page.includes('te accepteren in plaats van het NIS2 Quality Mark'), page.includes('digitrust.nl')]).toEqual([true, true]);
  await judge(proofId, { decision: 'accept', serviceIds: [serviceId], reason: 'De scope noemt alleen het hoofdkantoor.' });
  expect((await told(supplierId))[0]?.text).toContain('De scope noemt alleen het hoofdkantoor.');
  expect(await desk(link)).toContain('bewaart het als steun');
});

test('that it is suspended, and why, stands on the page of who shared it', async () => {
  const { serviceId, link, proofId } = await shared();
  await judge(proofId, { decision: 'accept', serviceIds: [serviceId] });
  expect(await desk(link)).toContain('Geaccepteerd. Het telt daar voor QM20.');
  await judge(proofId, { intent: 'standing', kind: 'suspended', effectiveOn: '2026-03-10', reason: 'De uitgever meldde het per mail.' });
  const page = await desk(link);
  expect([page.includes('vanaf 10 mrt 2026 is geschorst'), page.includes('De uitgever meldde het per mail.')]).toEqual([true, true]);
});
