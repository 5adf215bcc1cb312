import { beforeAll, expect, test } from 'vitest';
import { levelBuckets } from '#app/domain/coverage/level-bucket.ts';
import { coverageStates } from '#app/domain/coverage/state.ts';
import { withoutTag, type SupplierFilter } from '#app/domain/register/supplier-filter.ts';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import { countSuppliers } from '#db/queries/supplier-count.ts';
import { listFilteredIds, listSuppliers, supplierSorts, type ListCursor, type SupplierListRow, type SupplierSort } from '#db/queries/supplier-list.ts';
import { transact } from '#db/dialect/transact.ts';
import { addSupplierTags } from '#db/queries/tag.ts';
import { agree, classify, enterCertificate, openRegister, registerSupplier, triage, verify, type Register } from '#tests/facts/register.ts';
import { describeOnBothDialects } from '#tests/setup/databases.ts';

const today = '2026-06-15';
const early = '2025-02-01T09:00:00.000Z';
const names = ['Émile Verzonnen', 'Zonder Bestaan B.V.', 'aardvark beheer', '10 Procent', 'Ölmühle Fictief', 'Emiel Bedacht', 'Émile Verzonnen', 'Wie Dan Ook'];

describeOnBothDialects('the list of suppliers', (getDb) => {
  let register: Register;
  let ids: string[] = [];
  beforeAll(async () => {
    register = await openRegister(getDb());
    const made = [];
    for (const [index, legal_name] of names.entries()) {
      made.push(await registerSupplier(register, early, { legal_name, yearly_spend_cents: index % 3 === 0 ? null : index * 1_000, spend_currency: 'EUR', country: index % 2 ? 'NL' : 'BE', triage: 'to_classify', own_reference: `CR-${index}` }));
    }
    ids = made.map((one) => one.supplierId);
    const [first, second, third, fourth, fifth] = made;
    if (!first || !second || !third || !fourth || !fifth) throw new Error('the names are gone');
    await transact(getDb(), (tx) => addSupplierTags(tx, register.scope, [{ key: 'ict beheer', name: 'ICT-beheer' }], [first, second].map(({ supplierId }) => ({ supplierId, key: 'ict beheer' })), early));
    await classify(register, first, early, { it: 'privileged', ot: 'none' });
    await classify(register, second, early, { it: 'privileged' });
    await agree(register, second.supplierId, early, '2027-01-01');
    await triage(register, third.supplierId, early, 'not_a_supplier');
    await classify(register, fourth, early, Object.fromEntries(['it', 'ot', 'physical', 'edi'].map((input) => [input, 'none'])));
    const soon = await enterCertificate(register, first.supplierId, early, { level: 'QM30', valid_from: '2024-07-01', valid_until: '2026-07-01' });
    await verify(register, first.supplierId, soon.certificateId, early, [first.serviceId]);
    const lapsed = await enterCertificate(register, fifth.supplierId, early, { level: 'QM30', valid_from: '2023-05-01', valid_until: '2026-05-01' });
    await classify(register, fifth, early, { it: 'privileged' });
    await verify(register, fifth.supplierId, lapsed.certificateId, early, [fifth.serviceId]);
  });

  const page = (filter: SupplierFilter, sort: SupplierSort, descending: boolean, edge: { after?: ListCursor; before?: ListCursor }, limit = 3) =>
    listSuppliers(getDb().read, register.scope, filter, today, { sort, descending, limit, ...edge });
  const cursor = (row: SupplierListRow | undefined): ListCursor => ({ key: row?.sort_key ?? '', id: row?.id ?? '' });

  async function walk(sort: SupplierSort, descending: boolean): Promise<SupplierListRow[]> {
    const all: SupplierListRow[] = [];
    for (let after: ListCursor | undefined; ; after = cursor(all.at(-1))) {
      const found = await page({}, sort, descending, after ? { after } : {});
      all.push(...found.rows);
      if (!found.hasNext) return all;
    }
  }

  test.each(supplierSorts.flatMap((sort) => [[sort, false] as const, [sort, true] as const]))('pages by %s (descending: %s) show every supplier once, and lead back', async (sort, descending) => {
    const all = await walk(sort, descending);
    expect(all.map((row) => row.id).sort()).toEqual([...ids].sort());
    const keys = all.map((row) => row.sort_key);
    const known = keys.filter((key) => !isMissing(key));
    expect(keys.slice(known.length).every(isMissing)).toBe(true);
    expect(known).toEqual([...known].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0) * (descending ? -1 : 1)));
    const back = await page({}, sort, descending, { before: cursor(all[5]) }, 3);
    expect(back.rows.map((row) => row.id)).toEqual(all.slice(2, 5).map((row) => row.id));
    expect([back.hasPrevious, back.hasNext]).toEqual([true, true]);
  });

  const filters: [SupplierFilter, number][] = [
    [{}, 8],
    [{ text: 'emile' }, 2],
    [{ text: 'em' }, 3],
    [{ text: 'cr-3' }, 1],
    [{ triage: ['not_a_supplier'] }, 1],
    [{ country: 'NL' }, 4],
    [{ owner: 'none' }, 8],
    [{ unit: 'none', status: ['ended'] }, 0],
    [{ proof: 'in30' }, 1],
    [{ proof: 'expired' }, 1],
    [{ kindId: 'hosting' }, 0],
    [{ tag: 'ict beheer' }, 2],
    [{ tag: 'ict beheer', country: 'BE' }, 1],
    [{ tag: 'ict beheer', text: 'em' }, 1],
    [{ tag: 'ict beheer', text: 'emile' }, 1],
    [{ tag: 'ict beheer', text: 'aardvark' }, 0],
    [{ tag: 'ict beheer', states: ['certified'] }, 1],
    [{ tag: 'ict' }, 0],
    [{ tag: withoutTag }, 6],
  ];
  test.each(filters)('%j means %i suppliers, in count and list alike', async (filter, expected) => {
    expect(await countSuppliers(getDb().read, register.scope, filter, today)).toBe(expected);
    expect(await listFilteredIds(getDb().read, register.scope, filter, today, 100)).toHaveLength(expected);
    expect((await page(filter, 'name', false, {}, 100)).rows).toHaveLength(expected);
  });

  test('states, and rows of levels, split the register', async () => {
    const count = (filter: SupplierFilter) => countSuppliers(getDb().read, register.scope, filter, today);
    const sum = (counts: number[]) => counts.reduce((total, one) => total + one, 0);
    expect(sum(await Promise.all(coverageStates.map((state) => count({ states: [state] }))))).toBe(8);
    expect(sum(await Promise.all(levelBuckets.map((level) => count({ levels: [level] }))))).toBe(8 - (await count({ states: ['not_a_supplier'] })));
    expect(await count({ area: 'it' })).toBeGreaterThan(0);
  });

  test('a member of no unit sees none, whatever is asked', async () => {
    const nobody = unsafeOrganisationScope({ organisationId: register.scope.organisationId, unitIds: [], actor: { kind: 'system', job: 'test' } });
    expect(await countSuppliers(getDb().read, nobody, {}, today)).toBe(0);
  });
});

const isMissing = (key: string | number) => key === '' || key === '9999-12-31' || (typeof key === 'number' && Math.abs(key) === 9e15);
