import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { nonEmpty, type OrganisationAuditEvent } from '#app/domain/audit/events.ts';
import { whyNotAtAll, type LeftOut } from '#app/domain/question/candidate.ts';
import type { App } from '#app/platform/app.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { listItemsOfLetters, type QuestionItemRow } from '#db/queries/question-item.ts';
import { listUnsentLetters, updateQuestionLetter, type QuestionLetterRow } from '#db/queries/question-letter.ts';
import { getQuestion, type QuestionRow } from '#db/queries/question.ts';
import { findSuppliers, type SupplierRow } from '#db/queries/supplier.ts';
import { mailLetter } from './mail-letter.server.ts';

type Sender = Pick<App, 'db' | 'clock' | 'jobs' | 'config'>;

/** Letters of one transaction: few enough that others have their turn on the chain. */
const lettersPerTurn = 10;

/** Sends the next letters of a question. False: none is left, or it was closed. What became of a supplier since is asked again. */
export async function sendSomeLetters(app: Sender, scope: OrganisationScope, questionId: string, timeZone: string): Promise<boolean> {
  const outcome = await mutate(app, scope, async (tx, { now }) => {
    const question = await getQuestion(tx, scope, questionId);
    if (question.closed_at !== null) return refused('closed');
    const letters = await listUnsentLetters(tx, scope, questionId, lettersPerTurn);
    if (letters.length === 0) return refused('finished');
    const items = await listItemsOfLetters(tx, scope, letters.map((letter) => letter.id));
    const suppliers = new Map((await findSuppliers(tx, scope, [...new Set(items.map((item) => item.supplier_id))])).map((row) => [row.id, row]));
    const events: OrganisationAuditEvent[] = [];
    for (const letter of letters) {
      const asked = items.filter((item) => item.letter_id === letter.id).map((item) => ({ item, supplier: suppliers.get(item.supplier_id) }));
      events.push(...(await sendOne(tx, scope, app, { question, letter, asked, timeZone, now })));
    }
    return done(null, nonEmpty(events));
  });
  return outcome.ok;
}

interface One {
  question: QuestionRow;
  letter: QuestionLetterRow;
  asked: readonly { item: QuestionItemRow; supplier: SupplierRow | undefined }[];
  timeZone: string;
  now: string;
}

async function sendOne(tx: Tx, scope: OrganisationScope, { config }: Sender, { question, letter, asked, timeZone, now }: One): Promise<OrganisationAuditEvent[]> {
  const about = { questionId: question.id, kind: question.kind };
  const problems = asked.map(({ supplier }): LeftOut | null => (supplier ? whyNotAtAll(supplier) : 'ended'));
  const [problem] = problems;
  // A letter to a colleague goes out as long as anybody in it is still a supplier.
  if (problem && problems.every(Boolean)) {
    await updateQuestionLetter(tx, scope, letter.id, { problem });
    return asked.map(({ item }) => ({ type: 'question.not_sent', subject: { kind: 'question_item', id: item.id }, data: { ...about, supplierId: item.supplier_id, problem } }));
  }
  const suppliers = asked.flatMap(({ supplier }) => (supplier ? [{ id: supplier.id, name: supplier.legal_name }] : []));
  await mailLetter(tx, scope, config, { question, letter, suppliers, timeZone, now });
  return asked.map(({ item }) => ({
    type: 'question.sent',
    subject: { kind: 'question_item', id: item.id },
    data: { ...about, supplierId: item.supplier_id, letterId: letter.id },
    personal: { name: letter.name, email: letter.email },
  }));
}
