import { nonEmpty } from '#app/domain/audit/events.ts';
import { dateInZone } from '#app/domain/calendar/instant.ts';
import type { App } from '#app/platform/app.ts';
import { notifyInviter } from '#app/platform/invitation/notify-inviter.server.ts';
import { defineJob } from '#app/platform/jobs/define-job.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { unsafeSupplierScope } from '#app/platform/scope/make-scope.server.ts';
import { addToWay } from '#app/platform/way/record-way.server.ts';
import { findInvitation, markInvitationAnswered } from '#db/queries/invitation.ts';
import { getOrganisation } from '#db/queries/organisation.ts';
import { closeEarlierDates } from '#db/queries/supplier-answer.ts';
import { unsafeFollowMerges } from '#db/queries/supplier-merge.ts';
import { tellWayKind, wayToTell } from './tell-way-kind.ts';

type Told = Pick<App, 'db' | 'clock' | 'jobs' | 'config'>;

/** A company told a client how far it is, together with others: the client's own half of it. Run twice, it says nothing new the second time. */
export const tellWayJob = defineJob({
  kind: tellWayKind,
  payload: wayToTell,
  async run(app: Told, { payload: { companyId, organisationId, supplierId: askedId, invitationId, report, reportedBy } }) {
    // It may have been merged into another since.
    const supplierId = await unsafeFollowMerges(app.db.read, organisationId, askedId);
    const actor = { kind: 'supplier', invitationId, name: reportedBy } as const;
    const scope = unsafeSupplierScope({ organisationId, supplierId, invitationId, companyId, actor });
    await mutate(app, scope, async (tx, { now }) => {
      const invitation = await findInvitation(tx, scope, invitationId);
      if (!invitation || invitation.revoked_at !== null) return refused('gone');
      const { time_zone: timeZone } = await getOrganisation(tx, scope);
      const outcome = await addToWay(tx, scope, supplierId, report, { source: 'supplier', reportedBy }, { today: dateInZone(now, timeZone), timeZone, now });
      if (!outcome.ok) return refused('same');
      if (outcome.promisedOn !== null) {
        await closeEarlierDates(tx, scope, now);
        await markInvitationAnswered(tx, scope, invitation, { now });
      }
      await notifyInviter(tx, scope, app.config, { invitation, answer: { id: outcome.id, kind: 'way', by: reportedBy, text: null, expectedOn: outcome.promisedOn }, now });
      return done(null, nonEmpty(outcome.events));
    });
  },
});
