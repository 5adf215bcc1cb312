import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { UnitTable } from '#db/schema/unit.ts';

export type UnitRow = UnitTable;

/** All units of the organisation, by name; a limited member chooses only among its own. */
export async function listUnits(db: Db, scope: OrganisationScope): Promise<UnitRow[]> {
  let query = db.selectFrom('unit').selectAll().where('organisation_id', '=', scope.organisationId);
  if (scope.unitIds) query = scope.unitIds.length > 0 ? query.where('id', 'in', [...scope.unitIds]) : query.where('id', 'is', null);
  return query.orderBy('name').orderBy('id').execute();
}

export async function insertUnit(tx: Tx, scope: OrganisationScope, unit: Pick<UnitTable, 'id' | 'name' | 'created_at'>): Promise<void> {
  await tx.insertInto('unit').values({ ...unit, organisation_id: scope.organisationId }).execute();
}

export async function updateUnit(tx: Tx, scope: OrganisationScope, unitId: string, patch: Pick<UnitTable, 'name'>): Promise<void> {
  await tx.updateTable('unit').set(patch).where('organisation_id', '=', scope.organisationId).where('id', '=', unitId).execute();
}

/** Its suppliers and members must have left it before. */
export async function deleteUnit(tx: Tx, scope: OrganisationScope, unitId: string): Promise<void> {
  await tx.deleteFrom('unit').where('organisation_id', '=', scope.organisationId).where('id', '=', unitId).execute();
}

/** How many suppliers and limited members a unit holds. */
export async function countInUnit(db: Db, scope: OrganisationScope, unitId: string): Promise<{ suppliers: number; members: number }> {
  const count = async (table: 'supplier' | 'member_unit') => {
    const row = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('organisation_id', '=', scope.organisationId)
      .where('unit_id', '=', unitId)
      .executeTakeFirstOrThrow();
    return Number(row.count);
  };
  return { suppliers: await count('supplier'), members: await count('member_unit') };
}

export async function findUnit(db: Db, scope: OrganisationScope, unitId: string): Promise<UnitRow | null> {
  return (await listUnits(db, scope)).find((unit) => unit.id === unitId) ?? null;
}
