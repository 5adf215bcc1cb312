import { z } from 'zod';
import type { SupplierScope } from '#app/domain/access/scope.ts';
import type { OrganisationAuditEvent } from '#app/domain/audit/events.ts';
import { dateInZone, type Instant } from '#app/domain/calendar/instant.ts';
import type { App } from '#app/platform/app.ts';
import { receiveShareKind, type ShareToReceive } from '#app/platform/company/share-jobs.ts';
import { recordCoverage } from '#app/platform/coverage/record-coverage.server.ts';
import { notifyInviter } from '#app/platform/invitation/notify-inviter.server.ts';
import { defineJob } from '#app/platform/jobs/define-job.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { unsafeSupplierScope } from '#app/platform/scope/make-scope.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { findInvitation, markInvitationAnswered } from '#db/queries/invitation.ts';
import { newId } from '#db/queries/new-id.ts';
import { getOrganisation } from '#db/queries/organisation.ts';
import { hasLiveProof, insertProof } from '#db/queries/proof.ts';
import { unsafeFollowMerges } from '#db/queries/supplier-merge.ts';
import { unsafeFindShare, type SharedCertificate } from '#db/queries/share.ts';
import { getSupplier, updateSupplier } from '#db/queries/supplier.ts';
import { insertSupplierAnswer } from '#db/queries/supplier-answer.ts';

const payload: z.ZodType<ShareToReceive> = z.object({ shareId: z.string(), organisationId: z.string(), supplierId: z.string(), invitationId: z.string() });

type Receiver = Pick<App, 'db' | 'clock' | 'jobs' | 'config'>;

/** A company has shared a certificate: the client's own half of it. Run twice, it does nothing the second time. */
export const receiveShareJob = defineJob({
  kind: receiveShareKind,
  payload,
  async run(app: Receiver, { payload: { shareId, organisationId, supplierId: askedId, invitationId } }) {
    const share = await unsafeFindShare(app.db.read, shareId);
    if (!share) return;
    // It may have been merged into another since.
    const supplierId = await unsafeFollowMerges(app.db.read, organisationId, askedId);
    const actor = { kind: 'supplier', invitationId, name: share.consented_by } as const;
    const scope = unsafeSupplierScope({ organisationId, supplierId, invitationId, companyId: share.company_id, actor });
    await mutate(app, scope, async (tx, { now }) => {
      // Withdrawn meanwhile, received before, or the register no longer has who was asked.
      const live = await unsafeFindShare(tx, shareId);
      const invitation = await findInvitation(tx, scope, invitationId);
      if (!live || live.withdrawn_at !== null || !invitation) return refused('gone');
      if (await hasLiveProof(tx, scope, live.certificate_id)) return refused('received');
      await markInvitationAnswered(tx, scope, invitation, { now: live.consented_at, companyId: live.company_id });
      const received = await receive(tx, scope, live, now);
      const answer = { id: received.answerId, kind: 'certificate', by: live.consented_by, text: null, expectedOn: null } as const;
      await notifyInviter(tx, scope, app.config, { invitation, answer, now });
      return done(null, received.events);
    });
  },
});

async function receive(tx: Tx, scope: SupplierScope, share: SharedCertificate, now: Instant): Promise<{ answerId: string; events: [OrganisationAuditEvent, ...OrganisationAuditEvent[]] }> {
  const { supplierId, invitationId } = scope;
  const supplier = await getSupplier(tx, scope, supplierId);
  const organisation = await getOrganisation(tx, scope);
  const [proofId, answerId] = [newId(), newId()];
  await insertProof(tx, scope, { id: proofId, supplier_id: supplierId, certificate_id: share.certificate_id, origin: 'shared', received_at: now });
  await insertSupplierAnswer(tx, scope, {
    id: answerId,
    supplier_id: supplierId,
    invitation_id: invitationId,
    kind: 'certificate',
    certificate_id: share.certificate_id,
    expected_on: null,
    text: null,
    answered_by: share.consented_by,
    answered_at: share.consented_at,
  });
  if (supplier.company_id === null) await updateSupplier(tx, scope, supplierId, { company_id: share.company_id, updated_at: now });
  await recordCoverage(tx, scope, [supplierId], { cause: 'proof.received', today: dateInZone(now, organisation.time_zone), now });
  const { certificate_id: certificateId, scheme, level, holder_name: holderName, valid_from: validFrom, valid_until: validUntil } = share;
  const events: [OrganisationAuditEvent, ...OrganisationAuditEvent[]] = [
    { type: 'proof.received', subject: { kind: 'proof', id: proofId }, data: { supplierId, certificateId, origin: 'shared', scheme, level, holderName, validFrom, validUntil } },
    {
      type: 'supplier.answered',
      subject: { kind: 'supplier_answer', id: answerId },
      data: { supplierId, invitationId, kind: 'certificate', certificateId, expectedOn: null },
      personal: { answeredBy: share.consented_by, text: null },
    },
  ];
  if (supplier.company_id === null) events.push({ type: 'supplier.joined_company', subject: { kind: 'supplier', id: supplierId }, data: { companyId: share.company_id, invitationId } });
  return { answerId, events };
}
