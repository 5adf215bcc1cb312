import { decidingAnswers, type Asked } from '#app/domain/invitation/asked.ts';
import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import type { Level } from '#app/domain/level/method.ts';
import type { MailBlock } from '#app/platform/mail/mail-blocks.ts';
import { bindMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';
import { invitationMessages } from './messages.ts';

export interface InvitationMail {
  asked: Asked;
  lowest: Level;
  highest: Level;
  recipient: string;
  /** Null in a preview: the link is made when the mail is sent. */
  url: string | null;
  /** Last day on which the link works. */
  linkUntil: CalendarDate;
  /** When the same was asked before: this mail is a reminder. */
  remindsOf?: CalendarDate;
  /** Who there passed the question on to the recipient, who has heard nothing of it yet. */
  passedOnBy?: string;
}

/** Two lines of reasons are read; the page behind the link has all of them. */
const shownReasons = 2;

/** What a supplier is asked, by whom, why, and what it may answer. Pure: the same words in the preview and in the mail. */
export function invitationMail(mail: InvitationMail, f: Format): { subject: string; blocks: MailBlock[] } {
  const t = bindMessages(invitationMessages, f);
  const { asked, lowest } = mail;
  const { client, contact } = asked;
  const wording = lowest === mail.highest ? 'exact' : 'atLeast';
  const reasons = decidingAnswers(asked, lowest).slice(0, shownReasons);
  const duty = { client, entityClass: t.entityClass[asked.entityClass], article: asked.underCbw ? t.article.cbw : t.article.directive };
  const subject = t.subject({ client, level: t.levelText[wording]({ level: lowest }) });
  return {
    subject: mail.remindsOf ? t.reminder.subject({ subject }) : subject,
    blocks: [
      { kind: 'paragraph', text: t.greeting({ name: mail.recipient }) },
      ...(mail.remindsOf ? [{ kind: 'paragraph', text: t.reminder.text({ client, date: f.dateLong(mail.remindsOf) }) } as const] : []),
      ...(mail.passedOnBy ? [{ kind: 'paragraph', text: t.passedOn({ by: mail.passedOnBy, client }) } as const] : []),
      { kind: 'paragraph', text: t.duty(duty) },
      { kind: 'paragraph', text: t.ask({ client }) },
      { kind: 'level', level: lowest, label: t.level[wording] },
      { kind: 'paragraph', text: t.mark },
      { kind: 'paragraph', text: t.wanted({ date: f.dateLong(asked.wantedOn) }) },
      ...(asked.isProvisional ? [{ kind: 'paragraph', text: t.provisional({ client }) } as const] : []),
      ...(reasons.length > 0
        ? [
            { kind: 'heading', text: t.why } as const,
            { kind: 'list', items: reasons.map(({ question, answer }) => t.reason({ question: question[f.locale], answer: answer[f.locale] })) } as const,
            { kind: 'paragraph', text: t.reasonSource({ client }) } as const,
          ]
        : []),
      { kind: 'heading', text: t.whatNow },
      { kind: 'list', items: [t.choices.certificate, t.choices.noCertificate, t.choices.question, t.choices.contest] },
      mail.url ? { kind: 'link', label: t.open, url: mail.url } : { kind: 'paragraph', text: `${t.open}: ${t.linkHere}` },
      { kind: 'paragraph', text: t.noAccount },
      { kind: 'heading', text: t.voluntary },
      { kind: 'paragraph', text: t.voluntaryText({ client }) },
      { kind: 'heading', text: t.contact },
      { kind: 'facts', rows: factRows(asked, t.facts, contact) },
      { kind: 'paragraph', text: t.genuine({ client }) },
      { kind: 'small', text: t.stops },
      { kind: 'small', text: t.link({ until: f.date(mail.linkUntil) }) },
    ],
  };
}

function factRows(asked: Asked, labels: Record<'client' | 'reference' | 'person' | 'phone' | 'email', string>, contact: Asked['contact']) {
  return [
    { label: labels.client, value: asked.client },
    ...(asked.ownReference ? [{ label: labels.reference, value: asked.ownReference }] : []),
    { label: labels.person, value: contact.name },
    { label: labels.phone, value: contact.phone },
    { label: labels.email, value: contact.email },
  ];
}
