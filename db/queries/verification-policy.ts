import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { QmLevel } from '#app/domain/level/method.ts';
import { defaultVerificationPolicy, type LevelPolicy, type VerificationPolicy } from '#app/domain/verification/policy.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { Instant } from '#db/schema/index.ts';
import { from } from './scoped.ts';

/** The policy in force; a level about which nothing was chosen is checked as the product proposes. */
export async function loadVerificationPolicy(db: Db, scope: OrganisationScope): Promise<VerificationPolicy> {
  const rows = await from(db, scope, 'verification_policy').selectAll('verification_policy').execute();
  const chosen = rows.map((row): [QmLevel, LevelPolicy] => [row.level, { check: row.check_needed, secondPerson: row.second_person === 1, againAfterMonths: row.again_after_months }]);
  return { ...defaultVerificationPolicy, ...Object.fromEntries(chosen) };
}

export async function writeLevelPolicy(tx: Tx, scope: OrganisationScope, level: QmLevel, policy: LevelPolicy, { now, memberId }: { now: Instant; memberId: string }): Promise<void> {
  const values = { check_needed: policy.check, second_person: policy.secondPerson ? 1 : 0, again_after_months: policy.againAfterMonths, changed_at: now, changed_by_member_id: memberId };
  await tx
    .insertInto('verification_policy')
    .values({ organisation_id: scope.organisationId, level, ...values })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'level']).doUpdateSet(values))
    .execute();
}
