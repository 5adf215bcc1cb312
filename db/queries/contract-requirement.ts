import type { OrganisationScope, SupplierScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { ContractRequirementTable } from '#db/schema/contract.ts';
import { newId } from './new-id.ts';
import { from, updateIn } from './scoped.ts';

export type RequirementRow = ContractRequirementTable;
type Scope = OrganisationScope | SupplierScope;

/** What a contract asks now; null: nothing yet. */
export async function findRequirement(db: Db, scope: Scope, contractId: string): Promise<RequirementRow | null> {
  const row = await from(db, scope, 'contract_requirement')
    .selectAll('contract_requirement')
    .where('contract_requirement.contract_id', '=', contractId)
    .where('contract_requirement.superseded_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** Every step of what a contract asked, newest first. */
export async function listRequirementHistory(db: Db, scope: Scope, contractId: string): Promise<RequirementRow[]> {
  return from(db, scope, 'contract_requirement')
    .selectAll('contract_requirement')
    .where('contract_requirement.contract_id', '=', contractId)
    .orderBy('contract_requirement.recorded_at', 'desc')
    .orderBy('contract_requirement.id', 'desc')
    .execute();
}

/** What all contracts of one supplier ask now. */
export async function listRequirementsOfSupplier(db: Db, scope: Scope, supplierId: string): Promise<RequirementRow[]> {
  return from(db, scope, 'contract_requirement')
    .selectAll('contract_requirement')
    .where('contract_requirement.supplier_id', '=', supplierId)
    .where('contract_requirement.superseded_at', 'is', null)
    .orderBy('contract_requirement.contract_id')
    .execute();
}

export type NewRequirement = Omit<RequirementRow, 'organisation_id' | 'id' | 'superseded_at'>;

/** The next step of what a contract asks. The step before stays on record. */
export async function recordRequirement(tx: Tx, scope: Scope, requirement: NewRequirement): Promise<string> {
  const id = newId();
  await updateIn(tx, scope, 'contract_requirement')
    .set({ superseded_at: requirement.recorded_at })
    .where('contract_requirement.contract_id', '=', requirement.contract_id)
    .where('contract_requirement.superseded_at', 'is', null)
    .execute();
  await tx
    .insertInto('contract_requirement')
    .values({ ...requirement, organisation_id: scope.organisationId, id, superseded_at: null })
    .execute();
  return id;
}

/** The same requirement, one step on. What was said belongs to the step that it was said in. */
export function nextStep(before: RequirementRow, change: Partial<NewRequirement> & Pick<NewRequirement, 'recorded_at' | 'recorded_by_member_id'>): NewRequirement {
  const { organisation_id: _organisation, id: _id, superseded_at: _superseded, ...kept } = before;
  return { ...kept, token_hash: null, said_by: null, said: null, ...change };
}

/** Ends what a contract asks without a next step: it was recorded by mistake. */
export async function endRequirement(tx: Tx, scope: OrganisationScope, contractId: string, now: string): Promise<void> {
  await updateIn(tx, scope, 'contract_requirement').set({ superseded_at: now }).where('contract_requirement.contract_id', '=', contractId).where('contract_requirement.superseded_at', 'is', null).execute();
}

/** How many answers and requests for approval wait for the organisation. */
export async function countRequirementsWithUs(db: Db, scope: OrganisationScope): Promise<number> {
  const waiting = from(db, scope, 'contract_requirement')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('contract_requirement.superseded_at', 'is', null);
  const countered = await waiting.where('contract_requirement.state', '=', 'countered').executeTakeFirstOrThrow();
  const asked = await waiting.where('contract_requirement.state', '=', 'proposed').where('contract_requirement.approval', '=', 'asked').executeTakeFirstOrThrow();
  return Number(countered.n) + Number(asked.n);
}
