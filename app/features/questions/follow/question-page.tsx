import { Link, useSearchParams } from '@remix-run/react';
import { textIn } from '#app/domain/question/asked-question.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { DataTable, type Column } from '#app/ui/data-table.tsx';
import { ExportLinks } from '#app/ui/export-links.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { questionItemMessages } from '../item-messages.ts';
import { AnswerCell } from './answer-cell.tsx';
import type { ItemView, QuestionView } from './load-question.server.ts';
import { followMessages } from './messages.ts';
import { CloseForm, LetterActions, RemindAll } from './question-forms.tsx';
import { TallyBar } from './tally-bar.tsx';

interface Props {
  home: string;
  page: QuestionView;
  /** Why the question was not closed. */
  problem: string | null;
}

/** One question: the tally, who said what, and what can be done about who is silent. */
export function QuestionPage({ home, page, problem }: Props) {
  const t = useMessages(followMessages);
  const format = useFormat();
  const path = `${home}/questions/${page.id}`;
  const isOpen = page.closedOn === null;
  const unsent = page.standing.states.unsent ?? 0;
  return (
    <>
      <PageHeader
        title={page.title ?? t.ownerTitle({ date: format.date(page.askedOn) })}
        lead={<DueLine page={page} />}
        back={{ to: `${home}/questions`, label: t.back }}
        actions={page.mayChange && isOpen ? <RemindAll path={path} page={page} /> : null}
      />
      {unsent > 0 && isOpen ? <Notice className="mb-5">{t.sending({ n: unsent })}</Notice> : null}
      <TallyBar path={path} page={page} />
      {page.conclusion ? (
        <Section title={t.conclusion}>
          <p className="max-w-prose whitespace-pre-line">{page.conclusion}</p>
        </Section>
      ) : null}
      <Asked home={home} path={path} page={page} />
      <WhatWasAsked page={page} />
      {page.mayChange && isOpen ? <CloseForm path={path} page={page} problem={problem} /> : null}
    </>
  );
}

function DueLine({ page }: { page: QuestionView }) {
  const t = useMessages(followMessages);
  const { due } = useMessages(questionItemMessages);
  const format = useFormat();
  const when = page.kind === 'affected' ? format.dateTime(page.dueAt) : format.dateLong(page.dueOn);
  if (page.closedOn) return t.closedOn({ date: format.dateLong(page.closedOn) });
  if (page.isOverdue) return <span className="font-semibold text-bad">{t.wasDue({ when })}</span>;
  return page.kind === 'affected' ? due({ when }) : t.dueOn({ date: when });
}

function Asked({ home, path, page }: { home: string; path: string; page: QuestionView }) {
  const t = useMessages(followMessages);
  const [search] = useSearchParams();
  const columns: Column<ItemView>[] = [
    {
      id: 'supplier',
      header: t.item.supplier,
      cell: (row) => (
        <>
          <Link to={`${home}/suppliers/${row.supplierId}`} className="link">
            {row.supplier}
          </Link>
          {row.service ? <span className="block text-sm text-muted">{row.service}</span> : null}
        </>
      ),
    },
    { id: 'answer', header: t.item.answer, cell: (row) => <AnswerCell path={path} page={page} row={row} /> },
    { id: 'asked', header: t.item.asked, cell: (row) => <AskedThrough row={row} /> },
    ...(page.mayChange && page.closedOn === null ? [{ id: 'act', header: t.item.act, cell: (row: ItemView) => <LetterActions home={home} path={path} row={row} sameLetter={passedOn(page, row)} /> }] : []),
  ];
  const exported = new URLSearchParams([...search, ['question', page.id]]);
  return (
    <Section title={t.table} actions={<ExportLinks list={t.exportList} file="questions" search={exported} />}>
      <DataTable caption={t.table} rows={page.items} rowId={(row) => row.id} columns={columns} empty={<p className="text-muted">{t.none}</p>} />
      {page.after === null ? null : (
        <p className="mt-4 print:hidden">
          <ButtonLink to={`?${new URLSearchParams({ ...(page.show && { show: page.show }), after: String(page.after) })}`}>{t.next}</ButtonLink>
        </p>
      )}
    </Section>
  );
}

const passedOn = (page: QuestionView, { letterId }: ItemView) => page.items.filter((item) => item.letterId === letterId && item.state === 'passed_on').map((item) => item.supplierId);

function AskedThrough({ row }: { row: ItemView }) {
  const t = useMessages(followMessages);
  const format = useFormat();
  return (
    <>
      {row.name} <span className="block text-sm break-all text-muted">{row.email}</span>
      {row.sentOn ? <span className="block text-sm text-muted">{t.sentOn({ date: format.date(row.sentOn) })}</span> : null}
    </>
  );
}

function WhatWasAsked({ page: { asked, by, askedOn } }: { page: QuestionView }) {
  const t = useMessages(followMessages);
  const format = useFormat();
  const lead = t.askedBy({ name: by, date: format.dateLong(askedOn) });
  if (asked.kind === 'owner') {
    return (
      <Section title={t.text} lead={lead}>
        {asked.note ? <p className="mb-3 max-w-prose whitespace-pre-line">{asked.note}</p> : null}
        <ul className="grid max-w-prose list-disc gap-1 ps-5">
          {asked.inputs.map((input) => (
            <li key={input.id}>{input.question[format.locale]}</li>
          ))}
        </ul>
      </Section>
    );
  }
  const { text, locale } = textIn(asked.texts, format.locale);
  return (
    <Section title={t.text} lead={lead}>
      <p lang={locale} className="max-w-prose whitespace-pre-line">
        {text}
      </p>
    </Section>
  );
}
