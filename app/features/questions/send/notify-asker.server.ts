import { textIn, type AskedQuestion } from '#app/domain/question/asked-question.ts';
import type { QuestionScope } from '#app/domain/access/scope.ts';
import type { Config } from '#app/platform/config/config.ts';
import { enqueueMail } from '#app/platform/mail/enqueue-mail.server.ts';
import type { MailBlock } from '#app/platform/mail/mail-blocks.ts';
import { renderMail } from '#app/platform/mail/render-mail.ts';
import { bindMessages, type Bound } from '#app/platform/messages/define-messages.ts';
import { formatFor, type Format } from '#app/platform/messages/format.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { findMemberAddress } from '#db/queries/member.ts';
import { getOrganisation } from '#db/queries/organisation.ts';
import type { QuestionRow } from '#db/queries/question.ts';
import { noticeMessages } from './notice-messages.ts';

export type AskerNotice = { by: string } & (
  | { kind: 'answered'; letterId: string; suppliers: number; differences: number }
  | { kind: 'passed_on'; letterId: string; to: string; remark: string | null }
  | { kind: 'affected'; itemId: string; supplier: string; asked: AskedQuestion; text: string | null }
);

/** Once per letter or supplier, however often an answer is changed: whoever asks hundreds must still want to read their mail. */
const keyOf = (notice: AskerNotice) => `question-notice:${notice.kind}:${notice.kind === 'affected' ? notice.itemId : notice.letterId}`;

/** Lays a mail in the outbox for the member who asked. Call it in the transaction that records the answer. */
export async function notifyAsker(tx: Tx, scope: QuestionScope, { publicAddress }: Pick<Config, 'publicAddress'>, question: QuestionRow, notice: AskerNotice, now: string): Promise<void> {
  const member = await findMemberAddress(tx, scope, question.created_by_member_id);
  if (!member) return;
  const organisation = await getOrganisation(tx, scope);
  const locale = member.locale ?? organisation.locale;
  const f = formatFor(locale, organisation.time_zone);
  const t = bindMessages(noticeMessages, f);
  const { subject, texts } = wordsOf(notice, t, f);
  const blocks: MailBlock[] = [
    { kind: 'paragraph', text: t.greeting({ name: member.name }) },
    ...texts.map((text): MailBlock => ({ kind: 'paragraph', text })),
    { kind: 'link', label: t.open, url: `${publicAddress.url}/o/${organisation.slug}/questions/${question.id}` },
    { kind: 'small', text: t.why },
  ];
  await enqueueMail(tx, {
    key: keyOf(notice),
    kind: 'question-notice',
    organisationId: scope.organisationId,
    supplierId: null,
    to: { name: member.name, email: member.email },
    locale,
    now,
    ...renderMail({ locale, subject, blocks }),
  });
}

function wordsOf(notice: AskerNotice, t: Bound<(typeof noticeMessages)['en']>, f: Format): { subject: string; texts: string[] } {
  const { by } = notice;
  switch (notice.kind) {
    case 'answered':
      return {
        subject: t.answered.subject({ by }),
        texts: [t.answered.text({ by, n: notice.suppliers }), ...(notice.differences > 0 ? [t.answered.differences({ n: notice.differences })] : [])],
      };
    case 'passed_on':
      return { subject: t.passedOn.subject({ by }), texts: [t.passedOn.text({ by, to: notice.to }), ...(notice.remark ? [notice.remark] : [])] };
    case 'affected': {
      const { supplier, asked, text } = notice;
      const title = asked.kind === 'affected' ? textIn(asked.texts, f.locale).title : '';
      return { subject: t.affected.subject({ supplier, title }), texts: [t.affected.text({ by, supplier }), ...(text ? [text] : [])] };
    }
  }
}
