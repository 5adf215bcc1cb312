import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { certifiedLevel } from '#app/domain/certificate/schemes.ts';
import { checkRight, type CheckRight } from '#app/domain/verification/second-person.ts';
import type { LevelPolicy, VerificationPolicy } from '#app/domain/verification/policy.ts';
import type { Db } from '#db/dialect/connect.ts';
import { listCheckers, listInvolvedIds } from '#db/queries/checker.ts';
import type { ProofRecord } from '#db/queries/proof.ts';
import { getSupplier } from '#db/queries/supplier.ts';
import { loadVerificationPolicy } from '#db/queries/verification-policy.ts';

export interface Checking {
  policy: VerificationPolicy;
  /** What the policy says of this certificate; null: it is none of the levels. */
  ofLevel: LevelPolicy | null;
  right: CheckRight;
  /** Who else could check it. */
  others: { id: string; name: string }[];
}

/** What it takes to check a certificate, and whether this member is the second person that may be called for. */
export async function loadChecking(db: Db, scope: OrganisationScope, memberId: string, proof: ProofRecord): Promise<Checking> {
  const supplier = await getSupplier(db, scope, proof.supplier_id);
  const policy = await loadVerificationPolicy(db, scope);
  const checkers = await listCheckers(db, scope, supplier.unit_id);
  const involvedIds = await listInvolvedIds(db, scope, proof);
  const level = certifiedLevel(proof);
  return {
    policy,
    ofLevel: level ? policy[level] : null,
    right: checkRight({ memberId, involvedIds, checkerIds: checkers.map((one) => one.id) }),
    others: checkers.filter((one) => !involvedIds.includes(one.id)),
  };
}
