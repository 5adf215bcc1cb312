import { Link } from '@remix-run/react';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { DataTable, type Column } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ExportLinks } from '#app/ui/export-links.tsx';
import { ListEnd } from '#app/ui/list-end.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { UndoForm } from './change-page.tsx';
import type { ChangesView } from './load-change.server.ts';
import { bulkChangeMessages } from './messages.ts';

type Row = ChangesView['changes'][number];

/** What was changed in one go, latest first, each with its way back. */
export function ChangesPage({ view }: { view: ChangesView }) {
  const t = useMessages(bulkChangeMessages);
  const format = useFormat();
  const { base, changes, earlier, isFirst, mayChange } = view;
  const path = `${base}/suppliers/changes`;
  const columns: Column<Row>[] = [
    {
      id: 'what',
      header: t.columns.what,
      cell: (row) => (
        <Link to={`${path}/${row.id}`} className="link wrap-anywhere">
          {row.words}
        </Link>
      ),
    },
    { id: 'n', header: t.columns.n, numeric: true, cell: (row) => format.number(row.suppliers) },
    { id: 'when', header: t.columns.when, cell: (row) => <span className="whitespace-nowrap">{format.dateTime(row.at)}</span> },
    { id: 'who', header: t.columns.who, cell: (row) => row.by ?? t.somebody },
    { id: 'state', header: t.columns.state, cell: (row) => (row.status === 'preview' ? null : t.states[row.status]) },
    { id: 'undo', header: t.undo, cell: (row) => (row.status === 'applied' && row.suppliers > 0 && mayChange ? <UndoForm to={`${path}/${row.id}`} size="sm" /> : null) },
  ];
  return (
    <>
      <PageHeader back={{ to: `${base}/suppliers`, label: t.toList }} title={t.title} lead={t.lead} />
      <DataTable caption={t.title} rows={changes} rowId={(row) => row.id} columns={columns} empty={<EmptyState title={t.none.title}>{t.none.text}</EmptyState>} />
      <ListEnd pages={<Pagination first={isFirst ? null : path} next={earlier ? `${path}?before=${earlier}` : null} />}>
        {changes.length > 0 ? <ExportLinks list={t.title} file="changes" /> : null}
      </ListEnd>
    </>
  );
}
