import { acceptableUntil, ruleAllows } from '#app/domain/certificate/equivalence.ts';
import { certifiedLevel } from '#app/domain/certificate/schemes.ts';
import type { Level, QmLevel } from '#app/domain/level/method.ts';
import { enoughByReading } from '#app/domain/verification/policy.ts';
import { recordCoverage } from '#app/platform/coverage/record-coverage.server.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { equivalenceRuleOf, getEquivalenceRule } from '#db/queries/equivalence-rule.ts';
import { newId } from '#db/queries/new-id.ts';
import { getProof, type ProofRecord } from '#db/queries/proof.ts';
import { listSuppliedServices } from '#db/queries/supplied-service.ts';
import { insertVerification } from '#db/queries/verification.ts';
import { loadChecking, type Checking } from './confirmation/check-right.server.ts';
import { tellSupplier } from './telling/tell-supplier.server.ts';
import type { VerificationValues } from './verification.form.ts';

export type VerificationProblem = { kind: 'gone' | 'stranger' | 'approval' | 'rule' | 'ruleEnds' } | { kind: 'untilTooLate'; until: string };
type JudgeContext = Pick<MemberContext, 'app' | 'scope' | 'member' | 'today' | 'can'>;

export interface Judged {
  supplierId: string;
  level: QmLevel | null;
  /** What it counts for until the issuer has confirmed it; null: for its level. */
  limitedTo: Level | null;
}

/**
 * Records what a member makes of a proof, and what that does to coverage. An earlier judgement of the same certificate is
 * superseded, not overwritten. Reading a document makes it count as far as the policy of the day says; what goes further
 * takes the word of the issuer. Accepting for a level by decision is for members with the approving right, or goes by a
 * rule that one of them approved.
 */
export function recordVerification(ctx: JudgeContext, proofId: string, values: VerificationValues) {
  const { app, scope, member, today } = ctx;
  return mutate<Judged, VerificationProblem>(app, scope, async (tx, { now }) => {
    const proof = await getProof(tx, scope, proofId);
    if (proof.removed_at) return refused({ kind: 'gone' });
    const services = await listSuppliedServices(tx, scope, [proof.supplier_id]);
    if (!values.serviceIds.every((id) => services.some((service) => service.id === id))) return refused({ kind: 'stranger' });
    const accepted = await acceptance(tx, ctx, proof, values);
    if ('kind' in accepted) return refused(accepted);

    const { acceptedLevel, acceptedUntil } = accepted;
    const { serviceIds, reason, ruleId } = values;
    const [id, result] = [newId(), values.decision === 'refuse' ? ('refused' as const) : ('accepted' as const)];
    const level = certifiedLevel(proof);
    const { limitedTo, isAlone } = result === 'accepted' && level ? limitOf(level, await loadChecking(tx, scope, member.id, proof)) : { limitedTo: null, isAlone: false };
    const judged = { supplier_id: proof.supplier_id, certificate_id: proof.certificate_id, result, method: 'document_checked', accepted_level: acceptedLevel, accepted_until: acceptedUntil, reason } as const;
    const surety = { limited_to: limitedTo, equivalence_rule_id: ruleId, is_alone: isAlone ? 1 : 0 };
    await insertVerification(tx, scope, { id, ...judged, ...surety, verified_by_member_id: member.id, effective_on: today, recorded_at: now }, serviceIds);
    await recordCoverage(tx, scope, [proof.supplier_id], { cause: 'verification.recorded', today, now });
    await tellSupplier(tx, scope, proof, { id, result, acceptedLevel, acceptedUntil, reason, now, publicUrl: app.config.publicAddress.url });
    const facts = { supplierId: proof.supplier_id, certificateId: proof.certificate_id, result, method: judged.method, acceptedLevel, acceptedUntil, reason, serviceIds, effectiveOn: today };
    return done({ supplierId: proof.supplier_id, level, limitedTo }, [
      { type: 'verification.recorded', subject: { kind: 'verification', id }, data: { ...facts, ...(level ? { limitedTo, isAlone } : {}), ...(ruleId ? { equivalenceRuleId: ruleId } : {}) } },
    ]);
  });
}

function limitOf(level: QmLevel, { policy, right }: Checking): { limitedTo: Level | null; isAlone: boolean } {
  const enough = enoughByReading(level, policy, right !== 'own');
  return { limitedTo: enough === level ? null : enough, isAlone: right === 'alone' && enough !== enoughByReading(level, policy, false) };
}

/** For which level other proof is accepted, and until when: by a rule in force, or by decision of who may approve. */
async function acceptance(tx: Tx, { scope, today, can }: JudgeContext, proof: ProofRecord, values: VerificationValues): Promise<VerificationProblem | Pick<VerificationValues, 'acceptedLevel' | 'acceptedUntil'>> {
  if (values.ruleId) {
    const rule = equivalenceRuleOf(await getEquivalenceRule(tx, scope, values.ruleId));
    if (!ruleAllows(rule, proof.scheme, rule.level, today)) return { kind: 'rule' };
    const acceptedUntil = acceptableUntil(rule, proof.valid_until);
    return acceptedUntil < today ? { kind: 'ruleEnds' } : { acceptedLevel: rule.level, acceptedUntil };
  }
  const { acceptedLevel, acceptedUntil } = values;
  if (acceptedLevel && !can('verification:accept_otherwise')) return { kind: 'approval' };
  if (acceptedUntil && acceptedUntil > proof.valid_until) return { kind: 'untilTooLate', until: proof.valid_until };
  return { acceptedLevel, acceptedUntil };
}
