import { nonEmpty } from '#app/domain/audit/events.ts';
import { takesAnswers } from '#app/domain/invitation/link-life.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import type { SupplierContext } from '#app/platform/http/wrappers.server.ts';
import { notifyInviter } from '#app/platform/invitation/notify-inviter.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { recordWay, type WayReport } from '#app/platform/way/record-way.server.ts';
import { getInvitation, markInvitationAnswered } from '#db/queries/invitation.ts';
import { closeEarlierDates } from '#db/queries/supplier-answer.ts';

/** What a supplier says of its way to a certificate, to one client. A day for the certificate is an answer to the request. */
export function reportWay({ app, scope, today, organisation, isFromDesk }: Pick<SupplierContext, 'app' | 'scope' | 'today' | 'organisation' | 'isFromDesk'>, report: WayReport, reportedBy: string) {
  const { supplierId, invitationId } = scope;
  return mutate(app, scope, async (tx, { now }) => {
    const invitation = await getInvitation(tx, scope, invitationId);
    if (!takesAnswers(invitation, now, isFromDesk)) throw new AppError('gone');
    const outcome = await recordWay(tx, scope, supplierId, report, { source: 'supplier', reportedBy }, { today, timeZone: organisation.time_zone, now });
    if (!outcome.ok) return refused(outcome.problem);
    if (outcome.promisedOn !== null) {
      await closeEarlierDates(tx, scope, now);
      await markInvitationAnswered(tx, scope, invitation, { now });
    }
    await notifyInviter(tx, scope, app.config, { invitation, answer: { id: outcome.id, kind: 'way', by: reportedBy, text: null, expectedOn: outcome.promisedOn }, now });
    return done(null, nonEmpty(outcome.events));
  });
}
