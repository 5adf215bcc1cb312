import { unknownAnswer } from '#app/domain/question/merge-answers.ts';
import { dateInZone } from '#app/domain/calendar/instant.ts';
import type { Answers } from '#app/domain/level/method.ts';
import type { QuestionContext } from '#app/platform/http/wrappers.server.ts';
import { listAskedItems, type AskedItemRow } from '#db/queries/question-item.ts';

/** What the holder of a link is asked and has answered. Reading it changes nothing: scanners open links, too. */
export async function loadLink(ctx: QuestionContext) {
  const { db, scope, question, letter, asked, organisation, now } = ctx;
  const items = (await listAskedItems(db, scope)).map((row) => itemView(row, organisation.time_zone));
  return {
    asked,
    name: letter.name,
    dueAt: question.due_at,
    dueOn: dateInZone(question.due_at, organisation.time_zone),
    isOverdue: question.due_at <= now,
    isClosed: question.closed_at !== null,
    passedOnTo: letter.passed_on_to,
    items,
    done: items.filter((item) => item.answered !== null).length,
  };
}

export type LinkView = Awaited<ReturnType<typeof loadLink>>;
export type LinkItem = LinkView['items'][number];

function itemView(row: AskedItemRow, timeZone: string) {
  return {
    id: row.id,
    supplier: row.legal_name,
    service: row.service_name ?? '',
    inputs: JSON.parse(row.inputs_json ?? '[]') as string[],
    answered:
      row.answered_at === null
        ? null
        : {
            on: dateInZone(row.answered_at, timeZone),
            at: row.answered_at,
            by: row.answered_by ?? '',
            contact: row.contact,
            verdict: row.verdict,
            answers: JSON.parse(row.answers_json ?? '{}') as Answers,
            remark: row.remark,
          },
  };
}

/** How many of the answers to one supplier are *I do not know*. */
export function countUnknown(answers: Answers): number {
  return Object.values(answers).filter((value) => value === unknownAnswer).length;
}
