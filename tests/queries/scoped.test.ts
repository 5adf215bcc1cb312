import { beforeAll, expect, test } from 'vitest';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { unsafeOrganisationScope, unsafeSupplierScope } from '#app/platform/scope/make-scope.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { deleteIn, from, updateIn } from '#db/queries/scoped.ts';
import { insertSuppliers } from '#db/queries/supplier.ts';
import { describeOnBothDialects } from '#tests/setup/databases.ts';
import { insertOrganisation } from '#tests/setup/organisation.ts';

const created_at = '2026-01-05T08:00:00.000Z';

describeOnBothDialects('from(db, scope, table)', (getDb) => {
  let ours: OrganisationScope;
  let theirs: OrganisationScope;
  const actor = { kind: 'system', job: 'test' } as const;
  const limitedTo = (...unitIds: string[]) => unsafeOrganisationScope({ organisationId: ours.organisationId, unitIds, actor });

  beforeAll(async () => {
    ours = await insertOrganisation(getDb());
    theirs = await insertOrganisation(getDb());
    await transact(getDb(), async (tx) => {
      for (const id of ['north', 'south']) await tx.insertInto('unit').values({ organisation_id: ours.organisationId, id, name: id, created_at }).execute();
      const supplier = (id: string, unit_id: string | null) => ({ id, legal_name: id, name_key: id, created_at, unit_id });
      await insertSuppliers(tx, ours, [supplier('in-north', 'north'), supplier('in-south', 'south'), supplier('in-none', null)]);
      await insertSuppliers(tx, theirs, [supplier('in-north', null), supplier('other', null)]);
    });
  });

  const suppliersOf = async (scope: Parameters<typeof from>[1]) =>
    (await from(getDb().read, scope, 'supplier').select('supplier.id').orderBy('supplier.id').execute()).map((row) => row.id);
  const servicesOf = async (scope: Parameters<typeof from>[1]) =>
    (await from(getDb().read, scope, 'supplied_service').select('supplied_service.supplier_id').orderBy('supplied_service.supplier_id').execute()).map((row) => row.supplier_id);

  test('never leaves the organisation', async () => {
    expect(await suppliersOf(ours)).toEqual(['in-none', 'in-north', 'in-south']);
    expect(await suppliersOf(theirs)).toEqual(['in-north', 'other']);
    expect(await servicesOf(theirs)).toEqual(['in-north', 'other']);
  });

  test('keeps a limited member to the units', async () => {
    expect(await suppliersOf(limitedTo('north'))).toEqual(['in-north']);
    expect(await servicesOf(limitedTo('north', 'south'))).toEqual(['in-north', 'in-south']);
    expect(await suppliersOf(limitedTo())).toEqual([]);
    expect(await servicesOf(limitedTo())).toEqual([]);
  });

  test('keeps an invitation to its supplier', async () => {
    const scope = unsafeSupplierScope({ organisationId: ours.organisationId, supplierId: 'in-south', invitationId: 'i', companyId: null, actor });
    expect(await suppliersOf(scope)).toEqual(['in-south']);
    expect(await servicesOf(scope)).toEqual(['in-south']);
    expect(() => from(getDb().read, scope, 'member')).toThrow('member');
  });

  test('may be joined without ambiguity', async () => {
    const rows = await from(getDb().read, limitedTo('south'), 'supplier')
      .innerJoin('supplied_service', (join) =>
        join.onRef('supplied_service.organisation_id', '=', 'supplier.organisation_id').onRef('supplied_service.supplier_id', '=', 'supplier.id'),
      )
      .select(['supplier.id', 'supplied_service.name'])
      .execute();
    expect(rows).toEqual([{ id: 'in-south', name: '' }]);
  });

  test('updates and deletes stay within, too', async () => {
    await transact(getDb(), async (tx) => {
      await updateIn(tx, limitedTo('north'), 'supplier').set({ note: 'seen' }).execute();
      await deleteIn(tx, limitedTo('south'), 'supplied_service').execute();
    });
    const noted = await getDb().read.selectFrom('supplier').select(['organisation_id', 'id']).where('note', '=', 'seen').execute();
    expect(noted).toEqual([{ organisation_id: ours.organisationId, id: 'in-north' }]);
    expect(await servicesOf(ours)).toEqual(['in-none', 'in-north']);
    expect(await servicesOf(theirs)).toHaveLength(2);
  });
});
