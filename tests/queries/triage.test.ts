import { beforeAll, expect, test } from 'vitest';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { newId } from '#db/queries/new-id.ts';
import { listSuppliedServices } from '#db/queries/supplied-service.ts';
import { insertSupplierSpend } from '#db/queries/supplier-spend.ts';
import { updateSupplier } from '#db/queries/supplier.ts';
import { countByTriage, findLastTriage, listLargestSpendCategories, listSpendCategories, listTriagedAt, listUntriaged } from '#db/queries/triage.ts';
import { classify, openRegister, registerSupplier, triage, type Register } from '#tests/facts/register.ts';
import { describeOnBothDialects } from '#tests/setup/databases.ts';

const early = '2026-02-01T09:00:00.000Z';
const first = '2026-03-01T09:00:00.000Z';
const second = '2026-03-02T09:00:00.000Z';

describeOnBothDialects('what triage asks', (getDb) => {
  let register: Register;
  const id: Record<string, string> = {};
  beforeAll(async () => {
    register = await openRegister(getDb());
    const add = async (name: string, spend_category: string | null, yearly_spend_cents: number | null) => {
      id[name] = (await registerSupplier(register, early, { legal_name: name, spend_category, yearly_spend_cents, spend_currency: 'EUR' })).supplierId;
    };
    await add('small', 'Catering', 100);
    await add('large', 'Software', 900);
    await add('none', null, null);
    await add('ended', 'Software', 5_000);
    await add('grant', 'Grants', 10);
    await add('tax', 'Software', 20);
    await transact(getDb(), (tx) => updateSupplier(tx, register.scope, id['ended'] ?? '', { status: 'ended', updated_at: first }));
    await triage(register, id['grant'] ?? '', first, 'not_a_supplier');
    await triage(register, id['tax'] ?? '', second, 'to_classify');
  });
  const read = () => getDb().read;
  const serviceOf = async (supplierId: string) => (await listSuppliedServices(read(), register.scope, [supplierId]))[0]?.id ?? '';

  test('waiting ones come largest spend first, without those that ended or were judged', async () => {
    expect((await listUntriaged(read(), register.scope, 10)).map((row) => row.legal_name)).toEqual(['large', 'small', 'none']);
    expect((await listUntriaged(read(), register.scope, 1)).map((row) => row.legal_name)).toEqual(['large']);
  });

  test('states are counted, and the largest categories found over the whole register', async () => {
    expect(await countByTriage(read(), register.scope)).toEqual({ untriaged: 3, to_classify: 1, no_relevant_dependency: 0, not_a_supplier: 1 });
    expect((await listLargestSpendCategories(read(), register.scope, 1))).toEqual(['Software']);
    expect(new Set(await listLargestSpendCategories(read(), register.scope, 10))).toEqual(new Set(['Software', 'Catering', 'Grants', null]));
  });

  test('all categories of a supplier come largest amount first', async () => {
    const spend = (category: string, amount_cents: number, year: number) => ({ supplier_id: id['large'] ?? '', import_id: importId, year, category, amount_cents, payments: 1 });
    const importId = await insertImportRun(register);
    await transact(getDb(), (tx) => insertSupplierSpend(tx, register.scope, [spend('Hardware', 300, 2025), spend('Software', 200, 2024), spend('Software', 250, 2025)]));
    expect((await listSpendCategories(read(), register.scope, Object.values(id))).get(id['large'] ?? '')).toEqual(['Software', 'Hardware']);
    expect((await listSpendCategories(read(), register.scope, [])).size).toBe(0);
  });

  test('the last action of a member is the one that can be undone', async () => {
    expect(await findLastTriage(read(), register.scope, register.memberId)).toEqual({ at: second, triage: 'to_classify', count: 1 });
    expect((await listTriagedAt(read(), register.scope, register.memberId, second)).map((row) => row.id)).toEqual([id['tax']]);
    expect(await findLastTriage(read(), register.scope, newId())).toBeNull();
    await classify(register, { supplierId: id['tax'] ?? '', serviceId: await serviceOf(id['tax'] ?? '') }, second, { it: 'connected' });
    expect(await findLastTriage(read(), register.scope, register.memberId)).toEqual({ at: first, triage: 'not_a_supplier', count: 1 });
  });

  test('a member who is limited to units sees only theirs', async () => {
    const limited = unsafeOrganisationScope({ organisationId: register.scope.organisationId, unitIds: [], actor: { kind: 'system', job: 'test' } });
    expect(await listUntriaged(read(), limited, 10)).toEqual([]);
    expect((await countByTriage(read(), limited)).untriaged).toBe(0);
  });
});

async function insertImportRun({ databases, scope, memberId }: Register): Promise<string> {
  const importId = newId();
  await transact(databases, (tx) =>
    tx
      .insertInto('import_run')
      .values({
        organisation_id: scope.organisationId, id: importId, file_name: 'x.csv', file_sha256: 'x', file_bytes: 1, status: 'applied', layout_json: '{}', mapping_json: '{}', counts_json: '{}',
        progress_done: 0, progress_total: 0, problem_json: null, created_by_member_id: memberId, created_at: early, applied_at: early, undone_at: null,
      })
      .execute(),
  );
  return importId;
}
