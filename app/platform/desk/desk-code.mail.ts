import type { MailText } from '#app/platform/mail/mail-blocks.ts';
import { renderMail } from '#app/platform/mail/render-mail.ts';
import { bindMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';
import { deskMailMessages } from './desk-mail-messages.ts';

/** A code and nothing to click: a mail scanner that follows links cannot use it up, and nobody learns to click. */
export function deskCodeMail({ name, code, minutes }: { name: string; code: string; minutes: number }, f: Format): MailText {
  const { code: t } = bindMessages(deskMailMessages, f);
  return renderMail({
    locale: f.locale,
    subject: t.subject({ code }),
    blocks: [
      { kind: 'paragraph', text: t.greeting({ name }) },
      { kind: 'paragraph', text: t.text({ minutes }) },
      { kind: 'heading', text: code },
      { kind: 'small', text: t.notYou },
    ],
  });
}
