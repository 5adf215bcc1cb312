import { nonEmpty, type OrganisationAuditEvent } from '#app/domain/audit/events.ts';
import { afterMove, type Move } from '#app/domain/contract/requirement.ts';
import { takesAnswers } from '#app/domain/invitation/link-life.ts';
import { recordPromise } from '#app/platform/contract/record-promise.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import type { SupplierContext } from '#app/platform/http/wrappers.server.ts';
import { notifyInviter } from '#app/platform/invitation/notify-inviter.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { findRequirement, nextStep, recordRequirement } from '#db/queries/contract-requirement.ts';
import { getContract, listContractServices } from '#db/queries/contract.ts';
import { getInvitation } from '#db/queries/invitation.ts';
import type { RequirementAnswer, RequirementAnswerValues } from './requirement-answer.form.ts';

const moveOf: Record<RequirementAnswer, Move> = { accepted: 'accept', other_date: 'name_date', refused: 'refuse' };
const noticeOf = { accepted: 'requirement_accepted', other_date: 'requirement_date', refused: 'requirement_refused' } as const;

/**
 * What the supplier says to what a contract asks. Accepting makes its date the agreed date of coverage as well, where the
 * page said so: see `isAgreedDate`. Another date waits for the client.
 */
export function answerRequirement({ app, scope, today, isFromDesk }: Pick<SupplierContext, 'app' | 'scope' | 'today' | 'isFromDesk'>, contractId: string, values: RequirementAnswerValues) {
  const { supplierId, invitationId } = scope;
  return mutate(app, scope, async (tx, { now }) => {
    const invitation = await getInvitation(tx, scope, invitationId);
    if (!takesAnswers(invitation, now, isFromDesk)) throw new AppError('gone');
    const contract = await getContract(tx, scope, supplierId, contractId);
    const before = await findRequirement(tx, scope, contractId);
    const state = before && before.id === values.requirementId ? afterMove(before.state, moveOf[values.answer]) : null;
    if (!before || !state) return refused('changed' as const);
    const otherOn = values.answer === 'other_date' ? values.otherOn : null;
    const text = values.answer === 'accepted' ? null : values.text;
    const { answeredBy } = values;
    const id = await recordRequirement(tx, scope, nextStep(before, { state, counter_on: otherOn, said: text, said_by: answeredBy, recorded_by_member_id: null, recorded_at: now }));
    const { level, by_on: byOn } = before;
    const events: OrganisationAuditEvent[] = [
      {
        type: 'requirement.answered',
        subject: { kind: 'contract_requirement', id },
        data: { supplierId, contractId, reference: contract.reference, level, byOn, answer: values.answer, otherOn, invitationId },
        personal: { answeredBy, text },
      },
    ];
    if (values.answer === 'accepted') {
      const serviceIds = contract.is_limited ? (await listContractServices(tx, scope, [contractId])).map((service) => service.id) : null;
      events.push(...(await recordPromise(tx, scope, supplierId, { level, byOn, serviceIds }, { source: 'supplier', today, now })));
    }
    const requirement = { reference: contract.reference, level, byOn, otherOn };
    const answer = { id, kind: noticeOf[values.answer], by: answeredBy, text, expectedOn: events.length > 1 ? byOn : null, requirement, toMemberId: before.recorded_by_member_id };
    await notifyInviter(tx, scope, app.config, { invitation, answer, now });
    return done({ id }, nonEmpty(events));
  });
}
