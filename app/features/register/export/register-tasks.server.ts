import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { AccessFilter } from '#app/domain/register/access-due.ts';
import type { SupplierFilter } from '#app/domain/register/supplier-filter.ts';
import type { ReadDb } from '#db/dialect/connect.ts';
import { listOpenAccessIds } from '#db/queries/access-list.ts';
import { listSupplierIds, type SupplierSort } from '#db/queries/supplier-list.ts';

export interface SupplierIdsAsked {
  scope: OrganisationScope;
  filter: SupplierFilter;
  today: string;
  sort: SupplierSort;
  descending: boolean;
}

export interface AccessIdsAsked {
  scope: OrganisationScope;
  filter: AccessFilter;
  today: string;
}

/** For the read worker: a whole register in an order that no index keeps takes a while to sort. */
export const registerTasks = (read: ReadDb) => ({
  'list-supplier-ids': ({ scope, filter, today, ...order }: SupplierIdsAsked) => listSupplierIds(read, scope, filter, today, order),
  'list-access-ids': ({ scope, filter, today }: AccessIdsAsked) => listOpenAccessIds(read, scope, filter, today),
});
