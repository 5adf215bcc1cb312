import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { Bound } from '#app/platform/messages/define-messages.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink, SubmitButton } from '#app/ui/button.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { DataTable, type Column } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Progress } from '#app/ui/progress.tsx';
import { Section } from '#app/ui/section.tsx';
import { useFreshProgress } from '#app/ui/use-fresh-progress.ts';
import type { ChangeLine } from './change-lines.server.ts';
import type { ChangeView } from './load-change.server.ts';
import { bulkChangeMessages } from './messages.ts';

/** One change to many suppliers, from its preview to its undoing. */
export function ChangePage({ view }: { view: ChangeView }) {
  const t = useMessages(bulkChangeMessages);
  const { base, status, on } = view;
  const isPreview = status === 'preview';
  const back = isPreview ? { to: listOf(view), label: t.toList } : { to: `${base}/suppliers/changes`, label: t.toChanges };
  return (
    <>
      <PageHeader back={back} title={isPreview ? t.previewTitle : t.changeTitle({ on })} lead={lead(view, t)} />
      {isPreview ? <Preview view={view} /> : null}
      {status === 'applying' || status === 'undoing' ? <Working view={view} /> : null}
      {status === 'applied' || status === 'undone' ? <Result view={view} /> : null}
    </>
  );
}

const listOf = ({ base, search }: ChangeView) => `${base}/suppliers${search ? `?${search}` : ''}`;

function lead({ status, counts, words }: ChangeView, t: Words): ReactNode {
  switch (status) {
    case 'preview':
      return counts.preview.changing > 0 ? t.preview(counts.preview) : null;
    case 'applied':
      return t.changed(counts.done);
    case 'undone':
      return t.undone(counts.undo);
    default:
      return words;
  }
}

type Words = Bound<(typeof bulkChangeMessages)['en']>;

function Preview({ view }: { view: ChangeView }) {
  const t = useMessages(bulkChangeMessages);
  const { counts, ends, movesOut } = view;
  const { changing, same, full } = counts.preview;
  const asides = [...(same > 0 ? [t.same({ n: same })] : []), ...(full > 0 ? [t.full({ n: full })] : []), ...(counts.outside > 0 ? [t.outside({ n: counts.outside })] : []), ...(movesOut ? [t.movesOut] : [])];
  if (changing === 0) {
    return (
      <EmptyState title={t.nothingTitle} action={<ButtonLink to={listOf(view)}>{t.backToList}</ButtonLink>}>
        {same > 0 ? <p>{t.nothing({ n: same })}</p> : null}
        {counts.outside > 0 ? <p>{t.outside({ n: counts.outside })}</p> : null}
      </EmptyState>
    );
  }
  return (
    <div className="grid gap-5">
      <Reach view={view} />
      {ends ? (
        <Notice tone="warn" title={t.endsTitle}>
          <p>{t.ends}</p>
        </Notice>
      ) : null}
      <Lines lines={view.lines} caption={t.previewTitle} from={t.columns.from} to={t.columns.to} />
      {asides.length > 0 ? <p className="max-w-prose text-muted">{asides.join(' ')}</p> : null}
      <Form method="post" className="flex flex-wrap gap-2">
        <SubmitButton name="intent" value="apply">
          {t.apply({ n: changing })}
        </SubmitButton>
        <SubmitButton name="intent" value="discard" tone="secondary">
          {t.discard}
        </SubmitButton>
      </Form>
    </div>
  );
}

/** Whom the change means. */
function Reach({ view }: { view: ChangeView }) {
  const t = useMessages(bulkChangeMessages);
  if (view.search === null) return <p className="text-muted">{t.ofTicked}</p>;
  return (
    <p className="text-muted">
      {t.ofList}{' '}
      <Link to={listOf(view)} className="link">
        {view.filterWords || t.wholeRegister}
      </Link>
    </p>
  );
}

