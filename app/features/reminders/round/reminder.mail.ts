import type { OutOfForce } from '#app/domain/certificate/standing.ts';
import type { Asked } from '#app/domain/invitation/asked.ts';
import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import type { Level } from '#app/domain/level/method.ts';
import type { ReminderKind } from '#app/domain/reminder/steps.ts';
import type { MailBlock } from '#app/platform/mail/mail-blocks.ts';
import { bindMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';
import { invitationMessages } from '#app/platform/invitation/messages.ts';
import { reminderMailMessages } from './mail-messages.ts';

export interface ReminderItem {
  /** A lapse is told by what it came from: the certificate's own end, or its issuer's. */
  kind: ReminderKind | OutOfForce['kind'];
  /** The day that it is about: the end of a proof or of its force, the agreed date, or when the question was put. */
  on: CalendarDate;
}

export interface ReminderMail {
  asked: Asked;
  lowest: Level;
  highest: Level;
  recipient: string;
  items: readonly ReminderItem[];
  today: CalendarDate;
  url: string;
  /** Last day on which the link works. */
  linkUntil: CalendarDate;
}

/** Everything that one supplier is reminded of on one day. Pure. */
export function reminderMail(mail: ReminderMail, f: Format): { subject: string; blocks: MailBlock[] } {
  const t = bindMessages(reminderMailMessages, f);
  const { facts } = bindMessages(invitationMessages, f);
  const { asked, items, today, lowest, highest } = mail;
  const { client, contact } = asked;
  const [first] = items;
  if (!first) throw new Error('a reminder of nothing');
  const isAsked = items.some(({ kind }) => kind === 'unopened' || kind === 'unanswered');
  const told = ({ kind, on }: ReminderItem) => t.item[kind]({ client, date: f.dateLong(on), distance: f.distance(on, today) });
  return {
    subject: t.subject[first.kind]({ client, date: f.date(first.on) }),
    blocks: [
      { kind: 'paragraph', text: t.greeting({ name: mail.recipient }) },
      ...items.map((item) => ({ kind: 'paragraph', text: told(item) }) as const),
      { kind: 'level', level: lowest, label: t.level[lowest === highest ? 'exact' : 'atLeast'] },
      ...(isAsked && asked.wantedOn >= today ? [{ kind: 'paragraph', text: t.wanted({ client, date: f.dateLong(asked.wantedOn) }) } as const] : []),
      { kind: 'heading', text: t.whatNow },
      { kind: 'list', items: [t.choices.certificate, t.choices.date, t.choices.question] },
      { kind: 'link', label: t.open, url: mail.url },
      { kind: 'paragraph', text: t.noAccount },
      { kind: 'heading', text: t.contact },
      {
        kind: 'facts',
        rows: [
          { label: facts.client, value: client },
          ...(asked.ownReference ? [{ label: facts.reference, value: asked.ownReference }] : []),
          { label: facts.person, value: contact.name },
          { label: facts.phone, value: contact.phone },
          { label: facts.email, value: contact.email },
        ],
      },
      { kind: 'paragraph', text: t.genuine({ client }) },
      { kind: 'small', text: t.voluntary({ client }) },
      { kind: 'small', text: t.link({ until: f.date(mail.linkUntil) }) },
    ],
  };
}
