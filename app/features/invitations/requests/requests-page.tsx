import { Link } from '@remix-run/react';
import { requestStates } from '#app/domain/invitation/request-state.ts';
import type { Bound } from '#app/platform/messages/define-messages.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { DataTable, type Column } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ExportLinks } from '#app/ui/export-links.tsx';
import { LevelBadge } from '#app/ui/level-badge.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import { waveMessages } from '../wave/messages.ts';
import { WaveList } from '../wave/wave-list.tsx';
import { FunnelRow } from './funnel-row.tsx';
import { requestListMessages } from './list-messages.ts';
import type { ListedRequest, RequestsPage as Loaded } from './load-requests.server.ts';
import { requestMessages } from './messages.ts';
import { NextStepCell } from './next-step-cell.tsx';
import type { RequestView } from './request-search.ts';
import { RequestStateCell } from './request-state-cell.tsx';

interface Props {
  home: string;
  page: Loaded;
}

export function RequestsPage({ home, page }: Props) {
  const t = useMessages(requestListMessages);
  const asked = requestStates.reduce((sum, state) => sum + page.counts[state], 0);
  const path = `${home}/requests`;
  const { states } = useMessages(requestMessages);
  const waves = useMessages(waveMessages);
  const newWave = page.maySend ? <ButtonLink to={`${path}/waves/new?state=gap`}>{waves.open}</ButtonLink> : null;
  if (asked === 0) {
    return (
      <>
        <PageHeader title={t.title} actions={newWave} />
        <WaveList home={home} waves={page.waves} />
        <EmptyState title={t.empty.title} action={<ButtonLink to={`${home}/suppliers?state=gap`}>{t.empty.action}</ButtonLink>}>
          {t.empty.text}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} actions={newWave} />
      <FunnelRow path={path} funnel={page.funnel} />
      <WaveList home={home} waves={page.waves} />
      <Tabs label={t.show} tabs={tabsOf(path, page, t, states)} />
      <RequestTable home={home} page={page} />
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <Pagination first={page.isFirstPage ? null : pathOf(path, page.show, null)} next={page.next ? pathOf(path, page.show, page.next) : null} />
        {page.rows.length > 0 ? <ExportLinks list={t.title} file="requests" search={new URLSearchParams({ show: page.show })} /> : null}
      </div>
    </>
  );
}

function pathOf(path: string, show: RequestView, after: string | null): string {
  const search = new URLSearchParams({ ...(show !== 'open' && { show }), ...(after && { after }) });
  return search.size > 0 ? `${path}?${search}` : path;
}

function tabsOf(path: string, { counts, show }: Loaded, t: Bound<(typeof requestListMessages)['en']>, states: Bound<(typeof requestMessages)['en']>['states']) {
  const views: { key: RequestView; label: string; count: number }[] = [
    { key: 'open', label: t.filters.open, count: counts.open },
    { key: 'to-handle', label: t.filters.toHandle, count: counts.toHandle },
    ...requestStates.map((state) => ({ key: state, label: states[state], count: counts[state] })),
    { key: 'all', label: t.all, count: 0 },
  ];
  return views.map(({ key, label, count }) => ({ to: pathOf(path, key, null), label, ...(count > 0 && { count: String(count) }), current: show === key }));
}

function RequestTable({ home, page }: Props) {
  const t = useMessages(requestListMessages);
  const columns: Column<ListedRequest>[] = [
    { id: 'supplier', header: t.columns.supplier, cell: (row) => <SupplierCell home={home} row={row} /> },
    { id: 'level', header: t.columns.level, cell: (row) => <LevelBadge lowest={row.lowest} highest={row.highest} /> },
    { id: 'contact', header: t.columns.contact, cell: (row) => row.contact_name, from: 'lg' },
    { id: 'sent', header: t.columns.sent, cell: (row) => <span className="whitespace-nowrap">{t.days({ n: row.days })}</span>, numeric: true },
    { id: 'state', header: t.columns.state, cell: (row) => <RequestStateCell home={home} row={row} mayReadMails={page.mayReadMails} /> },
    { id: 'next', header: t.columns.next, cell: (row) => <NextStepCell home={home} row={row} maySend={page.maySend} /> },
  ];
  return <DataTable caption={t.caption} rows={page.rows} rowId={(row) => row.id} columns={columns} empty={<p className="py-8 text-muted">{page.show === 'open' ? t.emptyOpen : t.emptyFilter}</p>} />;
}

function SupplierCell({ home, row }: { home: string; row: ListedRequest }) {
  return (
    <>
      <Link to={`${home}/suppliers/${row.supplier_id}`} className="link">
        {row.legal_name}
      </Link>
      {row.own_reference ? <span className="block text-sm font-normal text-muted">{row.own_reference}</span> : null}
    </>
  );
}
