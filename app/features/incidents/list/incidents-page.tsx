import { Link } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { DataTable, type Column } from '#app/ui/data-table.tsx';
import { InstantText } from '#app/ui/date-text.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ExportLinks } from '#app/ui/export-links.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { Section } from '#app/ui/section.tsx';
import { ClockTag } from '../marks/clock-tag.tsx';
import { incidentPageMessages } from '../incident/messages.ts';
import { incidentMessages } from '../messages.ts';
import type { Incidents } from './load-incidents.server.ts';

type Open = Incidents['open'][number];
type Closed = Incidents['closed'][number];

/** What is going on, and what was. */
export function IncidentsPage({ incidents, home }: { incidents: Incidents; home: string }) {
  const t = useMessages(incidentMessages);
  const { close: review } = useMessages(incidentPageMessages);
  const { open, closed, next, isFirst } = incidents;
  const name = (row: Open | Closed) => (
    <Link to={`${home}/incidents/${row.id}`} className="link">
      {row.supplier}
    </Link>
  );
  const shared: Column<Open | Closed>[] = [
    { id: 'supplier', header: t.list.supplier, cell: name },
    { id: 'what', header: t.list.what, cell: (row) => row.title },
    { id: 'learned', header: t.list.learned, cell: (row) => <InstantText instant={row.learnedAt} /> },
  ];
  const openColumns: Column<Open>[] = [...shared, { id: 'clock', header: t.list.clock, cell: (row) => <ClockTag incident={row} /> }];
  const closedColumns: Column<Closed>[] = [
    ...shared,
    { id: 'closed', header: t.list.closedAt, cell: (row) => <InstantText instant={row.closedAt} /> },
    { id: 'review', header: t.list.review, from: 'lg', cell: (row) => (row.reviewNeeded ? review[row.reviewNeeded] : null) },
  ];
  if (isFirst && open.length + closed.length === 0) {
    return (
      <>
        <PageHeader title={t.title} lead={t.lead} />
        <EmptyState title={t.list.emptyTitle} action={<ButtonLink to={`${home}/suppliers`}>{t.list.toSuppliers}</ButtonLink>}>
          {t.list.emptyText}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      {isFirst ? (
        <Section title={t.open} id="open">
          <DataTable caption={t.open} rows={open} rowId={(row) => row.id} columns={openColumns} empty={<p className="text-muted">{t.list.noOpen}</p>} />
        </Section>
      ) : null}
      {closed.length > 0 ? (
        <Section title={t.closed} id="closed">
          <DataTable caption={t.closed} rows={closed} rowId={(row) => row.id} columns={closedColumns} />
          <Pagination first={isFirst ? null : '?'} next={next ? `?before=${encodeURIComponent(next)}` : null} />
        </Section>
      ) : null}
      <ExportLinks list={t.title} file="incidents" />
    </>
  );
}
