import { afterAll, beforeAll, expect, test } from 'vitest';
import { findAgreedDate } from '#db/queries/agreed-date.ts';
import { findCoverage } from '#db/queries/coverage-interval.ts';
import { agree, classify, openRegister, registerSupplier, triage, type Register } from '#tests/facts/register.ts';
import { addSignedInMember } from '#tests/setup/members.ts';
import type { ServedApp } from '#tests/setup/served-app.ts';
import { httpVisitor, type HttpVisitor } from './http-visitor.ts';
import { serveFromSource } from './pages.ts';

const today = '2026-03-14';
const before = '2026-01-10T10:00:00.000Z';

let served: ServedApp;
let register: Register;
let suppliers: string;
beforeAll(async () => {
  served = await serveFromSource({ now: `${today}T09:30:00.000Z` });
  register = await openRegister(served.app.db);
  suppliers = `/o/org-${register.scope.organisationId}/suppliers`;
});
afterAll(() => served.close());

async function signIn(role: 'procurement' | 'viewer', locale: 'en' | 'nl' = 'en'): Promise<HttpVisitor> {
  const { cookie } = await addSignedInMember(served.app, register.scope, { role, locale });
  const visitor = httpVisitor(served.url);
  visitor.keepCookie(cookie.name, cookie.value);
  return visitor;
}

async function inAGap(): Promise<string> {
  const of = await registerSupplier(register, before);
  await triage(register, of.supplierId, before, 'to_classify');
  await classify(register, of, before, { dependency: 'some', incidentImpact: 'standstill', it: 'connected' });
  return of.supplierId;
}

const stateOf = async (supplierId: string) => (await findCoverage(served.app.db.read, register.scope, supplierId, today))?.state;
const agreedOf = async (supplierId: string) => (await findAgreedDate(served.app.db.read, register.scope, supplierId))?.agreed_on;

test('a gap gets an agreed date, and another one in its place', async () => {
  const buyer = await signIn('procurement');
  const supplierId = await inAGap();
  expect((await buyer.get(`${suppliers}/${supplierId}`)).text).toContain('Agree on a date for its certificate');
  for (const agreedOn of ['2026-09-30', '2026-11-30']) {
    expect((await buyer.post(`${suppliers}/${supplierId}`, { agreedOn })).status).toBe(303);
    expect([await stateOf(supplierId), await agreedOf(supplierId)]).toEqual(['gap_agreed', agreedOn]);
  }
  const page = await buyer.get(`${suppliers}/${supplierId}`);
  expect(page.text).toContain('Change the agreed date');
  expect(page.text).toContain('certificate agreed for 30 Nov 2026');
});

test.each([
  ['2026-03-13', 'This date is not in the future.'],
  ['2026-03-14', 'This date is not in the future.'],
  ['2029-01-01', 'more than two years away'],
  ['soon', 'This is not a date.'],
  ['', 'Enter the date by which'],
])('%j is refused with a sentence, and the gap stays', async (agreedOn, sentence) => {
  const supplierId = await inAGap();
  const answer = await (await signIn('procurement')).post(`${suppliers}/${supplierId}`, { agreedOn });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain(sentence);
  expect([await stateOf(supplierId), await agreedOf(supplierId)]).toEqual(['gap', undefined]);
});

test('where there is no gap there is nothing to agree on', async () => {
  const buyer = await signIn('procurement', 'nl');
  const { supplierId } = await registerSupplier(register, before);
  expect((await buyer.get(`${suppliers}/${supplierId}`)).text).not.toContain('name="agreedOn"');
  expect((await buyer.post(`${suppliers}/${supplierId}`, { agreedOn: '2026-09-30' })).status).toBe(422);
  expect(await agreedOf(supplierId)).toBeUndefined();
});

test('the same date twice is recorded once; who may only read records nothing', async () => {
  const supplierId = await inAGap();
  await agree(register, supplierId, before, '2026-09-30');
  const again = await (await signIn('procurement', 'nl')).post(`${suppliers}/${supplierId}`, { agreedOn: '2026-09-30' });
  expect(again.status).toBe(422);
  expect(again.text).toContain('Deze datum was al afgesproken.');
  const viewer = await signIn('viewer');
  expect((await viewer.post(`${suppliers}/${supplierId}`, { agreedOn: '2026-10-30' })).status).toBe(403);
  expect((await viewer.get(`${suppliers}/${supplierId}`)).text).not.toContain('name="agreedOn"');
});
