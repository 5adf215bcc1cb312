import { withoutSecrets } from '#app/platform/mail/send-mail.server.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutate } from '#app/platform/mutate/mutate.server.ts';
import { rightBehindLink } from './link-holder.ts';
import { loadMail } from './load-mails.server.ts';

/**
 * A mail to be read. A personal link that still stands in it is shown only to who may hold it, and never without a witness:
 * where that cannot be written, the mail is not shown.
 */
export async function openMail(ctx: MemberContext, mailId: string) {
  const mail = await loadMail(ctx, mailId);
  const text = withoutSecrets(mail.text);
  if (text === mail.text) return { ...mail, isBlotted: false };
  if (!ctx.can(rightBehindLink(mail.kind))) return { ...mail, text, isBlotted: true };
  const { id, kind: mailKind, supplier_id: supplierId } = mail;
  await mutate<null>(ctx.app, ctx.scope, async () => done(null, [{ type: 'mail.link_shown', subject: { kind: 'outbox_mail', id }, data: { mailKind, supplierId } }]));
  return { ...mail, isBlotted: false };
}

export type OpenedMail = Awaited<ReturnType<typeof openMail>>;
