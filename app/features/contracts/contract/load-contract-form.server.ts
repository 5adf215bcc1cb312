import { endAfterRenewals } from '#app/domain/contract/term.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { getContract, listContractServices, type ContractRow } from '#db/queries/contract.ts';
import { listSuppliedServices } from '#db/queries/supplied-service.ts';
import { getSupplier } from '#db/queries/supplier.ts';

/** What the form of a contract begins with. */
export async function loadContractForm({ db, scope, today }: MemberContext, supplierId: string, contractId: string | null) {
  const supplier = await getSupplier(db, scope, supplierId);
  const services = await listSuppliedServices(db, scope, [supplierId]);
  const row = contractId ? await getContract(db, scope, supplierId, contractId) : null;
  const chosen = row ? (await listContractServices(db, scope, [row.id])).map((service) => service.id) : [];
  return {
    supplierName: supplier.legal_name,
    services: services.length > 1 ? services.map(({ id, name }) => ({ value: id, label: name })) : [],
    contract: row && { ...draftOf(row, today), serviceIds: chosen },
  };
}

export type ContractFormData = Awaited<ReturnType<typeof loadContractForm>>;

/** A term that has passed is proposed to have renewed itself: people confirm it by saving. */
function draftOf(row: ContractRow, today: string) {
  const hasRenewed = row.renewal === 'automatic' && row.ends_on !== null && row.ends_on < today && row.renewal_months !== null;
  return {
    reference: row.reference,
    name: row.name,
    startsOn: row.starts_on,
    endsOn: hasRenewed && row.ends_on && row.renewal_months ? endAfterRenewals(row.ends_on, row.renewal_months, today) : row.ends_on,
    noticeCount: row.notice_count?.toString() ?? null,
    noticeUnit: row.notice_unit ?? 'months',
    renewal: row.renewal,
    renewalMonths: row.renewal_months?.toString() ?? null,
  };
}
