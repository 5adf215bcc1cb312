import { afterAll, beforeAll, expect, test } from 'vitest';
import { transact } from '#db/dialect/transact.ts';
import { insertAccess, listAccess, type AccessRow } from '#db/queries/access.ts';
import { newId } from '#db/queries/new-id.ts';
import { openRegister, registerSupplier, type Register } from '#tests/facts/register.ts';
import { addSignedInMember } from '#tests/setup/members.ts';
import type { ServedApp } from '#tests/setup/served-app.ts';
import { httpVisitor, type HttpVisitor } from './http-visitor.ts';
import { serveFromSource } from './pages.ts';

const today = '2026-03-14';
const early = '2026-01-10T10:00:00.000Z';

let served: ServedApp;
let register: Register;
let list: string;
let pumps: string;
beforeAll(async () => {
  served = await serveFromSource({ now: `${today}T09:30:00.000Z` });
  register = await openRegister(served.app.db);
  list = `/o/org-${register.scope.organisationId}/access`;
  pumps = (await registerSupplier(register, early, { legal_name: 'Pompen Verzonnen' })).supplierId;
});
afterAll(() => served.close());

async function signIn(role: 'procurement' | 'viewer', locale: 'en' | 'nl' = 'en', of = register): Promise<HttpVisitor> {
  const { cookie } = await addSignedInMember(served.app, of.scope, { role, locale });
  const visitor = httpVisitor(served.url);
  visitor.keepCookie(cookie.name, cookie.value);
  return visitor;
}

async function grant(facts: Partial<AccessRow>, of = register, supplierId = pumps): Promise<string> {
  const id = newId();
  const access = { id, supplier_id: supplierId, supplied_service_id: null, area: 'it', scope: 'VPN', granted_by: null, since_on: null, until_on: null, recorded_at: early, ended_at: null } as const;
  await transact(served.app.db, (tx) => insertAccess(tx, of.scope, { ...access, ...facts, id }));
  return id;
}

const openIds = async () => (await listAccess(served.app.db.read, register.scope, pumps)).filter((access) => access.ended_at === null).map((access) => access.id);

test('an organisation without any is told what will be here', async () => {
  const empty = await openRegister(served.app.db);
  const page = await (await signIn('viewer', 'nl', empty)).get(`/o/org-${empty.scope.organisationId}/access`);
  expect(page.text).toContain('Er is nog geen toegang vastgelegd');
});

test('who can reach our OT is one step away, with what should be closed marked', async () => {
  await grant({ area: 'ot', scope: 'SCADA Zuid', until_on: '2026-03-01', granted_by: 'Noor Bedacht' });
  await grant({ area: 'ot', scope: 'PLC Noord', until_on: '2026-04-01' });
  await grant({ area: 'it', scope: 'Mailbeheer' });
  const viewer = await signIn('viewer');
  expect((await viewer.get(list)).text).toContain(`href="${list}?area=ot"`);
  const page = await viewer.get(`${list}?area=ot`);
  expect(page.text).toContain('2 open access records');
  expect(page.text).toMatch(/SCADA Zuid[\s\S]*should have ended[\s\S]*Noor Bedacht/);
  expect(page.text).toMatch(/PLC Noord[\s\S]*in 18 days/);
  expect(page.text).not.toContain('Mailbeheer');
  expect((await viewer.get(`${list}?due=overdue`)).text).not.toContain('PLC Noord');
  expect(page.text).not.toContain('name="id"');
  expect((await viewer.post(list, { id: (await openIds())[0] })).status).toBe(403);
});

test('the ticked ones are recorded as withdrawn, each once, and nobody else’s', async () => {
  const [one, two, kept] = [await grant({ scope: 'Een' }), await grant({ scope: 'Twee' }), await grant({ scope: 'Blijft' })];
  const other = await openRegister(served.app.db);
  const strange = await grant({}, other, (await registerSupplier(other, early)).supplierId);
  const buyer = await signIn('procurement');
  const done = await buyer.post(`${list}?area=it`, { id: [one, two, strange] });
  expect([done.status, done.location]).toEqual([303, `${list}?area=it`]);
  expect((await buyer.get(done.location)).text).toContain('2 access records are marked as withdrawn.');
  expect(await openIds()).toContain(kept);
  expect((await openIds()).filter((id) => id === one || id === two)).toEqual([]);
  const [untouched] = await served.app.db.read.selectFrom('access').select('ended_at').where('id', '=', strange).execute();
  expect(untouched?.ended_at).toBeNull();
  await buyer.post(list, { id: [one] });
  expect((await buyer.get(list)).text).toContain('Somebody recorded this in the meantime.');
  await buyer.post(list, {});
  expect((await buyer.get(list)).text).toContain('Select access in the list first.');
});

test('fifty a page, and the next page begins where the last one ended', async () => {
  const filled = await openRegister(served.app.db);
  const home = `/o/org-${filled.scope.organisationId}/access`;
  const { supplierId } = await registerSupplier(filled, early);
  for (let n = 0; n < 53; n += 1) await grant({ area: 'physical', scope: `Poort ${n};` }, filled, supplierId);
  const viewer = await signIn('viewer', 'en', filled);
  const first = await viewer.get(`${home}?area=physical`);
  const next = /href="([^"]*after=[^"]*)"/.exec(first.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const second = await viewer.get(next);
  const gates = (text: string) => [...new Set([...text.matchAll(/>Poort (\d+);/g)].map((match) => match[1]))];
  expect([gates(first.text).length, gates(second.text).length]).toEqual([50, 3]);
  expect(new Set([...gates(first.text), ...gates(second.text)]).size).toBe(53);
});

test('is taken away as it is asked for', async () => {
  const answer = await (await signIn('viewer', 'nl')).get(`/o/org-${register.scope.organisationId}/export/access.csv?area=ot`);
  expect(answer.headers.get('content-disposition')).toContain('toegang-');
  expect(answer.text.split('\r\n').slice(1)).toEqual([
    expect.stringMatching(/^Pompen Verzonnen;;OT;SCADA Zuid;;;2026-03-01;Had dicht moeten zijn;Noor Bedacht$/),
    'Pompen Verzonnen;;OT;PLC Noord;;;2026-04-01;Eindigt binnen 30 dagen;',
    '',
  ]);
});
