import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Instant } from '#app/domain/calendar/instant.ts';
import { certifiedLevel } from '#app/domain/certificate/schemes.ts';
import { readAsked } from '#app/domain/invitation/asked.ts';
import { wayBack } from '#app/platform/invitation/one-more-link.server.ts';
import { enqueueMail } from '#app/platform/mail/enqueue-mail.server.ts';
import { renderMail } from '#app/platform/mail/render-mail.ts';
import { formatFor } from '#app/platform/messages/format.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { listInvitationsOfSupplier } from '#db/queries/invitation.ts';
import { getOrganisation } from '#db/queries/organisation.ts';
import type { ProofRecord } from '#db/queries/proof.ts';
import { judgementMail, type JudgementNotice } from './judgement.mail.ts';

type Decided = Pick<JudgementNotice, 'result' | 'acceptedLevel' | 'acceptedUntil'> & { id: string; reason: string | null; now: Instant; publicUrl: string };

/**
 * Lays a mail in the outbox for who was asked last, where something is refused or other proof is decided about: a reason
 * that nobody reads is none. Only for what the supplier shared itself. Call it in the transaction of the judgement.
 */
export async function tellSupplier(tx: Tx, scope: OrganisationScope, proof: ProofRecord, { id, reason, now, publicUrl, ...decided }: Decided): Promise<void> {
  const isTold = decided.result === 'refused' || certifiedLevel(proof) === null;
  if (proof.origin !== 'shared' || !isTold || reason === null) return;
  const [invitation] = await listInvitationsOfSupplier(tx, scope, proof.supplier_id);
  if (!invitation || invitation.email === '') return;
  const organisation = await getOrganisation(tx, scope);
  const { contact } = readAsked(invitation.asked_json);
  const notice = { client: organisation.name, recipient: invitation.contact_name, scheme: proof.scheme, level: proof.level, ...decided, reason, contact, url: await wayBack(tx, scope, invitation, { now, publicUrl }) };
  const mail = judgementMail(notice, formatFor(invitation.locale, organisation.time_zone));
  await enqueueMail(tx, {
    key: `judgement:${id}`,
    kind: 'judgement-notice',
    organisationId: scope.organisationId,
    supplierId: proof.supplier_id,
    to: { name: invitation.contact_name, email: invitation.email },
    locale: invitation.locale,
    now,
    ...renderMail({ locale: invitation.locale, ...mail }),
  });
}
