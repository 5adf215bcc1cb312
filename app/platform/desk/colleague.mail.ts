import type { MailText } from '#app/platform/mail/mail-blocks.ts';
import { renderMail } from '#app/platform/mail/render-mail.ts';
import { bindMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';
import { deskMailMessages } from './desk-mail-messages.ts';

interface Props {
  name: string;
  email: string;
  by: string;
  company: string;
  url: string;
}

/** To a colleague who was added to a company's desk. The link is the door for everybody: it opens nothing by itself. */
export function colleagueMail({ url, ...to }: Props, f: Format): MailText {
  const { colleague: t } = bindMessages(deskMailMessages, f);
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
