import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { fileFacts, momentIn } from '#app/platform/table-file/file-facts.ts';
import { shortTableFile, type FileColumn, type TableFile } from '#app/platform/table-file/table-file.ts';
import { exportQuestionMessages } from './export-messages.ts';
import { loadQuestions, type Questions } from './load-questions.server.ts';
import { followMessages } from './messages.ts';

type Row = Questions['questions'][number];

/** Every question that is open, or every one that was closed, with how far it came. */
export async function exportQuestions(ctx: MemberContext, search: URLSearchParams): Promise<TableFile> {
  const t = ctx.t(exportQuestionMessages);
  const { questions } = await loadQuestions(ctx, { closed: search.get('closed') === '1', whole: true });
  return shortTableFile<Row>({ ...fileFacts(ctx, { file: t.listFile, sheet: ctx.t(followMessages).title }), columns: columnsOf(ctx), rows: questions });
}

function columnsOf(ctx: MemberContext): FileColumn<Row>[] {
  const { columns, ownerTitle } = ctx.t(followMessages);
  const { list } = ctx.t(exportQuestionMessages);
  const moment = momentIn(ctx);
  const count = (head: string, value: (row: Row) => number | undefined): FileColumn<Row> => ({ head, type: 'number', width: 12, value: (row) => value(row) ?? 0 });
  return [
    { head: columns.question, type: 'text', width: 50, value: (row) => row.title ?? ownerTitle({ date: ctx.f.date(row.askedOn) }) },
    { head: columns.by, type: 'text', width: 26, value: (row) => row.by },
    { head: list.askedOn, type: 'date', width: 14, value: (row) => row.askedOn },
    { head: columns.due, type: 'moment', width: 20, value: (row) => moment(row.dueAt) },
    count(list.asked, ({ standing }) => standing.total),
    count(list.answered, ({ standing: { states } }) => (states.answered ?? 0) + (states.to_decide ?? 0)),
    count(list.toDecide, ({ standing }) => standing.states.to_decide),
    count(list.affected, ({ standing }) => standing.verdicts.affected),
    { head: list.closedOn, type: 'date', width: 14, value: (row) => row.closedOn },
    { head: columns.conclusion, type: 'text', width: 60, value: (row) => row.conclusion },
  ];
}
