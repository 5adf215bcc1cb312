import { setImmediate as breathe } from 'node:timers/promises';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { certifiedLevel } from '#app/domain/certificate/schemes.ts';
import { checkRight, type CheckRight } from '#app/domain/verification/second-person.ts';
import type { LevelPolicy, VerificationPolicy } from '#app/domain/verification/policy.ts';
import type { Db } from '#db/dialect/connect.ts';
import { listCheckers, listInvolvedIds } from '#db/queries/checker.ts';
import type { ProofRecord } from '#db/queries/proof.ts';
import { findSuppliers, getSupplier } from '#db/queries/supplier.ts';
import { loadVerificationPolicy } from '#db/queries/verification-policy.ts';

/** Of a long list, so many are looked at before others have their turn. */
const proofsPerTurn = 25;

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

/** As `loadChecking`, of many certificates at once: those that another member has to check, by id. */
export async function listOthersToCheck(db: Db, scope: OrganisationScope, memberId: string, proofs: readonly ProofRecord[]): Promise<ReadonlySet<string>> {
  const policy = await loadVerificationPolicy(db, scope);
  const asking = proofs.filter((proof) => {
    const level = certifiedLevel(proof);
    return level !== null && policy[level].secondPerson;
  });
  const unitOf = new Map((await findSuppliers(db, scope, [...new Set(asking.map((proof) => proof.supplier_id))])).map((supplier) => [supplier.id, supplier.unit_id]));
  const checkersOf = new Map<string | null, string[]>();
  const others = new Set<string>();
  for (const [index, proof] of asking.entries()) {
    if (index % proofsPerTurn === 0) await breathe();
    const unitId = unitOf.get(proof.supplier_id) ?? null;
    const checkerIds = checkersOf.get(unitId) ?? (await listCheckers(db, scope, unitId)).map((one) => one.id);
    checkersOf.set(unitId, checkerIds);
    if (checkRight({ memberId, involvedIds: await listInvolvedIds(db, scope, proof), checkerIds }) === 'own') others.add(proof.id);
  }
  return others;
}
