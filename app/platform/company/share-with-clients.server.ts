import type { CompanyScope } from '#app/domain/access/scope.ts';
import type { CompanyAuditEvent } from '#app/domain/audit/events.ts';
import type { Instant } from '#app/domain/calendar/instant.ts';
import { enqueueJob } from '#app/platform/jobs/enqueue-job.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { newId } from '#db/queries/new-id.ts';
import { insertShare, withdrawShare, type ShareRow } from '#db/queries/share.ts';
import { loseShareKind, receiveShareKind, type ShareToLose, type ShareToReceive } from './share-jobs.ts';

/** A client as consent names it: which row of whose register, asked by which invitation. */
export interface ConsentedClient {
  organisationId: string;
  supplierId: string;
  invitationId: string;
}

/**
 * The company lets these clients see a certificate of its own: one consent and one job for each of their rows. What a client can see
 * already is passed over by who calls. Call it inside `mutateCompany` and pass its events on.
 */
export async function shareWithClients(
  tx: Tx,
  company: CompanyScope,
  { certificateId, clients, consentedBy, now }: { certificateId: string; clients: readonly ConsentedClient[]; consentedBy: string; now: Instant },
): Promise<CompanyAuditEvent[]> {
  const events: CompanyAuditEvent[] = [];
  for (const { organisationId, supplierId, invitationId } of clients) {
    const shareId = newId();
    await insertShare(tx, company, { id: shareId, organisation_id: organisationId, certificate_id: certificateId, supplier_id: supplierId, invitation_id: invitationId, consented_by: consentedBy, consented_at: now });
    const payload: ShareToReceive = { shareId, organisationId, supplierId, invitationId };
    await enqueueJob(tx, { kind: receiveShareKind, key: `${receiveShareKind}:${shareId}`, payload, organisationId, now });
    events.push({ type: 'certificate.shared', subject: { kind: 'certificate', id: certificateId }, data: { shareId, organisationId }, personal: { consentedBy } });
  }
  return events;
}

type Given = Pick<ShareRow, 'id' | 'organisation_id' | 'certificate_id' | 'supplier_id' | 'invitation_id'>;

/**
 * Takes what one client sees of one certificate back, beside all of its rows: from that moment the file is closed, and the client
 * follows by one job. Without events: it was taken back before.
 */
export async function stopSharing(tx: Tx, company: CompanyScope, shares: readonly Given[], asked: { supplierId: string; invitationId: string } | null, now: Instant): Promise<CompanyAuditEvent[]> {
  const withdrawn: Given[] = [];
  for (const share of shares) if (await withdrawShare(tx, company, share.id, now)) withdrawn.push(share);
  const told = withdrawn.find((share) => share.supplier_id !== null && share.invitation_id !== null) ?? withdrawn[0];
  const supplierId = told?.supplier_id ?? asked?.supplierId;
  const invitationId = told?.invitation_id ?? asked?.invitationId;
  if (told && supplierId && invitationId) {
    const payload: ShareToLose = { shareId: told.id, organisationId: told.organisation_id, supplierId, invitationId };
    await enqueueJob(tx, { kind: loseShareKind, key: `${loseShareKind}:${told.id}`, payload, organisationId: told.organisation_id, now });
  }
  return withdrawn.map((share) => ({ type: 'certificate.share_withdrawn', subject: { kind: 'certificate', id: share.certificate_id }, data: { shareId: share.id, organisationId: share.organisation_id } }));
}
