import { recordCoverage } from '#app/platform/coverage/record-coverage.server.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { newId } from '#db/queries/new-id.ts';
import { getProof } from '#db/queries/proof.ts';
import { listSuppliedServices } from '#db/queries/supplied-service.ts';
import { insertVerification } from '#db/queries/verification.ts';
import type { VerificationValues } from './verification.form.ts';

export type VerificationProblem = { kind: 'gone' | 'stranger' | 'approval' } | { kind: 'untilTooLate'; until: string };

/**
 * Records what a member makes of a proof, and what that does to coverage. An earlier judgement of the same certificate is
 * superseded, not overwritten. Accepting for a level by decision is for members with the approving right.
 */
export function recordVerification({ app, scope, member, today, can }: Pick<MemberContext, 'app' | 'scope' | 'member' | 'today' | 'can'>, proofId: string, values: VerificationValues) {
  return mutate<{ supplierId: string }, VerificationProblem>(app, scope, async (tx, { now }) => {
    const proof = await getProof(tx, scope, proofId);
    if (proof.removed_at) return refused({ kind: 'gone' });
    if (values.acceptedLevel && !can('verification:accept_otherwise')) return refused({ kind: 'approval' });
    if (values.acceptedUntil && values.acceptedUntil > proof.valid_until) return refused({ kind: 'untilTooLate', until: proof.valid_until });
    const services = await listSuppliedServices(tx, scope, [proof.supplier_id]);
    if (!values.serviceIds.every((id) => services.some((service) => service.id === id))) return refused({ kind: 'stranger' });

    const { method, serviceIds, acceptedLevel, acceptedUntil, reason } = values;
    const [id, result] = [newId(), values.decision === 'refuse' ? ('refused' as const) : ('accepted' as const)];
    const judged = { supplier_id: proof.supplier_id, certificate_id: proof.certificate_id, result, method, accepted_level: acceptedLevel, accepted_until: acceptedUntil, reason };
    await insertVerification(tx, scope, { id, ...judged, verified_by_member_id: member.id, effective_on: today, recorded_at: now }, serviceIds);
    await recordCoverage(tx, scope, [proof.supplier_id], { cause: 'verification.recorded', today, now });
    return done({ supplierId: proof.supplier_id }, [
      {
        type: 'verification.recorded',
        subject: { kind: 'verification', id },
        data: { supplierId: proof.supplier_id, certificateId: proof.certificate_id, result, method, acceptedLevel, acceptedUntil, reason, serviceIds, effectiveOn: today },
      },
    ]);
  });
}
