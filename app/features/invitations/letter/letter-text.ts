import { decidingAnswers, type Asked } from '#app/domain/invitation/asked.ts';
import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import type { Level } from '#app/domain/level/method.ts';
import { invitationMessages } from '#app/platform/invitation/messages.ts';
import type { MailBlock } from '#app/platform/mail/mail-blocks.ts';
import { bindMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';
import { letterTextMessages } from './letter-messages.ts';

interface LetterFacts {
  asked: Asked;
  lowest: Level;
  highest: Level;
  supplier: string;
  name: string;
  /** As typed, a line each. */
  address: string;
  on: CalendarDate;
  codeAddress: string;
  code: string;
  /** Last day on which the code works. */
  until: CalendarDate;
}

const shownReasons = 2;

/** What stands on the paper: head, text, code, and whom to call. Pure. */
export function letterText(letter: LetterFacts, f: Format) {
  const t = bindMessages(letterTextMessages, f);
  const words = bindMessages(invitationMessages, f);
  const { asked, lowest } = letter;
  const { client, contact } = asked;
  const wording = lowest === letter.highest ? 'exact' : 'atLeast';
  const reasons = decidingAnswers(asked, lowest).slice(0, shownReasons);
  const duty = { client, entityClass: words.entityClass[asked.entityClass], article: asked.underCbw ? words.article.cbw : words.article.directive };
  const blocks: MailBlock[] = [
    { kind: 'paragraph', text: words.greeting({ name: letter.name }) },
    { kind: 'paragraph', text: words.duty(duty) },
    { kind: 'paragraph', text: words.ask({ client }) },
    { kind: 'level', level: lowest, label: words.level[wording] },
    { kind: 'paragraph', text: words.mark },
    { kind: 'paragraph', text: words.wanted({ date: f.dateLong(asked.wantedOn) }) },
    ...(asked.isProvisional ? [{ kind: 'paragraph', text: words.provisional({ client }) } as const] : []),
    ...(reasons.length > 0
      ? [{ kind: 'heading', text: words.why } as const, { kind: 'list', items: reasons.map(({ question, answer }) => words.reason({ question: question[f.locale], answer: answer[f.locale] })) } as const]
      : []),
  ];
  const after: MailBlock[] = [
    { kind: 'paragraph', text: t.until({ until: f.dateLong(letter.until) }) },
    { kind: 'paragraph', text: t.choices },
    { kind: 'paragraph', text: t.passOn },
    { kind: 'paragraph', text: t.voluntary({ client }) },
    { kind: 'paragraph', text: t.call(contact) },
  ];
  return {
    client,
    to: [letter.supplier, letter.name, ...letter.address.split('\n').map((line) => line.trim()).filter(Boolean)],
    dateLine: f.dateLong(letter.on),
    subject: t.subject({ client, level: words.levelText[wording]({ level: lowest }) }),
    reference: asked.ownReference ? { label: words.facts.reference, value: asked.ownReference } : null,
    blocks,
    how: { title: t.how, steps: t.steps({ address: letter.codeAddress }), label: t.code, code: letter.code },
    after,
    regards: t.regards,
    signed: contact.name,
  };
}
