import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { schemeOf } from '#app/domain/certificate/schemes.ts';
import type { QmLevel } from '#app/domain/level/method.ts';
import type { MailBlock } from '#app/platform/mail/mail-blocks.ts';
import { bindMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';
import { judgementMailMessages } from './messages.ts';

export interface JudgementNotice {
  client: string;
  recipient: string;
  scheme: string;
  level: QmLevel | null;
  result: 'accepted' | 'refused';
  acceptedLevel: QmLevel | null;
  acceptedUntil: CalendarDate | null;
  reason: string;
  contact: { name: string; phone: string; email: string };
  /** Opens its page; null: the question was taken back since. */
  url: string | null;
}

/** Tells a supplier what was decided about its proof, with the reason in the words of who decided. */
export function judgementMail({ client, recipient, scheme, level, result, acceptedLevel, acceptedUntil, reason, contact, url }: JudgementNotice, f: Format): { subject: string; blocks: MailBlock[] } {
  const t = bindMessages(judgementMailMessages, f);
  const shown = { client, proof: [schemeOf(scheme).name[f.locale], level].filter(Boolean).join(' ') };
  const decided = result === 'refused' ? t.refused(shown) : acceptedLevel && acceptedUntil ? t.acceptedFor({ ...shown, level: acceptedLevel, until: f.date(acceptedUntil) }) : t.support(shown);
  return {
    subject: t.subject[result](shown),
    blocks: [
      { kind: 'paragraph', text: t.greeting({ name: recipient }) },
      { kind: 'paragraph', text: decided },
      ...reason.split(/\n{2,}/).map((text): MailBlock => ({ kind: 'paragraph', text })),
      ...(url ? ([{ kind: 'paragraph', text: t.answer }, { kind: 'link', label: t.open, url }] as const) : []),
      { kind: 'heading', text: t.contact },
      { kind: 'facts', rows: [{ label: t.facts.name, value: contact.name }, { label: t.facts.phone, value: contact.phone }, { label: t.facts.email, value: contact.email }] },
      { kind: 'small', text: t.why({ client }) },
    ],
  };
}
