import { readAsked } from '#app/domain/invitation/asked.ts';
import { closesGap } from '#app/platform/contract/record-promise.server.ts';
import { pastedText, requirementText } from '#app/platform/contract/requirement-text.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import type { SupplierContext } from '#app/platform/http/wrappers.server.ts';
import { findRequirement, listRequirementsOfSupplier, type RequirementRow } from '#db/queries/contract-requirement.ts';
import { getContract, listContractServices, listContractsOfSupplier, type ContractRow } from '#db/queries/contract.ts';
import { getSupplier } from '#db/queries/supplier.ts';

/** What was put to the supplier; what is only proposed is the client's own affair. */
export type ShownState = Exclude<RequirementRow['state'], 'proposed'>;
const isShown = (row: RequirementRow): row is RequirementRow & { state: ShownState } => row.state !== 'proposed';

/** What contracts ask of this supplier, as its own page shows it. */
export async function loadDeskContracts({ db, scope }: Pick<SupplierContext, 'db' | 'scope'>) {
  const contracts = await listContractsOfSupplier(db, scope, scope.supplierId);
  const asked = (await listRequirementsOfSupplier(db, scope, scope.supplierId)).filter(isShown);
  return contracts.flatMap((contract) => {
    const row = asked.find((one) => one.contract_id === contract.id);
    return row ? [{ ...viewOf(contract, row), id: contract.id }] : [];
  });
}

export type DeskContract = Awaited<ReturnType<typeof loadDeskContracts>>[number];

function viewOf(contract: ContractRow, row: RequirementRow & { state: ShownState }) {
  return {
    reference: contract.reference,
    name: contract.name,
    requirementId: row.id,
    level: row.level,
    byOn: row.by_on,
    interim: row.interim_level && row.interim_on ? { level: row.interim_level, byOn: row.interim_on } : null,
    reportDays: row.report_days,
    state: row.state,
    counterOn: row.counter_on,
    said: row.said,
    saidBy: row.said_by,
  };
}

/** One contract with what it asks; a page that does not exist where nothing was put to the supplier. */
export async function loadDeskContract(ctx: SupplierContext, contractId: string) {
  const { db, scope, invitation, organisation, today, f } = ctx;
  const contract = await getContract(db, scope, scope.supplierId, contractId);
  const row = await findRequirement(db, scope, contractId);
  if (!row || !isShown(row)) throw new AppError('not_found', 'nothing was asked');
  const supplier = await getSupplier(db, scope, scope.supplierId);
  const services = contract.is_limited ? await listContractServices(db, scope, [contractId]) : null;
  const view = viewOf(contract, row);
  const names = services?.map((service) => service.name) ?? null;
  const text = requirementText({ ...view, client: organisation.name, supplier: supplier.legal_name, services: names, underCbw: organisation.legal_regime === 'cbw' || organisation.legal_regime === 'both' }, f);
  return {
    ...view,
    id: contract.id,
    client: readAsked(invitation.asked_json).client,
    services: names,
    text: { pasted: pastedText(text), notes: text.notes },
    answeredBy: invitation.contact_name,
    canAnswer: row.state === 'sent' || row.state === 'countered',
    closesGap: await closesGap(db, scope, scope.supplierId, { level: row.level, byOn: row.by_on, serviceIds: services?.map((service) => service.id) ?? null }, today),
  };
}

export type DeskContractPageData = Awaited<ReturnType<typeof loadDeskContract>>;
