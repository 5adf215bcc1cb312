import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { readAskedQuestion, type AskedQuestion } from '#app/domain/question/asked-question.ts';
import { dateInZone } from '#app/domain/calendar/instant.ts';
import { timeInZone } from '#app/domain/question/deadline.ts';
import { tableFile, type FileColumn, type TableFile } from '#app/platform/table-file/table-file.ts';
import { listQuestionItemIds, listQuestionItemsById } from '#db/queries/question-item.ts';
import { findQuestion } from '#db/queries/question.ts';
import { questionItemMessages } from '../item-messages.ts';
import { labelOf } from './answer-label.ts';
import { exportQuestionMessages } from './export-messages.ts';
import { followedItem, type ItemView } from './load-question.server.ts';
import { followMessages } from './messages.ts';

/** Everybody who was asked in one question, with what they said: the evidence of the tally. */
export async function exportQuestion(ctx: MemberContext, search: URLSearchParams): Promise<TableFile> {
  const { db, scope, now, today, organisation } = ctx;
  const question = await findQuestion(db, scope, search.get('question') ?? '');
  if (!question) throw new AppError('not_found');
  return tableFile({
    name: `${ctx.t(exportQuestionMessages).file}-${organisation.slug}-${today}`,
    sheet: ctx.t(followMessages).title,
    locale: ctx.locale,
    columns: columnsOf(ctx, readAskedQuestion(question.asked_json)),
    ids: await listQuestionItemIds(db, scope, question.id),
    rowsOf: async (ids) => (await listQuestionItemsById(db, scope, ids, now)).map((item) => followedItem(item, organisation.time_zone)),
  });
}

type Column = FileColumn<ItemView>;

function columnsOf(ctx: MemberContext, asked: AskedQuestion): Column[] {
  const { heads } = ctx.t(exportQuestionMessages);
  const { item, unknown } = ctx.t(followMessages);
  const { states, verdicts } = ctx.t(questionItemMessages);
  const { time_zone: zone } = ctx.organisation;
  const text = (head: string, width: number, value: (row: ItemView) => string | null): Column => ({ head, type: 'text', width, value });
  const answers =
    asked.kind === 'affected'
      ? [text(item.answer, 20, ({ answer }) => (answer?.verdict ? verdicts[answer.verdict] : null))]
      : asked.inputs.map((input) =>
          text(input.question[ctx.locale], 30, ({ answer, inputs }) => (answer && inputs.includes(input.id) ? (labelOf(asked, input.id, answer.answers[input.id] ?? null, ctx.locale) ?? unknown) : null)),
        );
  return [
    text(item.supplier, 38, (row) => row.supplier),
    text(heads.service, 20, (row) => row.service || null),
    text(heads.state, 20, (row) => states[row.state]),
    ...answers,
    text(heads.remark, 50, ({ answer }) => answer?.remark ?? null),
    text(heads.by, 24, ({ answer }) => answer?.by ?? null),
    text(heads.contact, 28, ({ answer }) => answer?.contact ?? null),
    { head: heads.on, type: 'date', width: 14, value: ({ answer }) => answer && dateInZone(answer.at, zone) },
    text(heads.at, 8, ({ answer }) => answer && timeInZone(answer.at, zone)),
    text(item.asked, 24, (row) => row.name),
    text(heads.email, 32, (row) => row.email),
    { head: heads.sentOn, type: 'date', width: 14, value: (row) => row.sentOn },
  ];
}
