import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { ContractFilter } from '#app/domain/contract/contract-filter.ts';
import type { ReadDb } from '#db/dialect/connect.ts';
import { countContracts, listContractIds, listContracts, type ContractPage } from '#db/queries/contract-list.ts';

export interface ContractsAsked {
  scope: OrganisationScope;
  filter: ContractFilter;
  today: string;
}

/** For the read worker: beside each contract stands what is needed today, and that is not in an index. */
export const contractTasks = (read: ReadDb) => ({
  'list-contracts': ({ scope, filter, today, page }: ContractsAsked & { page: ContractPage }) => listContracts(read, scope, filter, today, page),
  'list-contract-ids': ({ scope, filter, today }: ContractsAsked) => listContractIds(read, scope, filter, today),
  'count-contracts': ({ scope, today }: Omit<ContractsAsked, 'filter'>) => countContracts(read, scope, today),
});
