import { qmLevels } from '#app/domain/level/method.ts';
import type { VerificationPolicy } from '#app/domain/verification/policy.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { loadVerificationPolicy, writeLevelPolicy } from '#db/queries/verification-policy.ts';

export const policyInForce = ({ db, scope }: Pick<MemberContext, 'db' | 'scope'>): Promise<VerificationPolicy> => loadVerificationPolicy(db, scope);

/** Writes the levels that differ. Judgements that were recorded stay as they are: a policy never acts backwards. */
export function savePolicy({ app, scope, member }: Pick<MemberContext, 'app' | 'scope' | 'member'>, policy: VerificationPolicy) {
  return mutate(app, scope, async (tx, { now }) => {
    const before = await loadVerificationPolicy(tx, scope);
    const changed = qmLevels.filter((level) => JSON.stringify(ordered(before[level])) !== JSON.stringify(ordered(policy[level])));
    if (changed.length === 0) return refused('unchanged');
    for (const level of changed) await writeLevelPolicy(tx, scope, level, policy[level], { now, memberId: member.id });
    const changes = Object.fromEntries(changed.map((level) => [level, { from: { ...before[level] }, to: { ...policy[level] } }]));
    return done(null, [{ type: 'verification_policy.changed', subject: { kind: 'organisation', id: scope.organisationId }, data: { changes } }]);
  });
}

const ordered = ({ check, secondPerson, againAfterMonths }: VerificationPolicy['QM10']) => [check, secondPerson, againAfterMonths];
