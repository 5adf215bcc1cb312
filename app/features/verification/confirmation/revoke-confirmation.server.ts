import { readAskedCertificate } from '#app/domain/verification/asked-certificate.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { getConfirmation, revokeConfirmation } from '#db/queries/issuer-confirmation.ts';
import { getProof } from '#db/queries/proof.ts';

/** Takes back a question that has not been answered: its link opens nothing any more. */
export function takeBackConfirmation({ app, scope }: Pick<MemberContext, 'app' | 'scope'>, proofId: string, confirmationId: string) {
  return mutate(app, scope, async (tx, { now }) => {
    const proof = await getProof(tx, scope, proofId);
    const confirmation = await getConfirmation(tx, scope, confirmationId);
    if (confirmation.certificate_id !== proof.certificate_id || confirmation.supplier_id !== proof.supplier_id) throw new AppError('not_found');
    if (!(await revokeConfirmation(tx, scope, confirmationId, now))) return refused('answered');
    const { issuer } = readAskedCertificate(confirmation.asked_json);
    return done(null, [{ type: 'confirmation.revoked', subject: { kind: 'issuer_confirmation', id: confirmationId }, data: { supplierId: proof.supplier_id, certificateId: proof.certificate_id, issuer } }]);
  });
}
