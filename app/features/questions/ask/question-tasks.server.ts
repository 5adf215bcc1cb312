import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { SupplierFilter } from '#app/domain/register/supplier-filter.ts';
import type { ReadDb } from '#db/dialect/connect.ts';
import { listReachingSuppliers, type Reach } from '#db/queries/question-candidate.ts';

export interface ReachingSuppliersAsked {
  scope: OrganisationScope;
  filter: SupplierFilter;
  reach: Reach | null;
  today: string;
  limit: number;
}

/** For the read worker: who reaches an area stands in the answers of every supplier. */
export const questionTasks = (read: ReadDb) => ({
  'list-reaching-suppliers': ({ scope, filter, reach, today, limit }: ReachingSuppliersAsked) => listReachingSuppliers(read, scope, filter, reach, today, limit),
});
