import { approvalRight } from '#app/domain/contract/approval.ts';
import { loadStandingContract } from '#app/platform/contract/load-contract.server.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { findMember, listApproverIds } from '#db/queries/member.ts';
import { getSupplier } from '#db/queries/supplier.ts';
import { contractPath } from '../contract-context.ts';

/** What an approver has to judge. */
export async function loadApproval(ctx: MemberContext, supplierId: string, contractId: string) {
  const { db, scope, today, member, organisation } = ctx;
  const supplier = await getSupplier(db, scope, supplierId);
  const { contract, needed, requirement } = await loadStandingContract(db, scope, supplierId, contractId, today);
  const waits = requirement?.state === 'proposed' && requirement.approval === 'asked';
  const askedBy = requirement?.asked_by_member_id ?? null;
  return {
    back: contractPath(organisation.slug, supplierId, contractId),
    supplierName: supplier.legal_name,
    reference: contract.reference,
    name: contract.name,
    needed,
    asked: waits
      ? {
          id: requirement.id,
          level: requirement.level,
          byOn: requirement.by_on,
          reason: requirement.reason,
          by: askedBy ? ((await findMember(db, scope, askedBy))?.name ?? null) : null,
          right: approvalRight({ memberId: member.id, canApprove: member.canApprove, askedBy, approverIds: await listApproverIds(db, scope, supplier.unit_id) }),
        }
      : null,
  };
}

export type ApprovalData = Awaited<ReturnType<typeof loadApproval>>;
