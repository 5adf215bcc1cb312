import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { addDays } from '#app/domain/calendar/calendar-date.ts';
import { riskAreas } from '#app/domain/level/method.ts';
import { accessDue, accessDues, type AccessFilter } from '#app/domain/register/access-due.ts';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { countOpenAccess, listOpenAccess, listOpenAccessById, listOpenAccessIds, type ListedAccess } from '#db/queries/access-list.ts';
import { insertAccess } from '#db/queries/access.ts';
import { newId } from '#db/queries/new-id.ts';
import { openRegister, registerSupplier, type Register } from '#tests/facts/register.ts';
import { describeOnBothDialects } from '#tests/setup/databases.ts';

const today = '2026-06-15';
const early = '2025-02-01T09:00:00.000Z';

const randomAccess = fc.record({
  area: fc.constantFrom(...riskAreas),
  until_on: fc.oneof(fc.constant(null), fc.integer({ min: -3, max: 33 }).map((days) => addDays(today, days))),
  ended_at: fc.constantFrom(null, null, null, early),
  of: fc.nat({ max: 3 }),
});

const filters: AccessFilter[] = [undefined, ...riskAreas].flatMap((area) => [undefined, ...accessDues].map((due) => ({ area, due })));

describeOnBothDialects('the list of open access', (getDb) => {
  let register: Register;
  const made = fc.sample(randomAccess, { numRuns: 120, seed: 3 });
  const suppliers = [
    { legal_name: 'Émile Verzonnen' },
    { legal_name: 'aardvark beheer' },
    { legal_name: 'Beëindigd Verzonnen', status: 'ended' as const },
    { legal_name: '10 Procent', status: 'candidate' as const },
  ];
  beforeAll(async () => {
    register = await openRegister(getDb());
    const ids: string[] = [];
    for (const facts of suppliers) ids.push((await registerSupplier(register, early, facts)).supplierId);
    await transact(getDb(), async (tx) => {
      for (const { of, ...facts } of made) {
        await insertAccess(tx, register.scope, { ...facts, id: newId(), supplier_id: ids[of] ?? '', supplied_service_id: null, scope: 'VPN, SCADA Zuid', granted_by: null, since_on: null, recorded_at: early });
      }
    });
  });

  const means = ({ area, due }: AccessFilter) =>
    made.filter((one) => one.ended_at === null && (!area || one.area === area) && (!due || accessDue({ untilOn: one.until_on, isSupplierEnded: suppliers[one.of]?.status === 'ended' }, today) === due)).length;

  async function walk(filter: AccessFilter): Promise<ListedAccess[]> {
    const all: ListedAccess[] = [];
    for (;;) {
      const last = all.at(-1);
      const { rows, hasNext } = await listOpenAccess(getDb().read, register.scope, filter, today, { limit: 7, after: last && { key: last.sort_key, id: last.id } });
      all.push(...rows);
      if (!hasNext) return all;
    }
  }

  test.each(filters)('%j: pages, count and export mean the same rows as the domain', async (filter) => {
    const all = await walk(filter);
    const ids = all.map((row) => row.id);
    expect(new Set(ids).size).toBe(means(filter));
    expect(await listOpenAccessIds(getDb().read, register.scope, filter, today)).toEqual(ids);
    const counts = await countOpenAccess(getDb().read, register.scope, today);
    expect((filter.area ? [filter.area] : riskAreas).map((area) => counts[area][filter.due ?? 'all']).reduce((sum, one) => sum + one, 0)).toBe(all.length);
    const byId = new Map((await listOpenAccessById(getDb().read, register.scope, ids)).map((row) => [row.id, row]));
    for (const row of all) expect(byId.get(row.id)).toEqual(row);
  });

  test('stands in the order of the risk areas, then by name', async () => {
    const all = await walk({});
    const order = all.map((row) => `${riskAreas.indexOf(row.area)} ${['10 Procent', 'aardvark beheer', 'Beëindigd Verzonnen', 'Émile Verzonnen'].indexOf(row.legal_name)}`);
    expect(order).toEqual([...order].sort());
  });

  test('shows a stranger, and a member of no unit, nothing', async () => {
    const ids = await listOpenAccessIds(getDb().read, register.scope, {}, today);
    const stranger = (await openRegister(getDb())).scope;
    const nobody = unsafeOrganisationScope({ organisationId: register.scope.organisationId, unitIds: [], actor: { kind: 'system', job: 'test' } });
    for (const scope of [stranger, nobody]) {
      expect(await listOpenAccessIds(getDb().read, scope, {}, today)).toEqual([]);
      expect(await listOpenAccessById(getDb().read, scope, ids)).toEqual([]);
      expect((await countOpenAccess(getDb().read, scope, today)).ot.all).toBe(0);
    }
  });
});
