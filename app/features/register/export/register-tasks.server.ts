import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { SupplierFilter } from '#app/domain/register/supplier-filter.ts';
import type { ReadDb } from '#db/dialect/connect.ts';
import { listSupplierIds, type SupplierSort } from '#db/queries/supplier-list.ts';

export interface SupplierIdsAsked {
  scope: OrganisationScope;
  filter: SupplierFilter;
  today: string;
  sort: SupplierSort;
  descending: boolean;
}

/** For the read worker: a whole register in an order that no index keeps takes a while to sort. */
export const registerTasks = (read: ReadDb) => ({
  'list-supplier-ids': ({ scope, filter, today, ...order }: SupplierIdsAsked) => listSupplierIds(read, scope, filter, today, order),
});
