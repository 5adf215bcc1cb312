import type { OrganisationScope, SupplierScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { AgreedDateTable } from '#db/schema/agreed-date.ts';
import { from } from './scoped.ts';

export type AgreedDateRow = AgreedDateTable;
type Scope = OrganisationScope | SupplierScope;

/** Records by when a supplier will hold its certificate. What was agreed before is superseded. */
export async function insertAgreedDate(tx: Tx, scope: Scope, agreed: Omit<AgreedDateRow, 'organisation_id' | 'superseded_at'>): Promise<void> {
  await tx
    .updateTable('agreed_date')
    .set({ superseded_at: agreed.recorded_at })
    .where('organisation_id', '=', scope.organisationId)
    .where('supplier_id', '=', agreed.supplier_id)
    .where('superseded_at', 'is', null)
    .execute();
  await tx
    .insertInto('agreed_date')
    .values({ ...agreed, organisation_id: scope.organisationId, superseded_at: null })
    .execute();
}

export async function findAgreedDate(db: Db, scope: Scope, supplierId: string): Promise<AgreedDateRow | null> {
  const row = await from(db, scope, 'agreed_date')
    .selectAll('agreed_date')
    .where('agreed_date.supplier_id', '=', supplierId)
    .where('agreed_date.superseded_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** Of all that was ever agreed with a supplier. */
export async function listAgreedDateIds(db: Db, scope: Scope, supplierId: string): Promise<string[]> {
  const rows = await from(db, scope, 'agreed_date').select('agreed_date.id').where('agreed_date.supplier_id', '=', supplierId).orderBy('agreed_date.id').execute();
  return rows.map((row) => row.id);
}

/** All that was ever agreed with a supplier, oldest first. */
export async function listAgreedDates(db: Db, scope: Scope, supplierId: string): Promise<AgreedDateRow[]> {
  return from(db, scope, 'agreed_date')
    .selectAll('agreed_date')
    .where('agreed_date.supplier_id', '=', supplierId)
    .orderBy('agreed_date.recorded_at')
    .orderBy('agreed_date.id')
    .execute();
}
