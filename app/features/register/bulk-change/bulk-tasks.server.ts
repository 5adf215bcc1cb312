import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { asksForTags, planChange, type AskedChange } from '#app/domain/register/bulk-change.ts';
import { tallyChanges, type BulkTally } from '#app/domain/register/bulk-tally.ts';
import type { SupplierFilter } from '#app/domain/register/supplier-filter.ts';
import type { ReadDb } from '#db/dialect/connect.ts';
import { findChangeable, listChangeable } from '#db/queries/changeable-supplier.ts';

/** Ticked suppliers, or all of a list. */
export type BulkReach = { supplierIds: readonly string[] } | { filter: SupplierFilter };

export interface BulkPlanAsked {
  scope: OrganisationScope;
  asked: AskedChange;
  reach: BulkReach;
  today: string;
}

export interface BulkPlan {
  /** JSON lists of ids, as they are stored: text crosses between threads at once. */
  parts: string[];
  tally: BulkTally;
}

/** Suppliers in one transaction: some tens of milliseconds of work. */
const suppliersPerPart = 200;

/** For the read worker: a whole register takes a while to look through. */
export const bulkChangeTasks = (read: ReadDb) => ({
  'plan-bulk-change': async ({ scope, asked, reach, today }: BulkPlanAsked): Promise<BulkPlan> => {
    const look = { tags: asksForTags(asked) };
    const suppliers = 'filter' in reach ? await listChangeable(read, scope, reach.filter, today, look) : await findChangeable(read, scope, reach.supplierIds, look);
    const parts: string[] = [];
    for (let start = 0; start < suppliers.length; start += suppliersPerPart) parts.push(JSON.stringify(suppliers.slice(start, start + suppliersPerPart).map((supplier) => supplier.id)));
    return { parts, tally: tallyChanges(suppliers.map((supplier) => planChange(supplier, asked))) };
  },
});
