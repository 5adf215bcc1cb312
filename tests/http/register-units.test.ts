import { afterAll, beforeAll, expect, test } from 'vitest';
import { transact } from '#db/dialect/transact.ts';
import { replaceMemberUnits, updateMember } from '#db/queries/member.ts';
import { listSuppliedServices } from '#db/queries/supplied-service.ts';
import { findSupplier } from '#db/queries/supplier.ts';
import { insertUnit } from '#db/queries/unit.ts';
import { openRegister, registerSupplier, type Register } from '#tests/facts/register.ts';
import { addSignedInMember } from '#tests/setup/members.ts';
import type { ServedApp } from '#tests/setup/served-app.ts';
import { httpVisitor, type HttpVisitor } from './http-visitor.ts';
import { serveFromSource } from './pages.ts';

const before = '2026-01-10T10:00:00.000Z';
const [south, north] = ['unit-south', 'unit-north'];

let served: ServedApp;
let register: Register;
let list: string;
let southerner: HttpVisitor;
beforeAll(async () => {
  served = await serveFromSource({ now: '2026-03-14T09:30:00.000Z' });
  register = await openRegister(served.app.db);
  list = `/o/org-${register.scope.organisationId}/suppliers`;
  southerner = await signInFromSouth();
});
afterAll(() => served.close());

async function signInFromSouth(): Promise<HttpVisitor> {
  const { scope } = register;
  const { memberId, cookie } = await addSignedInMember(served.app, scope, { role: 'procurement' });
  await transact(served.app.db, async (tx) => {
    for (const [id, name] of [[south, 'Zuid'], [north, 'Noord']] as const) await insertUnit(tx, scope, { id, name, created_at: before });
    await replaceMemberUnits(tx, scope, memberId, [south]);
    await updateMember(tx, scope, memberId, { is_unit_limited: 1 });
  });
  const visitor = httpVisitor(served.url);
  visitor.keepCookie(cookie.name, cookie.value);
  return visitor;
}

const supplierOf = (id: string) => findSupplier(served.app.db.read, register.scope, id);

test('who is limited to units adds suppliers only there', async () => {
  const form = await southerner.get(`${list}/new`);
  expect(form.text).toContain('Zuid');
  expect(form.text).not.toContain('Noord');
  for (const unitId of ['', north]) {
    const refused = await southerner.post(`${list}/new`, { legalName: 'Verzonnen', unitId });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Choose one of your own units');
  }
  const added = await southerner.post(`${list}/new`, { legalName: 'Zuid Verzonnen', unitId: south });
  expect(added.status).toBe(303);
  expect((await southerner.get(added.location)).status).toBe(200);
});

test('and sees and changes no others, one by one or selected', async () => {
  const { supplierId } = await registerSupplier(register, before, { legal_name: 'Noord Verzonnen', unit_id: north });
  expect((await southerner.get(list)).text).not.toContain('Noord Verzonnen');
  expect((await southerner.get(`${list}/${supplierId}`)).status).toBe(404);
  expect((await southerner.post(`${list}/${supplierId}/edit`, { legalName: 'Gekaapt', unitId: south })).status).toBe(404);
  const { location } = await southerner.post(list, { reach: 'ticked', id: [supplierId], status: 'ended' });
  if (location) await southerner.post(location, { intent: 'apply' });
  expect((await supplierOf(supplierId))?.status).toBe('active');
});

test('and cannot give its own away to nobody or to another unit', async () => {
  const { supplierId } = await registerSupplier(register, before, { legal_name: 'Eigen Verzonnen', unit_id: south });
  for (const unit of ['none', north]) expect((await southerner.post(list, { reach: 'ticked', id: [supplierId], unit })).status).toBe(400);
  expect((await supplierOf(supplierId))?.unit_id).toBe(south);
});

test('a supplier that is taken up again another day begins a service that nobody has classified', async () => {
  const { supplierId, serviceId } = await registerSupplier(register, before, { legal_name: 'Terug Verzonnen', unit_id: south });
  const give = async (status: string) => {
    const { location } = await southerner.post(list, { reach: 'ticked', id: [supplierId], status });
    await southerner.post(location, { intent: 'apply' });
  };
  await give('ended');
  served.clock.set('2026-03-18T09:30:00.000Z');
  await give('active');
  const services = await listSuppliedServices(served.app.db.read, register.scope, [supplierId]);
  expect(services.map(({ id, ended_on }) => [id === serviceId, ended_on])).toEqual([
    [true, '2026-03-14'],
    [false, null],
  ]);
});
