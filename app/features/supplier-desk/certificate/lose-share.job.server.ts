import { z } from 'zod';
import type { OrganisationAuditEvent } from '#app/domain/audit/events.ts';
import { nonEmpty } from '#app/domain/audit/events.ts';
import { dateInZone } from '#app/domain/calendar/instant.ts';
import type { App } from '#app/platform/app.ts';
import { loseShareKind, type ShareToLose } from '#app/platform/company/share-jobs.ts';
import { recordCoverage } from '#app/platform/coverage/record-coverage.server.ts';
import { notifyInviter } from '#app/platform/invitation/notify-inviter.server.ts';
import { defineJob } from '#app/platform/jobs/define-job.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { unsafeSupplierScope } from '#app/platform/scope/make-scope.server.ts';
import { findInvitation } from '#db/queries/invitation.ts';
import { getOrganisation } from '#db/queries/organisation.ts';
import { removeProofsOf } from '#db/queries/proof.ts';
import { unsafeFollowMerges } from '#db/queries/supplier-merge.ts';
import { unsafeFindShare } from '#db/queries/share.ts';

const payload: z.ZodType<ShareToLose> = z.object({ shareId: z.string(), organisationId: z.string(), supplierId: z.string(), invitationId: z.string() });

type Loser = Pick<App, 'db' | 'clock' | 'jobs' | 'config'>;

/** A company no longer shares a certificate: it stops standing beside its suppliers, and coverage follows. */
export const loseShareJob = defineJob({
  kind: loseShareKind,
  payload,
  async run(app: Loser, { payload: { shareId, organisationId, supplierId: askedId, invitationId } }) {
    const share = await unsafeFindShare(app.db.read, shareId);
    if (!share) return;
    // It may have been merged into another since.
    const supplierId = await unsafeFollowMerges(app.db.read, organisationId, askedId);
    const actor = { kind: 'supplier', invitationId, name: share.consented_by } as const;
    const scope = unsafeSupplierScope({ organisationId, supplierId, invitationId, companyId: share.company_id, actor });
    await mutate(app, scope, async (tx, { now }) => {
      // It is no longer shared since the company said so, however late this runs.
      const removed = await removeProofsOf(tx, scope, share.certificate_id, share.withdrawn_at ?? now);
      if (removed.length === 0) return refused('gone');
      const { time_zone: zone } = await getOrganisation(tx, scope);
      const suppliers = removed.map((proof) => proof.supplierId);
      await recordCoverage(tx, scope, suppliers, { cause: 'proof.removed', today: dateInZone(now, zone), now });
      const events = removed.map((proof): OrganisationAuditEvent => ({
        type: 'proof.removed',
        subject: { kind: 'proof', id: proof.id },
        data: { supplierId: proof.supplierId, certificateId: share.certificate_id, reason: 'share_withdrawn' },
      }));
      // Cover ended from one moment to the next: whoever asked is told, and need not find it out.
      const invitation = await findInvitation(tx, scope, invitationId);
      if (invitation) await notifyInviter(tx, scope, app.config, { invitation, answer: { id: `${shareId}:withdrawn`, kind: 'withdrawn', by: share.consented_by, text: null, expectedOn: null }, now });
      return done(null, nonEmpty(events));
    });
  },
});
