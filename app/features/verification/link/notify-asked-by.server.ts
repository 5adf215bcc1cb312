import type { ConfirmationScope } from '#app/domain/access/scope.ts';
import type { Instant } from '#app/domain/calendar/instant.ts';
import type { AskedCertificate } from '#app/domain/verification/asked-certificate.ts';
import type { ConfirmationResult } from '#app/domain/verification/confirmation-state.ts';
import type { Config } from '#app/platform/config/config.ts';
import { enqueueMail } from '#app/platform/mail/enqueue-mail.server.ts';
import { renderMail } from '#app/platform/mail/render-mail.ts';
import { formatFor } from '#app/platform/messages/format.ts';
import type { Tx } from '#db/dialect/connect.ts';
import type { IssuerConfirmationRow } from '#db/queries/issuer-confirmation.ts';
import { findMemberAddress } from '#db/queries/member.ts';
import { getOrganisation } from '#db/queries/organisation.ts';
import { getSupplier } from '#db/queries/supplier.ts';
import { confirmationNotice } from '../confirmation/confirmation.mail.ts';

interface Answered {
  confirmation: IssuerConfirmationRow;
  asked: AskedCertificate;
  answer: { result: ConfirmationResult; by: string; remark: string | null };
  now: Instant;
}

/** Lays a mail in the outbox for the member who asked, while they are one. Call it in the transaction of the answer. */
export async function notifyAskedBy(tx: Tx, scope: ConfirmationScope, { publicAddress }: Pick<Config, 'publicAddress'>, { confirmation, asked, answer, now }: Answered): Promise<void> {
  const member = await findMemberAddress(tx, scope, confirmation.asked_by_member_id);
  if (!member) return;
  const organisation = await getOrganisation(tx, scope);
  const supplier = await getSupplier(tx, scope, scope.supplierId);
  const locale = member.locale ?? organisation.locale;
  const url = `${publicAddress.url}/o/${organisation.slug}/verification/${confirmation.proof_id}`;
  const mail = confirmationNotice({ issuer: asked.issuer, supplier: supplier.legal_name, ...answer, url }, formatFor(locale, organisation.time_zone));
  await enqueueMail(tx, {
    key: `confirmation-notice:${confirmation.id}`,
    kind: 'confirmation-notice',
    organisationId: scope.organisationId,
    supplierId: supplier.id,
    to: { name: member.name, email: member.email },
    locale,
    now,
    ...renderMail({ locale, ...mail }),
  });
}
