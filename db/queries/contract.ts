import type { OrganisationScope, SupplierScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { ContractTable } from '#db/schema/contract.ts';
import { inBatches } from './in-batches.ts';
import { RowNotFound } from './row-not-found.ts';
import { from, updateIn } from './scoped.ts';

export type ContractRow = ContractTable;
export type ContractPatch = Partial<Omit<ContractTable, 'organisation_id' | 'id' | 'supplier_id' | 'recorded_at'>>;
type Scope = OrganisationScope | SupplierScope;

export async function insertContract(tx: Tx, scope: OrganisationScope, contract: Omit<ContractRow, 'organisation_id' | 'removed_at'>): Promise<void> {
  await tx
    .insertInto('contract')
    .values({ ...contract, organisation_id: scope.organisationId, removed_at: null })
    .execute();
}

export async function updateContract(tx: Tx, scope: OrganisationScope, contractId: string, patch: ContractPatch): Promise<void> {
  await updateIn(tx, scope, 'contract').set(patch).where('contract.id', '=', contractId).execute();
}

/** Of that supplier, so that an address cannot mix two; what was recorded by mistake is gone. */
export async function getContract(db: Db, scope: Scope, supplierId: string, contractId: string): Promise<ContractRow> {
  const row = await standing(db, scope).selectAll('contract').where('contract.id', '=', contractId).where('contract.supplier_id', '=', supplierId).executeTakeFirst();
  if (!row) throw new RowNotFound('contract');
  return row;
}

export async function findContractByReference(db: Db, scope: Scope, supplierId: string, reference: string): Promise<ContractRow | null> {
  const row = await standing(db, scope).selectAll('contract').where('contract.supplier_id', '=', supplierId).where('contract.reference', '=', reference).executeTakeFirst();
  return row ?? null;
}

/** Of one supplier, the one that needs a decision first in front; an open end comes last. */
export async function listContractsOfSupplier(db: Db, scope: Scope, supplierId: string): Promise<ContractRow[]> {
  return standing(db, scope)
    .selectAll('contract')
    .where('contract.supplier_id', '=', supplierId)
    .orderBy('contract.decide_by_on', (order) => order.asc().nullsLast())
    .orderBy('contract.id')
    .execute();
}

function standing(db: Db, scope: Scope) {
  return from(db, scope, 'contract').where('contract.removed_at', 'is', null);
}

export async function replaceContractServices(tx: Tx, scope: OrganisationScope, contract: Pick<ContractRow, 'id' | 'supplier_id'>, serviceIds: readonly string[]): Promise<void> {
  const { organisationId } = scope;
  await tx.deleteFrom('contract_service').where('organisation_id', '=', organisationId).where('contract_id', '=', contract.id).execute();
  const rows = serviceIds.map((id) => ({ organisation_id: organisationId, contract_id: contract.id, supplied_service_id: id, supplier_id: contract.supplier_id }));
  await inBatches(rows, 4, async (batch) => {
    await tx.insertInto('contract_service').values([...batch]).execute();
  });
}

export interface ContractService {
  contractId: string;
  id: string;
  name: string;
}

/** The supplied services that contracts are limited to, by name; a contract that is not limited has none here. */
export async function listContractServices(db: Db, scope: Scope, contractIds: readonly string[]): Promise<ContractService[]> {
  if (contractIds.length === 0) return [];
  return from(db, scope, 'contract_service')
    .innerJoin('supplied_service', (join) => join.onRef('supplied_service.organisation_id', '=', 'contract_service.organisation_id').onRef('supplied_service.id', '=', 'contract_service.supplied_service_id'))
    .select(['contract_service.contract_id as contractId', 'supplied_service.id', 'supplied_service.name'])
    .where('contract_service.contract_id', 'in', [...contractIds])
    .orderBy('supplied_service.name')
    .orderBy('supplied_service.id')
    .execute();
}
