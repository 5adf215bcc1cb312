import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import type { MailBlock } from '#app/platform/mail/mail-blocks.ts';
import { bindMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';
import { answerNoticeMessages } from './answer-notice-messages.ts';

export interface AnswerNotice {
  supplier: string;
  recipient: string;
  kind: 'certificate' | 'no_certificate' | 'question' | 'contest' | 'way' | 'withdrawn' | 'requirement_accepted' | 'requirement_date' | 'requirement_refused';
  by: string;
  text: string | null;
  expectedOn: CalendarDate | null;
  /** What a contract asks, where the answer is about that, and the other date where one was named. */
  requirement?: { reference: string; level: string; byOn: CalendarDate; otherOn: CalendarDate | null } | undefined;
  /** The supplier's page, for members only. */
  url: string;
}

/** Tells a member what a supplier answered. */
export function answerNoticeMail({ supplier, recipient, kind, by, text, expectedOn, requirement, url }: AnswerNotice, f: Format): { subject: string; blocks: MailBlock[] } {
  const t = bindMessages(answerNoticeMessages, f);
  return {
    subject: t.subject[kind]({ supplier }),
    blocks: [
      { kind: 'paragraph', text: t.greeting({ name: recipient }) },
      { kind: 'paragraph', text: t.intro[kind]({ supplier, by }) },
      ...(requirement ? [{ kind: 'paragraph', text: t.requirement({ ...requirement, date: f.dateLong(requirement.byOn) }) } as const] : []),
      ...(requirement?.otherOn ? [{ kind: 'paragraph', text: t.otherDate({ date: f.dateLong(requirement.otherOn) }) } as const] : []),
      ...(text ? [{ kind: 'paragraph', text } as const] : []),
      ...(expectedOn ? [{ kind: 'paragraph', text: t.expected({ date: f.dateLong(expectedOn) }) } as const] : []),
      { kind: 'link', label: t.open, url },
      { kind: 'small', text: t.why },
    ],
  };
}
