import type { MailText } from '#app/platform/mail/mail-blocks.ts';
import { renderMail } from '#app/platform/mail/render-mail.ts';
import { bindMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';
import { deskMailMessages } from './desk-mail-messages.ts';

interface Props {
  name: string;
  email: string;
  /** Companies for which nobody speaks any more: who proves this address comes back there. */
  left: readonly string[];
}

/** The last mail to somebody who deleted their account at the desk. */
export function accountDeletedMail({ name, email, left }: Props, f: Format): MailText {
  const { deleted: t } = bindMessages(deskMailMessages, f);
  return renderMail({
    locale: f.locale,
    subject: t.subject,
    blocks: [
      { kind: 'paragraph', text: t.greeting({ name }) },
      { kind: 'paragraph', text: t.text },
      ...(left.length > 0 ? [{ kind: 'paragraph', text: t.left({ companies: left, email }) } as const] : []),
      { kind: 'small', text: t.notYou },
    ],
  });
}
