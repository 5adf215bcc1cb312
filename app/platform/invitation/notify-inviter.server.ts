import type { SupplierScope } from '#app/domain/access/scope.ts';
import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import type { Instant } from '#app/domain/calendar/instant.ts';
import type { Config } from '#app/platform/config/config.ts';
import { formatFor } from '#app/platform/messages/format.ts';
import { enqueueMail } from '#app/platform/mail/enqueue-mail.server.ts';
import { renderMail } from '#app/platform/mail/render-mail.ts';
import type { Tx } from '#db/dialect/connect.ts';
import type { InvitationRow } from '#db/queries/invitation.ts';
import { findMemberAddress } from '#db/queries/member.ts';
import { getOrganisation } from '#db/queries/organisation.ts';
import { getSupplier } from '#db/queries/supplier.ts';
import { answerNoticeMail, type AnswerNotice } from './answer-notice.mail.ts';

interface Answer extends Pick<AnswerNotice, 'kind' | 'by' | 'text' | 'requirement'> {
  id: string;
  expectedOn: CalendarDate | null;
  /** Who sent what was answered, where that is another member than who sent the invitation. */
  toMemberId?: string | null;
}

/** Lays a mail in the outbox for the member who asked, once per answer. Call it in the transaction that records the answer. */
export async function notifyInviter(
  tx: Tx,
  scope: SupplierScope,
  { publicAddress }: Pick<Config, 'publicAddress'>,
  { invitation, answer, now }: { invitation: InvitationRow; answer: Answer; now: Instant },
): Promise<void> {
  const member = await findMemberAddress(tx, scope, answer.toMemberId ?? invitation.created_by_member_id);
  if (!member) return;
  const organisation = await getOrganisation(tx, scope);
  const supplier = await getSupplier(tx, scope, scope.supplierId);
  const locale = member.locale ?? organisation.locale;
  const url = `${publicAddress.url}/o/${organisation.slug}/suppliers/${supplier.id}`;
  const mail = answerNoticeMail({ ...answer, supplier: supplier.legal_name, recipient: member.name, url }, formatFor(locale, organisation.time_zone));
  await enqueueMail(tx, {
    key: `answer-notice:${answer.id}`,
    kind: 'answer-notice',
    organisationId: scope.organisationId,
    supplierId: supplier.id,
    to: { name: member.name, email: member.email },
    locale,
    now,
    ...renderMail({ locale, ...mail }),
  });
}
