import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import type { Asked } from '#app/domain/invitation/asked.ts';
import type { QmLevel } from '#app/domain/level/method.ts';
import type { MailBlock } from '#app/platform/mail/mail-blocks.ts';
import { bindMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';
import { requirementMailMessages } from './mail-messages.ts';

export interface RequirementMail {
  kind: 'asked' | 'date_accepted' | 'date_held';
  asked: Pick<Asked, 'client' | 'contact' | 'ownReference'>;
  recipient: string;
  contract: { reference: string; name: string };
  level: QmLevel;
  byOn: CalendarDate;
  /** Null where nothing is left to answer. */
  url: string | null;
  /** Last day on which the link works. */
  linkUntil: CalendarDate;
}

/** What a contract asks of a supplier, or what became of the date that it named. */
export function requirementMail({ kind, asked, recipient, contract, level, byOn, url, linkUntil }: RequirementMail, f: Format): { subject: string; blocks: MailBlock[] } {
  const t = bindMessages(requirementMailMessages, f);
  const { client, contact } = asked;
  const facts = { client, level, date: f.dateLong(byOn), ...contract };
  return {
    subject: t.subject[kind](facts),
    blocks: [
      { kind: 'paragraph', text: t.greeting({ name: recipient }) },
      { kind: 'paragraph', text: t.intro[kind](facts) },
      { kind: 'level', level, label: t.level },
      { kind: 'paragraph', text: t.by({ date: f.dateLong(byOn) }) },
      ...(url ? [{ kind: 'list', items: [t.choices.accept, t.choices.date, t.choices.refuse] } as const, { kind: 'link', label: t.open, url } as const] : []),
      { kind: 'paragraph', text: t.voluntary({ client }) },
      { kind: 'facts', rows: [{ label: t.facts.contract, value: `${contract.reference} · ${contract.name}` }, { label: t.facts.person, value: contact.name }, { label: t.facts.phone, value: contact.phone }, { label: t.facts.email, value: contact.email }] },
      ...(url ? [{ kind: 'small', text: t.link({ until: f.date(linkUntil) }) } as const] : []),
    ],
  };
}
