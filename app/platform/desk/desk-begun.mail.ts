import type { MailText } from '#app/platform/mail/mail-blocks.ts';
import { renderMail } from '#app/platform/mail/render-mail.ts';
import { bindMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';
import { deskMailMessages } from './desk-mail-messages.ts';

interface Props {
  name: string;
  email: string;
  company: string;
  /** Whose question it began with: they had it already. */
  client: string;
  url: string;
}

/** To the address that was asked, when somebody with its link began the company's desk. The link opens nothing by itself. */
export function deskBegunMail({ url, ...to }: Props, f: Format): MailText {
  const { begun: t } = bindMessages(deskMailMessages, f);
  return renderMail({
    locale: f.locale,
    subject: t.subject(to),
    blocks: [
      { kind: 'paragraph', text: t.greeting(to) },
      { kind: 'paragraph', text: t.text(to) },
      { kind: 'link', label: t.open, url },
      { kind: 'paragraph', text: t.how(to) },
      { kind: 'small', text: t.notYou },
    ],
  });
}
