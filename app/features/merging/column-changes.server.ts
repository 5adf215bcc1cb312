import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { changesBetween } from '#app/domain/audit/register-events.ts';
import { latestYearlySpend } from '#app/domain/register/yearly-spend.ts';
import { loadSpendSources } from '#app/platform/spend/spend-sources.server.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import { listSupplierSpend } from '#db/queries/supplier-spend.ts';
import type { SupplierRow } from '#db/queries/supplier.ts';
import { mergedColumns, type Choices } from './merge-columns.ts';
import type { StoredChanges } from './merge-record.ts';

/** What changes about the supplier that stays. Its spend is summed again, so the other's rows must have gone over before. */
export async function columnChanges(tx: Tx, scope: OrganisationScope, { stays, gone, choices }: { stays: SupplierRow; gone: SupplierRow; choices: Choices }): Promise<StoredChanges> {
  const cents = (await sumSpend(tx, scope, stays.id)) ?? stays.yearly_spend_cents ?? gone.yearly_spend_cents;
  const after = { ...mergedColumns(stays, gone, choices), yearly_spend_cents: cents };
  return (changesBetween({ ...stays }, after) ?? {}) as StoredChanges;
}

/** Spend in the latest year, of all that imports have brought; null: none of them has figures. */
export async function sumSpend(db: Db, scope: OrganisationScope, supplierId: string): Promise<number | null> {
  const held = await listSupplierSpend(db, scope, [supplierId]);
  const figures = held.map((one) => ({ importId: one.import_id, year: one.year, cents: one.amount_cents }));
  return latestYearlySpend(figures, held.length > 0 ? await loadSpendSources(db, scope) : [])?.cents ?? null;
}
