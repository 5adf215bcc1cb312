import type { MailText } from '#app/platform/mail/mail-blocks.ts';
import { renderMail } from '#app/platform/mail/render-mail.ts';
import { bindMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';
import { deskMailMessages } from './desk-mail-messages.ts';

/** To who had a question until it was passed on: nobody takes it away unseen. */
export function passedOnMail(facts: { name: string; by: string; to: string; client: string }, f: Format): MailText {
  const { passedOn: t } = bindMessages(deskMailMessages, f);
  return renderMail({
    locale: f.locale,
    subject: t.subject(facts),
    blocks: [
      { kind: 'paragraph', text: t.greeting(facts) },
      { kind: 'paragraph', text: t.text(facts) },
      { kind: 'small', text: t.notYou },
    ],
  });
}
