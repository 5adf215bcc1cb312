import { z } from 'zod';
import type { App } from '#app/platform/app.ts';
import { defineJob, GiveUp } from '#app/platform/jobs/define-job.ts';
import { transact } from '#db/dialect/transact.ts';
import { markMailFailure, markMailSent, unsafeFindOutboxMail } from '#db/queries/outbox-mail.ts';

/** Secrets of links have 43 letters (see `newSecret`). Once the mail has left, only their digests stay with us. */
export function withoutSecrets(text: string): string {
  return text.replace(/(?<=\/)[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/g, '…');
}

export const sendMailKind = 'send-mail';

/** The part of the app that sending needs. */
type Sender = Pick<App, 'db' | 'mail' | 'clock'>;

export const sendMailJob = defineJob({
  kind: sendMailKind,
  payload: z.object({ mailId: z.string() }),
  maxAttempts: 8,
  leaseSeconds: 120,
  async run(app: Sender, { payload: { mailId } }) {
    const mail = await unsafeFindOutboxMail(app.db.read, mailId);
    // Removed with its organisation, or sent by a run that died before its tick.
    if (!mail || mail.sent_at) return;
    const outcome = await app.mail.send({
      id: mail.id,
      to: { name: mail.to_name, email: mail.to_address },
      subject: mail.subject,
      html: mail.html,
      text: mail.text,
      isDemo: mail.is_demo === 1,
    });
    if (outcome.ok) {
      const kept = outcome.left ? { html: withoutSecrets(mail.html), text: withoutSecrets(mail.text) } : {};
      return transact(app.db, (tx) => markMailSent(tx, mailId, app.clock.now(), kept));
    }
    await transact(app.db, (tx) => markMailFailure(tx, mailId, { reason: outcome.reason, failedAt: null }));
    throw outcome.kind === 'permanent' ? new GiveUp(outcome.reason) : new Error(outcome.reason);
  },
  async onDead(app: Sender, { payload: { mailId } }, reason) {
    const mail = await unsafeFindOutboxMail(app.db.read, mailId);
    if (!mail || mail.sent_at) return;
    await transact(app.db, (tx) => markMailFailure(tx, mailId, { reason: mail.failure ?? reason, failedAt: app.clock.now() }));
  },
});
