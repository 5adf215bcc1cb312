import { approvalRight } from '#app/domain/contract/approval.ts';
import { asksLess } from '#app/domain/contract/requirement.ts';
import { loadStandingContract } from '#app/platform/contract/load-contract.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { nextStep, recordRequirement } from '#db/queries/contract-requirement.ts';
import { listApproverIds } from '#db/queries/member.ts';
import { getSupplier } from '#db/queries/supplier.ts';
import type { ContractContext } from '../contract-context.ts';
import type { ApprovalValues } from '../requirement/requirement.form.ts';

/**
 * `not_asked`: nothing waits for approval any more; `changed`: another requirement, or another level is needed than the
 * approver saw; `own_request`: another approver decides; `not_less`: it is enough by now.
 */
export type ApprovalProblem = 'not_asked' | 'changed' | 'own_request' | 'not_less';

/** Somebody else than who asked says whether the contract may ask less than is needed. It speaks of what is needed now. */
export function decideApproval({ app, scope, today, member }: ContractContext, supplierId: string, contractId: string, values: ApprovalValues) {
  return mutate(app, scope, async (tx, { now }) => {
    const { contract, needed, requirement: before } = await loadStandingContract(tx, scope, supplierId, contractId, today);
    if (!before || before.state !== 'proposed' || before.approval !== 'asked') return refused<ApprovalProblem>('not_asked');
    if (before.id !== values.requirementId || needed.highest !== values.seenHighest) return refused<ApprovalProblem>('changed');
    if (!asksLess(before.level, needed)) return refused<ApprovalProblem>('not_less');
    const supplier = await getSupplier(tx, scope, supplierId);
    const right = approvalRight({ memberId: member.id, canApprove: member.canApprove, askedBy: before.asked_by_member_id, approverIds: await listApproverIds(tx, scope, supplier.unit_id) });
    if (right === 'no_right' || right === 'own_request') return refused<ApprovalProblem>('own_request');
    const isApproved = values.decision === 'approve';
    const step = nextStep(before, {
      approval: isApproved ? 'given' : 'refused',
      approved_by_member_id: member.id,
      approval_note: values.note,
      needed_lowest: needed.lowest,
      needed_highest: needed.highest,
      recorded_by_member_id: member.id,
      recorded_at: now,
    });
    const id = await recordRequirement(tx, scope, step);
    return done({ isApproved }, [
      {
        type: 'requirement.approval_decided',
        subject: { kind: 'contract_requirement', id },
        data: { supplierId, contractId, reference: contract.reference, level: before.level, byOn: before.by_on, isApproved, isOwnRequest: right === 'alone', neededHighest: needed.highest, note: values.note },
      },
    ]);
  });
}
