import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { levelBuckets } from '#app/domain/coverage/level-bucket.ts';
import { coverageStates } from '#app/domain/coverage/state.ts';
import { foldName } from '#app/domain/register/name-key.ts';
import type { SupplierFilter } from '#app/domain/register/supplier-filter.ts';
import { recordCoverage } from '#app/platform/coverage/record-coverage.server.ts';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { newId } from '#db/queries/new-id.ts';
import { listSuppliersToExport } from '#db/queries/supplier-export.ts';
import { listSupplierIds, listSuppliers, supplierSorts, type ListCursor, type SupplierSort } from '#db/queries/supplier-list.ts';
import { insertSuppliers, type NewSupplier } from '#db/queries/supplier.ts';
import { agree, classify, openRegister, registerSupplier, triage, type Register } from '#tests/facts/register.ts';
import { describeOnBothDialects } from '#tests/setup/databases.ts';

const today = '2026-06-15';
const early = '2025-02-01T09:00:00.000Z';

const randomSupplier = fc.record({
  legal_name: fc.oneof(fc.constantFrom('Zelfde Naam', '=1+1', 'Émile', 'شركة', '-'), fc.string({ minLength: 1, maxLength: 12 })),
  yearly_spend_cents: fc.option(fc.constantFrom(0, 100, -5, 123_456_789)),
  country: fc.constantFrom('NL', 'BE', null),
  triage: fc.constantFrom('untriaged', 'to_classify', 'not_a_supplier'),
  status: fc.constantFrom('active', 'candidate', 'ended'),
  category_id: fc.constantFrom('ict_cybersecurity', null),
});

const randomFilter: fc.Arbitrary<SupplierFilter> = fc.record(
  {
    text: fc.constantFrom('naam', 'emile', 'q'),
    states: fc.uniqueArray(fc.constantFrom(...coverageStates), { minLength: 1 }),
    levels: fc.uniqueArray(fc.constantFrom(...levelBuckets), { minLength: 1 }),
    country: fc.constantFrom('NL', 'BE'),
    tag: fc.constantFrom('zuid', '-'),
    triage: fc.constant(['to_classify', 'untriaged'] as const),
    status: fc.constant(['active'] as const),
  },
  { requiredKeys: [] },
);

describeOnBothDialects('an export of suppliers', (getDb) => {
  let register: Register;
  beforeAll(async () => {
    register = await openRegister(getDb());
    const plain = fc.sample(randomSupplier, { numRuns: 60, seed: 8 }).map((facts): NewSupplier => ({ ...facts, id: newId(), name_key: foldName(facts.legal_name), spend_currency: 'EUR', created_at: early }));
    await transact(getDb(), async (tx) => {
      await insertSuppliers(tx, register.scope, plain);
      await recordCoverage(tx, register.scope, plain.map((one) => one.id), { cause: 'supplier.registered', today, now: early });
    });
    for (const [index, answers] of [{ it: 'privileged' }, { it: 'privileged', ot: 'none' }, { ot: 'none' }].entries()) {
      const made = await registerSupplier(register, early, { legal_name: `Beoordeeld ${index}`, triage: 'to_classify' });
      await classify(register, made, early, answers);
      if (index === 0) await agree(register, made.supplierId, early, '2027-01-01');
      if (index === 2) await triage(register, made.supplierId, early, 'not_a_supplier');
    }
  });

  async function walkList(filter: SupplierFilter, sort: SupplierSort, descending: boolean): Promise<string[]> {
    const ids: string[] = [];
    for (let after: ListCursor | undefined; ; ) {
      const { rows, hasNext } = await listSuppliers(getDb().read, register.scope, filter, today, { sort, descending, limit: 7, after });
      ids.push(...rows.map((row) => row.id));
      const last = rows.at(-1);
      if (!hasNext || !last) return ids;
      after = { key: last.sort_key, id: last.id };
    }
  }

  test('holds exactly the rows of the list, in its order, whatever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(randomFilter, fc.constantFrom(...supplierSorts), fc.boolean(), async (filter, sort, descending) => {
        const ids = await listSupplierIds(getDb().read, register.scope, filter, today, { sort, descending });
        expect(ids).toEqual(await walkList(filter, sort, descending));
      }),
      { numRuns: 40 },
    );
  });

  test('says of each what the list says', async () => {
    const { rows } = await listSuppliers(getDb().read, register.scope, {}, today, { sort: 'name', descending: false, limit: 100 });
    const exported = new Map((await listSuppliersToExport(getDb().read, register.scope, rows.map((row) => row.id), today)).map((row) => [row.id, row]));
    expect(exported.size).toBe(63);
    for (const { sort_key: _, ...row } of rows) expect(exported.get(row.id)).toMatchObject(row);
  });

  test('gives a stranger, and a member of no unit, nothing', async () => {
    const ids = await listSupplierIds(getDb().read, register.scope, {}, today, { sort: 'name', descending: false });
    const stranger = (await openRegister(getDb())).scope;
    const nobody = unsafeOrganisationScope({ organisationId: register.scope.organisationId, unitIds: [], actor: { kind: 'system', job: 'test' } });
    for (const scope of [stranger, nobody]) {
      expect(await listSupplierIds(getDb().read, scope, {}, today, { sort: 'name', descending: false })).toEqual([]);
      expect(await listSuppliersToExport(getDb().read, scope, ids, today)).toEqual([]);
    }
    expect(await listSuppliersToExport(getDb().read, register.scope, [], today)).toEqual([]);
  });
});
