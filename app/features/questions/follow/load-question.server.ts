import type { z } from 'zod';
import { isLeftOut } from '#app/domain/question/candidate.ts';
import { dateInZone } from '#app/domain/calendar/instant.ts';
import type { Answers } from '#app/domain/level/method.ts';
import { readAskedQuestion } from '#app/domain/question/asked-question.ts';
import type { Difference } from '#app/domain/question/merge-answers.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { listQuestionItems, tallyQuestions, type FollowedItem } from '#db/queries/question-item.ts';
import { getQuestion } from '#db/queries/question.ts';
import { questionView, standingOf } from './load-questions.server.ts';
import { filterOf, type questionSearch } from './question-search.ts';

const pageSize = 100;

/** One question: how far it is, and a page of those who were asked. Throws RowNotFound outside the scope. */
export async function loadQuestion(ctx: MemberContext, questionId: string, search: z.output<typeof questionSearch>) {
  const { db, scope, now, organisation } = ctx;
  const row = await getQuestion(db, scope, questionId);
  const rows = await listQuestionItems(db, scope, questionId, filterOf(search.show), { now, after: search.after ?? 0, limit: pageSize + 1 });
  const shown = rows.slice(0, pageSize);
  return {
    ...questionView(ctx, row),
    asked: readAskedQuestion(row.asked_json),
    show: search.show ?? null,
    standing: standingOf(await tallyQuestions(db, scope, [questionId], now)),
    items: shown.map((item) => followedItem(item, organisation.time_zone)),
    after: rows.length > pageSize ? (Number(shown.at(-1)?.place ?? 0)) : null,
    mayChange: ctx.can('question:ask'),
    mayDecide: ctx.can('classification:write'),
  };
}

export type QuestionView = Awaited<ReturnType<typeof loadQuestion>>;
export type ItemView = ReturnType<typeof followedItem>;

/** One supplier in a question, as pages and files show it. */
export function followedItem(item: FollowedItem, timeZone: string) {
  return {
    id: item.id,
    questionId: item.question_id,
    letterId: item.letter_id,
    supplierId: item.supplier_id,
    supplier: item.legal_name,
    service: item.service_name ?? '',
    inputs: JSON.parse(item.inputs_json ?? '[]') as string[],
    state: item.state,
    problem: isLeftOut(item.problem) ? item.problem : null,
    sentOn: item.sent_at && dateInZone(item.sent_at, timeZone),
    passedOnTo: item.passed_on_to,
    name: item.name,
    email: item.email,
    answer:
      item.answer_id === null || item.answered_at === null
        ? null
        : {
            id: item.answer_id,
            at: item.answered_at,
            by: item.answered_by ?? '',
            contact: item.contact,
            verdict: item.verdict,
            answers: JSON.parse(item.answers_json ?? '{}') as Answers,
            remark: item.remark,
            differences: JSON.parse(item.differences_json ?? '[]') as Difference[],
            decision: item.decision,
          },
  };
}
