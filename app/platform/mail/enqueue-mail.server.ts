import type { Instant } from '#app/domain/calendar/instant.ts';
import { enqueueJob } from '#app/platform/jobs/enqueue-job.server.ts';
import type { Locale } from '#app/platform/messages/locale.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { newId } from '#db/queries/new-id.ts';
import { findDemoFlag, insertOutboxMail } from '#db/queries/outbox-mail.ts';
import type { MailAddress } from './mail-transport.ts';
import type { MailText } from './mail-blocks.ts';
import { sendMailKind } from './send-mail.server.ts';

export interface MailRequest extends MailText {
  /** Deterministic: the same mail is written once. */
  key: string;
  /** For the list of mails: `supplier-invitation`, `member-invitation`, … */
  kind: string;
  organisationId: string | null;
  supplierId: string | null;
  to: MailAddress;
  locale: Locale;
  now: Instant;
}

/** Lays a mail in the outbox, with the job that sends it, in the transaction that decided on it. */
export async function enqueueMail(tx: Tx, mail: MailRequest): Promise<void> {
  const id = newId();
  const isNew = await insertOutboxMail(tx, {
    id,
    key: mail.key,
    organisation_id: mail.organisationId,
    kind: mail.kind,
    supplier_id: mail.supplierId,
    to_address: mail.to.email,
    to_name: mail.to.name,
    locale: mail.locale,
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
    is_demo: mail.organisationId === null ? 0 : await findDemoFlag(tx, mail.organisationId),
    created_at: mail.now,
  });
  if (!isNew) return;
  await enqueueJob(tx, {
    kind: sendMailKind,
    key: `${sendMailKind}:${mail.key}`,
    payload: { mailId: id },
    organisationId: mail.organisationId,
    now: mail.now,
  });
}
