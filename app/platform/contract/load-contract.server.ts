import type { OrganisationScope, SupplierScope } from '#app/domain/access/scope.ts';
import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import type { AskedLevel, Needed } from '#app/domain/contract/requirement.ts';
import type { Db } from '#db/dialect/connect.ts';
import { listContractsById } from '#db/queries/contract-list.ts';
import { findRequirement, type RequirementRow } from '#db/queries/contract-requirement.ts';
import { getContract, listContractServices, type ContractRow, type ContractService } from '#db/queries/contract.ts';

export interface StandingContract {
  contract: ContractRow;
  /** Null: about all that the supplier delivers. */
  services: readonly ContractService[] | null;
  needed: Needed;
  requirement: RequirementRow | null;
}

/** A contract with what it is about, what is needed for that today, and what it asks. Throws RowNotFound outside the scope. */
export async function loadStandingContract(db: Db, scope: OrganisationScope | SupplierScope, supplierId: string, contractId: string, today: CalendarDate): Promise<StandingContract> {
  const contract = await getContract(db, scope, supplierId, contractId);
  const [listed] = await listContractsById(db, scope, [contractId], today);
  const services = contract.is_limited ? await listContractServices(db, scope, [contractId]) : null;
  return {
    contract,
    services,
    needed: { lowest: listed?.lowest ?? 'none', highest: listed?.highest ?? 'QM30' },
    requirement: await findRequirement(db, scope, contractId),
  };
}

export function askedLevel({ level, approval, needed_highest }: Pick<RequirementRow, 'level' | 'approval' | 'needed_highest'>): AskedLevel {
  return { level, approval, neededThen: needed_highest };
}
