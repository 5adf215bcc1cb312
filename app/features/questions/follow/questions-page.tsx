import { Link } from '@remix-run/react';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { DataTable, type Column } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ExportLinks } from '#app/ui/export-links.tsx';
import { ListEnd } from '#app/ui/list-end.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { questionItemMessages } from '../item-messages.ts';
import type { Questions } from './load-questions.server.ts';
import { followMessages } from './messages.ts';

type Row = Questions['questions'][number];

/** All questions by link, with how far each is. */
export function QuestionsPage({ home, page }: { home: string; page: Questions }) {
  const t = useMessages(followMessages);
  const { closed } = useMessages(questionItemMessages);
  const format = useFormat();
  const columns: Column<Row>[] = [
    {
      id: 'question',
      header: t.columns.question,
      cell: (row) => (
        <Link to={`${home}/questions/${row.id}`} className="link">
          {row.title ?? t.ownerTitle({ date: format.date(row.askedOn) })}
        </Link>
      ),
    },
    { id: 'progress', header: t.columns.progress, cell: (row) => <Progress row={row} /> },
    page.closed
      ? { id: 'conclusion', header: t.columns.conclusion, cell: (row) => <Conclusion row={row} /> }
      : { id: 'due', header: t.columns.due, cell: (row) => <Due row={row} /> },
    { id: 'by', header: t.columns.by, cell: (row) => row.by, from: 'lg' },
  ];
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} actions={page.mayAsk ? <AskLinks home={home} /> : null} />
      <Tabs
        label={t.tabs}
        tabs={[
          { to: `${home}/questions`, label: t.open, count: format.number(page.counts.open), current: !page.closed },
          { to: `${home}/questions?closed=1`, label: closed, count: format.number(page.counts.closed), current: page.closed },
        ]}
      />
      <DataTable
        caption={page.closed ? t.caption.closed : t.caption.open}
        rows={page.questions}
        rowId={(row) => row.id}
        columns={columns}
        empty={<EmptyState title={page.closed ? t.emptyClosed : t.empty.title}>{page.closed ? null : t.empty.text}</EmptyState>}
      />
      <ListEnd>
        {page.questions.length > 0 ? <ExportLinks list={t.title} file="question-list" search={new URLSearchParams(page.closed ? { closed: '1' } : {})} /> : null}
      </ListEnd>
    </>
  );
}

function AskLinks({ home }: { home: string }) {
  const t = useMessages(questionItemMessages);
  return (
    <>
      <ButtonLink to={`${home}/questions/new/owner`}>{t.askOwner}</ButtonLink>
      <ButtonLink to={`${home}/questions/new/affected`}>{t.askAffected}</ButtonLink>
    </>
  );
}

function Progress({ row: { standing } }: { row: Row }) {
  const t = useMessages(followMessages);
  const { states, verdicts, total } = standing;
  const toDecide = states.to_decide ?? 0;
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <span className="tabular-nums">{t.progress({ done: (states.answered ?? 0) + toDecide, total })}</span>
      {verdicts.affected ? <Tag tone="bad">{t.affected({ n: verdicts.affected })}</Tag> : null}
      {toDecide > 0 ? <Tag tone="warn">{t.toDecide({ n: toDecide })}</Tag> : null}
      {states.passed_on ? <Tag tone="warn">{t.passedOn({ n: states.passed_on })}</Tag> : null}
    </span>
  );
}

function Due({ row }: { row: Row }) {
  const t = useMessages(followMessages);
  const format = useFormat();
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      {row.kind === 'affected' ? format.dateTime(row.dueAt) : format.date(row.dueOn)}
      {row.isOverdue ? <Tag tone="bad">{t.overdue}</Tag> : null}
    </span>
  );
}

function Conclusion({ row }: { row: Row }) {
  const t = useMessages(followMessages);
  const format = useFormat();
  return (
    <>
      {row.conclusion ? <span className="block max-w-prose">{row.conclusion}</span> : null}
      <span className="text-sm text-muted">{row.closedOn ? t.closedOn({ date: format.date(row.closedOn) }) : null}</span>
    </>
  );
}
