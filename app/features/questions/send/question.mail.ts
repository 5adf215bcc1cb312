import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import type { Instant } from '#app/domain/calendar/instant.ts';
import { textIn, type AskedAffected, type AskedOwner, type AskedQuestion } from '#app/domain/question/asked-question.ts';
import type { MailBlock } from '#app/platform/mail/mail-blocks.ts';
import { bindMessages, type Bound } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';
import { questionMailMessages } from './mail-messages.ts';

export interface QuestionMail {
  asked: AskedQuestion;
  recipient: string;
  /** Names of the suppliers that it is about, in the order of asking. */
  suppliers: readonly string[];
  dueAt: Instant;
  dueOn: CalendarDate;
  /** Null in a preview: the link is made when the mail is sent. */
  url: string | null;
  /** Last day on which the link works. */
  linkUntil: CalendarDate;
  /** When the same was asked before: this mail is a reminder. */
  remindsOf?: CalendarDate;
}

type Words = Bound<(typeof questionMailMessages)['en']>;
interface Written {
  subject: string;
  blocks: MailBlock[];
}

/** Names that are written out; the page behind the link has all of them. */
const namesShown = 12;

const paragraph = (text: string): MailBlock => ({ kind: 'paragraph', text });
const opening = (label: string, url: string | null, linkHere: string): MailBlock => (url ? { kind: 'link', label, url } : paragraph(`${label}: ${linkHere}`));

/** What somebody is asked, by whom and until when. Pure: the same words in the preview and in the mail. */
export function questionMail(mail: QuestionMail, f: Format): Written {
  const t = bindMessages(questionMailMessages, f);
  const { subject, blocks } = mail.asked.kind === 'owner' ? toOwner(mail, mail.asked, t, f) : toSupplier(mail, mail.asked, t, f);
  const reminds = mail.remindsOf ? [paragraph(t.reminder.text({ date: f.dateLong(mail.remindsOf) }))] : [];
  return {
    subject: mail.remindsOf ? t.reminder.subject({ subject }) : subject,
    blocks: [paragraph((mail.asked.kind === 'owner' ? t : t.affected).greeting({ name: mail.recipient })), ...reminds, ...blocks],
  };
}

function toOwner({ suppliers, dueOn, url, linkUntil }: QuestionMail, { client, asker, note }: AskedOwner, { owner: t, linkHere }: Words, f: Format): Written {
  const who = { client, name: asker.name };
  const rest = suppliers.length - namesShown;
  const [first = ''] = suppliers;
  return {
    subject: suppliers.length === 1 ? t.subjectOne({ supplier: first }) : t.subjectMany({ n: suppliers.length }),
    blocks: [
      paragraph(t.intro(who)),
      { kind: 'heading', text: t.about },
      { kind: 'list', items: [...suppliers.slice(0, namesShown), ...(rest > 0 ? [t.more({ n: rest })] : [])] },
      ...(note ? [paragraph(t.note(who)), paragraph(note)] : []),
      paragraph(t.how),
      paragraph(t.due({ date: f.dateLong(dueOn) })),
      opening(t.open, url, linkHere),
      { kind: 'small', text: t.why({ ...who, until: f.date(linkUntil) }) },
    ],
  };
}

function toSupplier({ suppliers, dueAt, url, linkUntil }: QuestionMail, { client, asker, texts }: AskedAffected, { affected: t, linkHere }: Words, f: Format): Written {
  const { title, text } = textIn(texts, f.locale);
  return {
    subject: t.subject({ client, title }),
    blocks: [
      paragraph(t.intro({ client, supplier: suppliers[0] ?? '' })),
      { kind: 'heading', text: title },
      ...text.split(/\n{2,}/).map(paragraph),
      paragraph(t.due({ when: f.dateTime(dueAt) })),
      opening(t.open, url, linkHere),
      paragraph(t.choices),
      { kind: 'heading', text: t.contact },
      {
        kind: 'facts',
        rows: [
          { label: t.facts.client, value: client },
          { label: t.facts.person, value: asker.name },
          ...(asker.phone ? [{ label: t.facts.phone, value: asker.phone }] : []),
          { label: t.facts.email, value: asker.email },
        ],
      },
      { kind: 'small', text: t.why({ client, until: f.date(linkUntil) }) },
    ],
  };
}
