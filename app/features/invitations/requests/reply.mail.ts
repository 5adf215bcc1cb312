import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import type { MailBlock } from '#app/platform/mail/mail-blocks.ts';
import { bindMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';
import { supplierRequestMessages } from '../supplier/messages.ts';
import { replyMailMessages } from './reply-mail-messages.ts';

export interface ReplyMail {
  client: string;
  recipient: string;
  answeredOn: CalendarDate;
  answer: { kind: 'certificate' | 'no_certificate' | 'question' | 'contest'; text: string | null };
  memberName: string;
  reply: string;
  contact: { name: string; phone: string };
  /** Opens its page; null: the question was taken back since. */
  url: string | null;
}

/** What a member says to an answer. */
export function replyMail(mail: ReplyMail, f: Format): { subject: string; blocks: MailBlock[] } {
  const t = bindMessages(replyMailMessages, f);
  const { answer: words } = bindMessages(supplierRequestMessages, f);
  return {
    subject: t.subject({ client: mail.client }),
    blocks: [
      { kind: 'paragraph', text: t.greeting({ name: mail.recipient }) },
      { kind: 'paragraph', text: t.intro({ client: mail.client, date: f.date(mail.answeredOn) }) },
      { kind: 'paragraph', text: mail.answer.text ?? words.kinds[mail.answer.kind] },
      { kind: 'heading', text: t.reply({ name: mail.memberName }) },
      { kind: 'paragraph', text: mail.reply },
      ...(mail.url ? ([{ kind: 'link', label: t.open, url: mail.url }, { kind: 'small', text: t.more }] as const) : []),
      { kind: 'small', text: t.contact(mail.contact) },
    ],
  };
}
