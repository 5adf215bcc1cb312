import type { SupplierScope } from '#app/domain/access/scope.ts';
import type { OrganisationAuditEvent } from '#app/domain/audit/events.ts';
import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { takesAnswers } from '#app/domain/invitation/link-life.ts';
import { recordCoverage } from '#app/platform/coverage/record-coverage.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import type { SupplierContext } from '#app/platform/http/wrappers.server.ts';
import { notifyInviter } from '#app/platform/invitation/notify-inviter.server.ts';
import { done, mutate } from '#app/platform/mutate/mutate.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { insertAgreedDate } from '#db/queries/agreed-date.ts';
import { getInvitation, markInvitationAnswered } from '#db/queries/invitation.ts';
import { newId } from '#db/queries/new-id.ts';
import { hasLiveProof } from '#db/queries/proof.ts';
import { closeEarlierDates, insertSupplierAnswer } from '#db/queries/supplier-answer.ts';

export type SupplierAnswer = { answeredBy: string } & (
  | { kind: 'no_certificate'; expectedOn: CalendarDate; text: string | null }
  /** `about`: the certificate whose judgement is answered. */
  | { kind: 'question' | 'contest'; text: string; about?: string | undefined }
);

/** Records what a supplier says without a certificate. An expected date is an agreed date at once: the gap has an end. */
export function answerRequest({ app, scope, today, isFromDesk }: Pick<SupplierContext, 'app' | 'scope' | 'today' | 'isFromDesk'>, answer: SupplierAnswer) {
  const { supplierId, invitationId } = scope;
  return mutate(app, scope, async (tx, { now }) => {
    const invitation = await getInvitation(tx, scope, invitationId);
    if (!takesAnswers(invitation, now, isFromDesk)) throw new AppError('gone');
    const id = newId();
    const certificateId = 'about' in answer && answer.about ? await judgedCertificate(tx, scope, answer.about) : null;
    const expectedOn = answer.kind === 'no_certificate' ? answer.expectedOn : null;
    if (expectedOn !== null) await closeEarlierDates(tx, scope, now);
    await insertSupplierAnswer(tx, scope, {
      id,
      supplier_id: supplierId,
      invitation_id: invitationId,
      kind: answer.kind,
      certificate_id: certificateId,
      expected_on: expectedOn,
      text: answer.text,
      answered_by: answer.answeredBy,
      answered_at: now,
    });
    await markInvitationAnswered(tx, scope, invitation, { now });
    await notifyInviter(tx, scope, app.config, { invitation, answer: { id, kind: answer.kind, by: answer.answeredBy, text: answer.text, expectedOn }, now });
    const events: [OrganisationAuditEvent, ...OrganisationAuditEvent[]] = [
      {
        type: 'supplier.answered',
        subject: { kind: 'supplier_answer', id },
        data: { supplierId, invitationId, kind: answer.kind, certificateId, expectedOn },
        personal: { answeredBy: answer.answeredBy, text: answer.text },
      },
    ];
    if (expectedOn !== null) {
      await insertAgreedDate(tx, scope, { id: newId(), supplier_id: supplierId, agreed_on: expectedOn, source: 'supplier', effective_on: today, recorded_at: now });
      await recordCoverage(tx, scope, [supplierId], { cause: 'agreed_date.recorded', today, now });
      events.push({ type: 'agreed_date.recorded', subject: { kind: 'supplier', id: supplierId }, data: { agreedOn: expectedOn, source: 'supplier', effectiveOn: today } });
    }
    return done({ id }, events);
  });
}

/** Only what stands beside this supplier can be answered about. */
async function judgedCertificate(tx: Tx, scope: SupplierScope, certificateId: string): Promise<string> {
  if (!(await hasLiveProof(tx, scope, certificateId))) throw new AppError('not_found');
  return certificateId;
}
