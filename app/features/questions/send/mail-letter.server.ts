import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { dateInZone, type Instant } from '#app/domain/calendar/instant.ts';
import { readAskedQuestion } from '#app/domain/question/asked-question.ts';
import { questionLinkExpiry } from '#app/domain/question/deadline.ts';
import type { Config } from '#app/platform/config/config.ts';
import { enqueueMail } from '#app/platform/mail/enqueue-mail.server.ts';
import { renderMail } from '#app/platform/mail/render-mail.ts';
import { formatFor } from '#app/platform/messages/format.ts';
import { digestSecret, newSecret } from '#app/platform/secret/secret.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { newId } from '#db/queries/new-id.ts';
import { insertQuestionLink, updateQuestionLetter, type QuestionLetterRow } from '#db/queries/question-letter.ts';
import type { QuestionRow } from '#db/queries/question.ts';
import { questionMail } from './question.mail.ts';

interface Letter {
  question: QuestionRow;
  letter: QuestionLetterRow;
  suppliers: readonly { id: string; name: string }[];
  timeZone: string;
  now: Instant;
}

/**
 * Makes a link for a letter and lays its mail in the outbox; a second time it is a reminder, and both links work. The secret
 * exists only in the mail. Call it inside `mutate`: the witness is the caller's.
 */
export async function mailLetter(tx: Tx, scope: OrganisationScope, { publicAddress }: Pick<Config, 'publicAddress'>, { question, letter, suppliers, timeZone, now }: Letter): Promise<void> {
  const [id, secret, expiresAt] = [newId(), newSecret(), questionLinkExpiry(question.due_at, now)];
  const isReminder = letter.sent_at !== null;
  await insertQuestionLink(tx, scope, { id, letter_id: letter.id, token_hash: digestSecret(secret), sent_on: dateInZone(now, timeZone), sent_at: now, expires_at: expiresAt, is_reminder: isReminder ? 1 : 0 });
  if (!isReminder) await updateQuestionLetter(tx, scope, letter.id, { sent_at: now });
  const mail = questionMail(
    {
      asked: readAskedQuestion(question.asked_json),
      recipient: letter.name,
      suppliers: suppliers.map((supplier) => supplier.name),
      dueAt: question.due_at,
      dueOn: dateInZone(question.due_at, timeZone),
      url: `${publicAddress.url}/q/${secret}`,
      linkUntil: dateInZone(expiresAt, timeZone),
      ...(letter.sent_at && { remindsOf: dateInZone(letter.sent_at, timeZone) }),
    },
    formatFor(letter.locale, timeZone),
  );
  await enqueueMail(tx, {
    key: `question:${id}`,
    kind: `question-${question.kind}`,
    organisationId: scope.organisationId,
    supplierId: suppliers.length === 1 ? (suppliers[0]?.id ?? null) : null,
    to: { name: letter.name, email: letter.email },
    locale: letter.locale,
    now,
    ...renderMail({ locale: letter.locale, ...mail }),
  });
}