function Lines({ lines, caption, from, to }: { lines: readonly ChangeLine[]; caption: string; from: string; to: string }) {
  const t = useMessages(bulkChangeMessages);
  const format = useFormat();
  const columns: Column<ChangeLine>[] = [
    { id: 'what', header: t.columns.what, cell: (line) => t.what[line.what] },
    { id: 'from', header: from, cell: (line) => <span className="text-muted">{line.from}</span> },
    { id: 'to', header: to, cell: (line) => <strong className="font-semibold">{line.to}</strong> },
    { id: 'n', header: t.columns.n, numeric: true, cell: (line) => format.number(line.n) },
  ];
  return <DataTable caption={caption} rows={lines} rowId={(line) => `${line.what} ${line.from} ${line.to}`} columns={columns} />;
}

function Working({ view }: { view: ChangeView }) {
  const t = useMessages(bulkChangeMessages);
  const { status, isStuck, progress } = view;
  useFreshProgress(!isStuck);
  return (
    <>
      <Progress label={status === 'undoing' ? t.undoing : t.applying} done={progress.done} total={progress.total} />
      {isStuck ? (
        <Notice tone="bad" title={t.stuckTitle} className="mt-5">
          <p>{t.stuck}</p>
          <Form method="post" className="mt-3 flex flex-wrap gap-2">
            <SubmitButton name="intent" value="retry">
              {t.retry}
            </SubmitButton>
            {status === 'applying' ? (
              <SubmitButton name="intent" value="undo" tone="danger">
                {t.undoNow}
              </SubmitButton>
            ) : null}
          </Form>
        </Notice>
      ) : (
        <>
          <p className="mt-4 max-w-prose text-muted">{t.leave}</p>
          <noscript>
            <meta httpEquiv="refresh" content="3" />
            <p className="mt-2">
              <Link to="" className="link" reloadDocument>
                {t.reload}
              </Link>
            </p>
          </noscript>
        </>
      )}
    </>
  );
}

function Result({ view }: { view: ChangeView }) {
  const t = useMessages(bulkChangeMessages);
  const { status, counts, kept, words, mayChange } = view;
  const { gone, full, changed } = counts.done;
  const asides = [...(full > 0 ? [t.full({ n: full })] : []), ...(gone + counts.outside > 0 ? [t.gone({ n: gone + counts.outside })] : [])];
  return (
    <div className="grid gap-5">
      <p className="font-medium">{words}</p>
      <Reach view={view} />
      <Lines lines={view.lines} caption={words} from={t.was} to={t.became} />
      {asides.length > 0 ? <p className="max-w-prose text-muted">{asides.join(' ')}</p> : null}
      <div className="flex flex-wrap items-start gap-2">
        <ButtonLink to={listOf(view)}>{t.backToList}</ButtonLink>
        {status === 'applied' && changed > 0 && mayChange ? <UndoForm /> : null}
      </div>
      {kept.length > 0 ? <Kept view={view} /> : null}
    </div>
  );
}

/** Asks once, and then takes the change back. `to` where it stands on another page than the change itself. */
export function UndoForm({ to, size }: { to?: string; size?: 'sm' }) {
  const t = useMessages(bulkChangeMessages);
  return (
    <Confirm trigger={t.undo} {...(size ? { size, tone: 'quiet' } : {})}>
      <Form method="post" {...(to ? { action: to } : {})} className="grid justify-items-start gap-3">
        <p>{t.undoAsk}</p>
        <SubmitButton name="intent" value="undo" tone="danger">
          {t.undoNow}
        </SubmitButton>
      </Form>
    </Confirm>
  );
}

type KeptRow = ChangeView['kept'][number];

function Kept({ view: { base, kept, counts } }: { view: ChangeView }) {
  const t = useMessages(bulkChangeMessages);
  const columns: Column<KeptRow>[] = [
    {
      id: 'supplier',
      header: t.columns.supplier,
      cell: (row) =>
        row.name === null ? (
          t.what.gone
        ) : (
          <Link to={`${base}/suppliers/${row.id}`} className="link">
            {row.name}
          </Link>
        ),
    },
    { id: 'kept', header: t.columns.kept, cell: (row) => row.fields.map((field) => t.what[field]).join(', ') },
  ];
  return (
    <Section title={t.keptTitle} lead={`${t.kept({ n: counts.undo.kept })}${counts.undo.kept > kept.length ? ` ${t.keptFirst({ n: kept.length })}` : ''}`}>
      <DataTable caption={t.keptTitle} rows={kept} rowId={(row) => row.id} columns={columns} />
    </Section>
  );
}
