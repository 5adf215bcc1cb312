import { afterAll, beforeAll, expect, test } from 'vitest';
import { findMethodOn } from '#app/platform/method/find-method.server.ts';
import { findClassification } from '#db/queries/classification.ts';
import { listCurrentIntervals } from '#db/queries/coverage-interval.ts';
import { classify, openRegister, registerSupplier, type Register } from '#tests/facts/register.ts';
import { addSignedInMember } from '#tests/setup/members.ts';
import type { ServedApp } from '#tests/setup/served-app.ts';
import type { Role } from '#app/domain/access/permissions.ts';
import { httpVisitor, type HttpVisitor } from './http-visitor.ts';
import { serveFromSource } from './pages.ts';

const today = '2026-03-14';
const before = '2026-03-01T09:00:00.000Z';

let served: ServedApp;
beforeAll(async () => {
  served = await serveFromSource({ now: `${today}T09:30:00.000Z` });
});
afterAll(() => served.close());

async function open() {
  const register = await openRegister(served.app.db);
  return { register, page: `/o/org-${register.scope.organisationId}/method` };
}

async function signIn(to: Register, role: Role, canApprove = false, locale: 'en' | 'nl' = 'en'): Promise<HttpVisitor> {
  const { cookie } = await addSignedInMember(served.app, to.scope, { role, canApprove, locale });
  const visitor = httpVisitor(served.url);
  visitor.keepCookie(cookie.name, cookie.value);
  return visitor;
}

async function classified(register: Register) {
  const of = await registerSupplier(register, before);
  await classify(register, of, before, { ot: 'direct', dependency: 'some', incidentImpact: 'limited', replaceability: 'easy', it: 'none', data: 'none', ictCompany: 'no' });
  return of;
}

const adoption = { name: 'Our rules', effectiveOn: today };
const inForceOn = (register: Register, date: string) => findMethodOn(served.app.db.read, register.scope, date);

test('every rule stands there as a sentence with its source, and says what is our own design', async () => {
  const { register, page } = await open();
  await classified(register);
  const { text } = await (await signIn(register, 'viewer')).get(page);
  expect(text).toContain('Nobody has adopted a method yet.');
  expect(text).toContain('There is no official decision method');
  for (const sentence of ['An incident at this supplier would stop the essential service.', 'It has access to operational technology.', 'You depend on it, with limited risk.']) expect(text).toContain(sentence);
  expect(text.match(/id="QM\d\d-/g)).toHaveLength(20);
  expect(text).toContain('own design');
  expect(text).toMatch(/id="QM20-OT".*?class="end">1</s);
  expect(text).not.toContain('Adopt this method');
});

test.each<[Role, boolean, number]>([
  ['viewer', false, 403],
  ['procurement', false, 403],
  ['admin', false, 403],
  ['ciso', false, 303],
  ['admin', true, 303],
])('%s, approving %s, who adopts gets %i', async (role, canApprove, status) => {
  const { register, page } = await open();
  expect((await (await signIn(register, role, canApprove)).post(page, adoption)).status).toBe(status);
});

test('an adopted method is version 1; levels are judged by it from then on, stay, and are no longer provisional', async () => {
  const { register, page } = await open();
  const { supplierId, serviceId } = await classified(register);
  const ciso = await signIn(register, 'ciso');
  expect((await ciso.get(`/o/org-${register.scope.organisationId}/services/${serviceId}/classify`)).text).toContain('Provisional: nobody has adopted the method yet.');
  const [formerly] = await listCurrentIntervals(served.app.db.read, register.scope, [supplierId]);
  expect((await ciso.post(page, adoption)).location).toBe(page);
  expect(await inForceOn(register, today)).toMatchObject({ number: 1, name: 'Our rules', isProvisional: false });
  expect((await inForceOn(register, '2026-03-13')).isProvisional).toBe(true);

  await served.app.jobs.drain();
  expect(await findClassification(served.app.db.read, register.scope, serviceId)).toMatchObject({ method_number: 1, lowest: 'QM20', highest: 'QM20', effective_on: today });
  const intervals = await listCurrentIntervals(served.app.db.read, register.scope, [supplierId]);
  expect(intervals.map((one) => [one.from_on, one.state, one.lowest])).toContainEqual([formerly?.from_on, formerly?.state, formerly?.lowest]);
  expect((await ciso.get(page)).text).toContain('Version 1, “Our rules”, in force since 14 Mar 2026.');
  expect((await ciso.get(`/o/org-${register.scope.organisationId}/services/${serviceId}/classify`)).text).not.toContain('Provisional: nobody has adopted the method yet.');
});

test('a method may begin later, never earlier: until its day levels stay provisional', async () => {
  const { register, page } = await open();
  const { serviceId } = await classified(register);
  const ciso = await signIn(register, 'ciso');
  const past = await ciso.post(page, { ...adoption, effectiveOn: '2026-03-13' });
  expect([past.status, past.text.includes('a version never acts backwards')]).toEqual([422, true]);
  expect((await ciso.post(page, { ...adoption, effectiveOn: '2026-04-01' })).status).toBe(303);
  await served.app.jobs.drain();
  expect((await findClassification(served.app.db.read, register.scope, serviceId))?.method_number).toBeNull();
  expect((await ciso.get(page)).text).toContain('begins on 1 Apr 2026');

  served.clock.set('2026-04-01T06:00:00.000Z');
  await served.app.jobs.drain();
  expect(await findClassification(served.app.db.read, register.scope, serviceId)).toMatchObject({ method_number: 1, effective_on: '2026-04-01' });
  served.clock.set(`${today}T09:30:00.000Z`);
});

test('it is adopted once', async () => {
  const { register, page } = await open();
  const ciso = await signIn(register, 'ciso');
  await ciso.post(page, adoption);
  const again = await ciso.post(page, { ...adoption, name: 'Other rules' });
  expect([again.status, again.text.includes('Somebody adopted a method meanwhile.')]).toEqual([409, true]);
  expect((await ciso.post(page, { ...adoption, name: ' ' })).status).toBe(422);
});

test('the help page explains levels, coverage and what nobody has published, in both languages', async () => {
  const { register, page } = await open();
  const viewer = await signIn(register, 'viewer');
  const help = page.replace('/method', '/help');
  expect((await viewer.get(help)).text).toContain('id="coverage"');
  const dutch = await (await signIn(register, 'viewer', false, 'nl')).get(help);
  expect(dutch.text).toContain('Wat niet bekend is over het keurmerk');
});
