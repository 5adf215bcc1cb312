import { standingOn } from '#app/domain/certificate/standing.ts';
import { recordCoverage } from '#app/platform/coverage/record-coverage.server.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { insertStanding, listStandings } from '#db/queries/certificate-standing.ts';
import { newId } from '#db/queries/new-id.ts';
import { getProof } from '#db/queries/proof.ts';
import type { StandingValues } from './standing.form.ts';

export type StandingProblem = { kind: 'gone' | 'same' | 'nothing' } | { kind: 'outside'; from: string; until: string };

/** Records what became of a certificate, from a day of its validity on, and what that does to coverage. */
export function recordStanding({ app, scope, member, today }: Pick<MemberContext, 'app' | 'scope' | 'member' | 'today'>, proofId: string, { kind, effectiveOn, reason }: StandingValues) {
  return mutate<null, StandingProblem>(app, scope, async (tx, { now }) => {
    const proof = await getProof(tx, scope, proofId);
    if (proof.removed_at) return refused({ kind: 'gone' });
    if (effectiveOn < proof.valid_from || effectiveOn > proof.valid_until) return refused({ kind: 'outside', from: proof.valid_from, until: proof.valid_until });
    const before = (await listStandings(tx, scope, proof.supplier_id)).filter((row) => row.certificate_id === proof.certificate_id);
    const standing = standingOn(before.map((row) => ({ kind: row.kind, effectiveOn: row.effective_on, recordedAt: row.recorded_at })), effectiveOn);
    if (standing?.kind === kind) return refused({ kind: 'same' });
    if (standing === null && kind === 'in_force') return refused({ kind: 'nothing' });
    const id = newId();
    const of = { supplier_id: proof.supplier_id, certificate_id: proof.certificate_id, proof_id: proof.id };
    await insertStanding(tx, scope, { id, ...of, kind, effective_on: effectiveOn, reason, recorded_at: now, recorded_by_member_id: member.id });
    await recordCoverage(tx, scope, [proof.supplier_id], { cause: 'standing.recorded', today, now });
    return done(null, [
      { type: 'standing.recorded', subject: { kind: 'certificate_standing', id }, data: { supplierId: proof.supplier_id, certificateId: proof.certificate_id, kind, effectiveOn, reason } },
    ]);
  });
}
