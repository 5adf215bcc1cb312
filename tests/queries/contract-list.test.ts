import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { addDays } from '#app/domain/calendar/calendar-date.ts';
import { contractViews, isMeant, type ContractFilter, type ListedContract } from '#app/domain/contract/contract-filter.ts';
import { approvals, requirementStates } from '#app/domain/contract/requirement.ts';
import { decideBy, noticeUnits, renewals } from '#app/domain/contract/term.ts';
import { qmLevels } from '#app/domain/level/method.ts';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { countContracts, listContractIds, listContracts, listContractsById, listSupplierContracts, type ListedContractRow } from '#db/queries/contract-list.ts';
import { insertContract, replaceContractServices } from '#db/queries/contract.ts';
import { countRequirementsWithUs, endRequirement, recordRequirement } from '#db/queries/contract-requirement.ts';
import { newId } from '#db/queries/new-id.ts';
import { insertSuppliedServices } from '#db/queries/supplied-service.ts';
import { classify, openRegister, registerSupplier, step, triage, type Register } from '#tests/facts/register.ts';
import { describeOnBothDialects } from '#tests/setup/databases.ts';

const today = '2026-06-15';
const early = '2025-02-01T09:00:00.000Z';

const needsNothing = { dependency: 'none', it: 'none', ictCompany: 'no', replaceability: 'easy', incidentImpact: 'none', data: 'none', ot: 'none', physical: 'none', edi: 'none' };
const needsQm20 = { ...needsNothing, dependency: 'some', it: 'connected', ictCompany: 'yes', incidentImpact: 'limited', data: 'internal' };
const needsQm30 = { ...needsQm20, incidentImpact: 'standstill' };

/** What each supplier's services need; the first service of the last one needs less than its second. */
const suppliers = [[needsQm20], [needsNothing], [null], [{ dependency: 'some' }], [needsQm20, needsQm30, null]];

const randomContract = fc.record({
  of: fc.nat({ max: suppliers.length - 1 }),
  endsOn: fc.option(fc.integer({ min: -200, max: 500 }).map((days) => addDays(today, days)), { freq: 5 }),
  notice: fc.option(fc.record({ count: fc.integer({ min: 1, max: 6 }), unit: fc.constantFrom(...noticeUnits) })),
  renewal: fc.constantFrom(...renewals),
  limitedTo: fc.option(fc.subarray([0, 1, 2], { minLength: 1 })),
  isRemoved: fc.boolean().map((is) => is && early),
  asked: fc.option(fc.record({ level: fc.constantFrom(...qmLevels), state: fc.constantFrom(...requirementStates), approval: fc.constantFrom(...approvals), neededThen: fc.constantFrom('none' as const, ...qmLevels) }), { freq: 6 }),
});

const filters: ContractFilter[] = [undefined, ...contractViews].flatMap((view) => [undefined, '2026-09', '2026-02'].map((month) => ({ view, month })));

