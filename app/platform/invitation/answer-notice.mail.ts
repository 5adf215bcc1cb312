import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import type { MailBlock } from '#app/platform/mail/mail-blocks.ts';
import { bindMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';
import { answerNoticeMessages } from './answer-notice-messages.ts';

export interface AnswerNotice {
  supplier: string;
  recipient: string;
  kind: 'certificate' | 'no_certificate' | 'question' | 'contest';
  by: string;
  text: string | null;
  expectedOn: CalendarDate | null;
  /** The supplier's page, for members only. */
  url: string;
}

/** Tells a member what a supplier answered. */
export function answerNoticeMail({ supplier, recipient, kind, by, text, expectedOn, url }: AnswerNotice, f: Format): { subject: string; blocks: MailBlock[] } {
  const t = bindMessages(answerNoticeMessages, f);
  return {
    subject: t.subject[kind]({ supplier }),
    blocks: [
      { kind: 'paragraph', text: t.greeting({ name: recipient }) },
      { kind: 'paragraph', text: t.intro[kind]({ supplier, by }) },
      ...(text ? [{ kind: 'paragraph', text } as const] : []),
      ...(expectedOn ? [{ kind: 'paragraph', text: t.expected({ date: f.dateLong(expectedOn) }) } as const] : []),
      { kind: 'link', label: t.open, url },
      { kind: 'small', text: t.why },
    ],
  };
}
