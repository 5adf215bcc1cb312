import { Link } from '@remix-run/react';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { DataTable, type Column } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ExportLinks } from '#app/ui/export-links.tsx';
import { ListEnd } from '#app/ui/list-end.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { Tag, type Tone } from '#app/ui/tag.tsx';
import type { ImportListItem } from './list-imports.server.ts';
import { importMessages } from './messages.ts';

const tones: Record<ImportListItem['status'], Tone> = {
  reading: 'info', mapping: 'warn', preparing: 'info', preview: 'warn', applying: 'info', applied: 'ok', undoing: 'info', undone: 'neutral', refused: 'bad', discarded: 'neutral',
};

interface Props {
  items: readonly ImportListItem[];
  next: string | null;
  isFirst: boolean;
  mayImport: boolean;
}

export function ImportsPage({ items, next, isFirst, mayImport }: Props) {
  const t = useMessages(importMessages);
  const f = useFormat();
  const begin = mayImport ? (
    <ButtonLink to="new" tone="primary">
      {t.newImport}
    </ButtonLink>
  ) : null;
  const columns: Column<ImportListItem>[] = [
    { id: 'file', header: t.list.file, cell: (item) => <Link to={item.id} className="link">{item.fileName}</Link> },
    { id: 'state', header: t.list.state, cell: (item) => <Tag tone={tones[item.status]}>{t.status[item.status]}</Tag> },
    { id: 'result', header: t.list.result, cell: (item) => (item.status === 'applied' ? t.summary(item) : '') },
    { id: 'when', header: t.list.when, from: 'lg', cell: (item) => f.dateTime(item.createdAt) },
    { id: 'by', header: t.list.by, from: 'lg', cell: (item) => item.by },
  ];
  const empty = (
    <EmptyState title={t.emptyTitle} action={begin}>
      {t.emptyText}
    </EmptyState>
  );
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} actions={items.length > 0 ? begin : null} />
      {mayImport ? null : <p className="mb-5 max-w-prose">{t.upload.notFor}</p>}
      <DataTable caption={t.list.caption} rows={items} rowId={(item) => item.id} columns={columns} empty={empty} />
      <ListEnd pages={<Pagination first={isFirst ? null : '?'} next={next ? `?before=${next}` : null} />}>
        {items.length > 0 ? <ExportLinks list={t.title} file="imports" /> : null}
      </ListEnd>
    </>
  );
}