describeOnBothDialects('the list of contracts', (getDb) => {
  let register: Register;
  const made = fc.sample(randomContract, { numRuns: 160, seed: 7 });
  const ids = made.map(() => newId());
  const supplierIds: string[] = [];
  const names = ['Émile Verzonnen', 'aardvark beheer', 'Onbekend Verzonnen', 'Deels Verzonnen', 'Drie Diensten'];

  beforeAll(async () => {
    register = await openRegister(getDb());
    const services: string[][] = [];
    for (const [index, answered] of suppliers.entries()) {
      const of = await registerSupplier(register, early, { legal_name: names[index] });
      supplierIds.push(of.supplierId);
      const more = answered.slice(1).map((_, at) => ({ id: newId(), supplier_id: of.supplierId, name: `dienst ${at + 2}`, created_at: early }));
      await step(register, of.supplierId, early, 'service.added', (tx) => insertSuppliedServices(tx, register.scope, more));
      services.push([of.serviceId, ...more.map((one) => one.id)]);
      await triage(register, of.supplierId, early, 'to_classify');
      for (const [at, answers] of answered.entries()) if (answers) await classify(register, { supplierId: of.supplierId, serviceId: services[index]?.[at] ?? '' }, early, answers);
    }
    await transact(getDb(), async (tx) => {
      for (const [index, one] of made.entries()) {
        const id = ids[index] ?? '';
        const supplier_id = supplierIds[one.of] ?? '';
        const limited = limitOf(one);
        await insertContract(tx, register.scope, {
          id,
          supplier_id,
          reference: `CT-${index}`,
          name: 'Onderhoud',
          starts_on: null,
          ends_on: one.endsOn,
          notice_count: one.notice?.count ?? null,
          notice_unit: one.notice?.unit ?? null,
          renewal: one.renewal,
          renewal_months: null,
          decide_by_on: decideBy(one),
          is_limited: limited ? 1 : 0,
          recorded_at: early,
          updated_at: early,
        });
        if (one.isRemoved) await tx.updateTable('contract').set({ removed_at: early }).where('id', '=', id).execute();
        if (limited) await replaceContractServices(tx, register.scope, { id, supplier_id }, limited.map((at) => services[one.of]?.[at] ?? ''));
        if (one.asked) await ask(tx, id, supplier_id, one.asked);
        if (one.isRemoved) await endRequirement(tx, register.scope, id, early);
      }
    });
    async function ask(tx: Parameters<typeof recordRequirement>[0], contract_id: string, supplier_id: string, asked: NonNullable<(typeof made)[number]['asked']>) {
      const step = { contract_id, supplier_id, by_on: '2026-12-31', interim_level: null, interim_on: null, report_days: 5, needed_lowest: 'none', asked_by_member_id: null, approved_by_member_id: null, approval_note: null, counter_on: '2027-01-31', invitation_id: null, token_hash: null, said_by: null, said: null, recorded_by_member_id: null } as const;
      await recordRequirement(tx, register.scope, { ...step, level: 'QM10', state: 'countered', approval: 'not_needed', needed_highest: 'none', reason: null, recorded_at: early });
      await recordRequirement(tx, register.scope, { ...step, level: asked.level, state: asked.state, approval: asked.approval, needed_highest: asked.neededThen, reason: 'kleine afname', recorded_at: '2025-03-01T09:00:00.000Z' });
    }
  });

  type Made = (typeof made)[number];
  const servicesOf = (one: Made) => suppliers[one.of] ?? [];
  const limitOf = (one: Made) => (one.limitedTo && servicesOf(one).length > 1 ? one.limitedTo : null);

  /** By hand: what these answers are known to need. */
  const neededBy = new Map<object | null, { lowest: 'none' | 'QM20' | 'QM30' | 'QM10'; highest: 'none' | 'QM20' | 'QM30' }>([
    [needsQm20, { lowest: 'QM20', highest: 'QM20' }],
    [needsQm30, { lowest: 'QM30', highest: 'QM30' }],
    [needsNothing, { lowest: 'none', highest: 'none' }],
    [null, { lowest: 'none', highest: 'QM30' }],
  ]);
  const rank = ['none', 'QM10', 'QM20', 'QM30'] as const;

  function listed(one: Made, row: ListedContractRow | undefined): ListedContract {
    const about = servicesOf(one).filter((_, index) => limitOf(one)?.includes(index) ?? true);
    const parts = about.map((answers) => neededBy.get(answers) ?? { lowest: row?.lowest ?? 'none', highest: row?.highest ?? 'none' });
    const worst = (end: 'lowest' | 'highest') => rank[Math.max(...parts.map((part) => rank.indexOf(part[end])))] ?? 'none';
    return { endsOn: one.endsOn, decideByOn: decideBy(one), renewal: one.renewal, requirement: one.asked, needed: { lowest: worst('lowest'), highest: worst('highest') } };
  }

  async function meant(filter: ContractFilter): Promise<string[]> {
    const rows = new Map((await listContractsById(getDb().read, register.scope, ids, today)).map((row) => [row.id, row]));
    return ids.filter((id, index) => {
      const one = made[index];
      return one && !one.isRemoved && isMeant(listed(one, rows.get(id)), filter, today);
    });
  }

  async function walk(filter: ContractFilter): Promise<ListedContractRow[]> {
    const all: ListedContractRow[] = [];
    for (let after: { key: string; id: string } | undefined, more = true; more; ) {
      const page = await listContracts(getDb().read, register.scope, filter, today, { limit: 7, after });
      all.push(...page.rows);
      const last = page.rows.at(-1);
      after = last && { key: last.sort_key, id: last.id };
      more = page.hasNext;
    }
    return all;
  }

  test('says what each contract needs: that of its services, or of its supplier', async () => {
    const rows = await listContractsById(getDb().read, register.scope, ids, today);
    expect(rows).toHaveLength(made.filter((one) => !one.isRemoved).length);
    for (const row of rows) {
      const one = made[ids.indexOf(row.id)];
      if (one) expect({ lowest: row.lowest, highest: row.highest }, row.reference).toEqual(listed(one, row).needed);
    }
  });

  test.each(filters)('means what the domain means: %o', async (filter) => {
    const expected = await meant(filter);
    const rows = await walk(filter);
    expect(rows.map((row) => row.id).sort()).toEqual([...expected].sort());
    expect(await listContractIds(getDb().read, register.scope, filter, today)).toEqual(rows.map((row) => row.id));
  });

  test('is in the order of decisions, open ends last', async () => {
    const keys = (await walk({})).map((row) => row.decide_by_on ?? 'open');
    expect(keys).toEqual([...keys].sort());
  });

  test('its figures equal its lists', async () => {
    const counts = await countContracts(getDb().read, register.scope, today);
    expect(counts.all).toBe((await walk({})).length);
    for (const view of contractViews) expect(counts.views[view], view).toBe((await walk({ view })).length);
    for (const view of ['ending', 'no_requirement', 'less', 'with_us', 'refused', 'over'] as const) expect(counts.views[view], view).toBeGreaterThan(0);
    for (const month of ['2026-09', '2026-12']) expect(counts.months[month] ?? 0).toBe((await walk({ month })).length);
    expect(await countRequirementsWithUs(getDb().read, register.scope)).toBeGreaterThanOrEqual(counts.views.with_us);
  });

  test('of one supplier are those of the list, and the ones that are over', async () => {
    for (const [index, supplierId] of supplierIds.entries()) {
      const own = await listSupplierContracts(getDb().read, register.scope, supplierId, today);
      expect(own.map((row) => row.id).sort()).toEqual(ids.filter((_, at) => made[at]?.of === index && !made[at]?.isRemoved).sort());
    }
  });

  test('shows nothing to another organisation, nor to a member of other units', async () => {
    const other = await openRegister(getDb());
    const limited = unsafeOrganisationScope({ organisationId: register.scope.organisationId, unitIds: [newId()], actor: register.scope.actor });
    for (const scope of [other.scope, limited]) {
      expect(await listContractIds(getDb().read, scope, {}, today)).toEqual([]);
      expect(await listContractsById(getDb().read, scope, ids, today)).toEqual([]);
      expect((await countContracts(getDb().read, scope, today)).all).toBe(0);
      expect(await countRequirementsWithUs(getDb().read, scope)).toBe(0);
    }
  });
});
