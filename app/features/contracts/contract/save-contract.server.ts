import { changesBetween } from '#app/domain/audit/register-events.ts';
import { decideBy } from '#app/domain/contract/term.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { findContractByReference, getContract, insertContract, listContractServices, replaceContractServices, updateContract, type ContractRow } from '#db/queries/contract.ts';
import { endRequirement } from '#db/queries/contract-requirement.ts';
import { newId } from '#db/queries/new-id.ts';
import { listSuppliedServices } from '#db/queries/supplied-service.ts';
import { getSupplier } from '#db/queries/supplier.ts';
import type { ContractContext } from '../contract-context.ts';
import type { ContractValues } from './contract.form.ts';

/** `duplicate`: another contract has this reference; `service`: not one of this supplier's; `unchanged`: nothing to write. */
export type ContractProblem = { kind: 'duplicate' | 'service' } | { kind: 'unchanged'; contractId: string };

type Facts = ReturnType<typeof columnsOf>;

function columnsOf({ reference, name, startsOn, endsOn, noticeCount, noticeUnit, renewal, renewalMonths, serviceIds }: ContractValues) {
  const notice = noticeCount === null ? null : { count: noticeCount, unit: noticeUnit };
  return {
    reference,
    name,
    starts_on: startsOn,
    ends_on: endsOn,
    notice_count: noticeCount,
    notice_unit: notice && noticeUnit,
    renewal,
    renewal_months: renewal === 'automatic' ? renewalMonths : null,
    decide_by_on: decideBy({ endsOn, notice, renewal }),
    is_limited: serviceIds.length > 0 ? 1 : 0,
  } satisfies Partial<ContractRow>;
}

/** Records a contract, or changes the one with that id. Sent twice, it is recorded once. */
export function saveContract({ app, scope }: Pick<ContractContext, 'app' | 'scope'>, supplierId: string, contractId: string | null, values: ContractValues) {
  return mutate(app, scope, async (tx, { now }) => {
    await getSupplier(tx, scope, supplierId);
    const before = contractId ? await getContract(tx, scope, supplierId, contractId) : null;
    const serviceIds = [...new Set(values.serviceIds)].sort();
    const known = (await listSuppliedServices(tx, scope, [supplierId])).map((service) => service.id);
    if (serviceIds.some((id) => !known.includes(id))) return refused<ContractProblem>({ kind: 'service' });
    const columns = columnsOf(values);
    const namesake = await findContractByReference(tx, scope, supplierId, values.reference);
    if (namesake && namesake.id !== before?.id) {
      const isSame = before === null && (await isUnchanged(tx, scope, namesake, columns, serviceIds));
      return refused<ContractProblem>(isSame ? { kind: 'unchanged', contractId: namesake.id } : { kind: 'duplicate' });
    }
    if (before && (await isUnchanged(tx, scope, before, columns, serviceIds))) return refused<ContractProblem>({ kind: 'unchanged', contractId: before.id });
    const id = before?.id ?? newId();
    if (before) await updateContract(tx, scope, id, { ...columns, updated_at: now });
    else await insertContract(tx, scope, { ...columns, id, supplier_id: supplierId, recorded_at: now, updated_at: now });
    await replaceContractServices(tx, scope, { id, supplier_id: supplierId }, serviceIds);
    return done({ id }, [eventOf(id, supplierId, before, columns, serviceIds)]);
  });
}

async function isUnchanged(tx: Tx, scope: ContractContext['scope'], before: ContractRow, columns: Facts, serviceIds: readonly string[]): Promise<boolean> {
  const services = (await listContractServices(tx, scope, [before.id])).map((service) => service.id).sort();
  return changesBetween(factsOf(before), columns) === null && services.join() === serviceIds.join();
}

/** Those columns of a row that a form fills. */
function factsOf({ reference, name, starts_on, ends_on, notice_count, notice_unit, renewal, renewal_months, decide_by_on, is_limited }: ContractRow): Facts {
  return { reference, name, starts_on, ends_on, notice_count, notice_unit, renewal, renewal_months, decide_by_on, is_limited } as Facts;
}

function eventOf(id: string, supplierId: string, before: ContractRow | null, columns: Facts, services: readonly string[]) {
  const subject = { kind: 'contract', id } as const;
  const serviceIds = services.length > 0 ? services : null;
  const { reference } = columns;
  if (before) return { type: 'contract.changed', subject, data: { supplierId, reference, changes: changesBetween(factsOf(before), columns) ?? {}, serviceIds } } as const;
  return {
    type: 'contract.recorded',
    subject,
    data: {
      supplierId,
      reference,
      name: columns.name,
      startsOn: columns.starts_on,
      endsOn: columns.ends_on,
      noticeCount: columns.notice_count,
      noticeUnit: columns.notice_unit,
      renewal: columns.renewal,
      renewalMonths: columns.renewal_months,
      serviceIds,
    },
  } as const;
}

/** Takes away what was recorded by mistake; its steps stay in the table and in the trail. */
export function removeContract({ app, scope }: Pick<ContractContext, 'app' | 'scope'>, supplierId: string, contractId: string) {
  return mutate(app, scope, async (tx, { now }) => {
    const contract = await getContract(tx, scope, supplierId, contractId);
    await updateContract(tx, scope, contract.id, { removed_at: now, updated_at: now });
    await endRequirement(tx, scope, contract.id, now);
    return done(null, [{ type: 'contract.removed', subject: { kind: 'contract', id: contract.id }, data: { supplierId, reference: contract.reference } }]);
  });
}
