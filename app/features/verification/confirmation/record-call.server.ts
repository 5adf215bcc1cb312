import { recordCoverage } from '#app/platform/coverage/record-coverage.server.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { insertConfirmation } from '#db/queries/issuer-confirmation.ts';
import type { CallValues } from './confirmation.form.ts';
import { prepareConfirmation, type AskProblem } from './prepare-confirmation.server.ts';

/** Records what an issuer said on the phone, by a number of the list. It counts as the issuer's word at once. */
export function recordCall(ctx: Pick<MemberContext, 'app' | 'scope' | 'member' | 'organisation' | 'today'>, proofId: string, values: CallValues) {
  const { app, scope, today } = ctx;
  return mutate<null, AskProblem>(app, scope, async (tx, { now }) => {
    const prepared = await prepareConfirmation(tx, ctx, { proofId, contactId: values.contactId, way: 'call', now });
    if ('problem' in prepared) return refused(prepared.problem);
    const { row, asked, contact } = prepared;
    const { spokeWith: answeredBy, result, calledOn, remark } = values;
    await insertConfirmation(tx, scope, { ...row, token_hash: null, expires_at: null, result, answered_at: now, answered_on: calledOn, answered_by: answeredBy, remark });
    await recordCoverage(tx, scope, [row.supplier_id], { cause: 'confirmation.called', today, now });
    return done(null, [
      {
        type: 'confirmation.called',
        subject: { kind: 'issuer_confirmation', id: row.id },
        data: { supplierId: row.supplier_id, certificateId: row.certificate_id, issuer: asked.issuer, contactId: contact.id, isAlone: row.is_alone === 1, result, answeredOn: calledOn },
        personal: { phone: row.reached, answeredBy, remark },
      },
    ]);
  });
}
