import { asksLess, growthPathProblem, type GrowthPathProblem } from '#app/domain/contract/requirement.ts';
import { loadStandingContract } from '#app/platform/contract/load-contract.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { recordRequirement, type NewRequirement, type RequirementRow } from '#db/queries/contract-requirement.ts';
import type { ContractContext } from '../contract-context.ts';
import type { ProposedValues } from './requirement.form.ts';

/** `reason`: it is lower than needed, which takes one; `after_end`: the contract is over by then; `unchanged`: proposed already. */
export type ProposeProblem = GrowthPathProblem | 'reason' | 'after_end' | 'unchanged';

/**
 * What the contract is to ask, in place of what it asked before. Below the level that may be needed it waits for approval.
 */
export function proposeRequirement({ app, scope, today, member }: ContractContext, supplierId: string, contractId: string, values: ProposedValues) {
  return mutate(app, scope, async (tx, { now }) => {
    const { contract, needed, requirement: before } = await loadStandingContract(tx, scope, supplierId, contractId, today);
    const { level, byOn, interimLevel, interimOn, reportDays, reason } = values;
    const isLess = asksLess(level, needed);
    const problem = growthPathProblem(values);
    if (problem) return refused<ProposeProblem>(problem);
    if (isLess && !reason) return refused<ProposeProblem>('reason');
    if (contract.renewal === 'none' && contract.ends_on !== null && byOn > contract.ends_on) return refused<ProposeProblem>('after_end');
    const proposed = {
      level,
      by_on: byOn,
      interim_level: interimLevel,
      interim_on: interimOn,
      report_days: reportDays,
      needed_lowest: needed.lowest,
      needed_highest: needed.highest,
      reason: isLess ? reason : null,
      approval: isLess ? 'asked' : 'not_needed',
    } satisfies Partial<NewRequirement>;
    if (before && isProposed(before, proposed)) return refused<ProposeProblem>('unchanged');
    const nobody = { approved_by_member_id: null, approval_note: null, counter_on: null, invitation_id: null, token_hash: null, said_by: null, said: null };
    const by = { asked_by_member_id: isLess ? member.id : null, recorded_by_member_id: member.id, recorded_at: now };
    const id = await recordRequirement(tx, scope, { contract_id: contract.id, supplier_id: supplierId, state: 'proposed', ...proposed, ...nobody, ...by });
    return done({ asksApproval: isLess }, [
      {
        type: 'requirement.proposed',
        subject: { kind: 'contract_requirement', id },
        data: { supplierId, contractId, reference: contract.reference, level, byOn, neededLowest: needed.lowest, neededHighest: needed.highest, interimLevel, interimOn, reportDays, asksApproval: isLess, reason: proposed.reason },
      },
    ]);
  });
}

/** Sent twice, it is proposed once; what was not approved can be asked for again. */
function isProposed(before: RequirementRow, proposed: Partial<NewRequirement>): boolean {
  return before.state === 'proposed' && before.approval !== 'refused' && Object.entries(proposed).every(([column, value]) => column === 'approval' || before[column as keyof RequirementRow] === value);
}
