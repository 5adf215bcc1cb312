import { Link, useSearchParams } from '@remix-run/react';
import { useMemo } from 'react';
import { contractViews, type ContractFilter } from '#app/domain/contract/contract-filter.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ExportLinks } from '#app/ui/export-links.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { Tabs, type Tab } from '#app/ui/tabs.tsx';
import { contractColumns } from './contract-columns.tsx';
import { writeContractFilter } from './contract-search.ts';
import { EndsByMonth } from './ends-by-month.tsx';
import type { ContractListData } from './load-contract-list.server.ts';
import { contractListMessages } from './messages.ts';

export function ContractListPage({ data }: { data: ContractListData }) {
  const t = useMessages(contractListMessages);
  const isEmpty = data.counts.all + data.counts.views.over === 0;
  return (
    <>
      <PageHeader title={t.title} lead={isEmpty ? undefined : t.lead} />
      {isEmpty ? (
        <EmptyState title={t.empty.title} action={<ButtonLink to={`${data.home}/suppliers`}>{t.empty.action}</ButtonLink>}>
          {t.empty.text}
        </EmptyState>
      ) : (
        <List data={data} />
      )}
    </>
  );
}

const rowId = (row: ContractListData['rows'][number]) => row.id;

function List({ data }: { data: ContractListData }) {
  const t = useMessages(contractListMessages);
  const [search] = useSearchParams();
  const { home, today, filter, rows } = data;
  const columns = useMemo(() => contractColumns(t, { home, today }), [t, home, today]);
  const here = `${home}/contracts${writeContractFilter(filter)}`;
  const next = data.next && `${here}${here.includes('?') ? '&' : '?'}after=${data.next}`;
  return (
    <div className="grid gap-3">
      <EndsByMonth data={data} />
      <ViewTabs data={data} />
      {filter.view ? <p className="max-w-prose text-muted">{t.viewHelp[filter.view]}</p> : null}
      <Shown data={data} />
      <DataTable caption={t.title} rows={rows} rowId={rowId} columns={columns} empty={<p className="py-8 text-muted">{t.emptyView}</p>} />
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <Pagination first={data.isFirstPage ? null : here} next={next} />
        {rows.length > 0 ? <ExportLinks list={t.title} file="contracts" search={search} /> : null}
      </div>
    </div>
  );
}

function ViewTabs({ data }: { data: ContractListData }) {
  const t = useMessages(contractListMessages);
  const format = useFormat();
  const { view: current, month } = data.filter;
  const tab = (view: ContractFilter['view']): Tab => ({
    to: `${data.home}/contracts${writeContractFilter({ view })}`,
    label: view ? t.view[view] : t.all,
    count: format.number(view ? data.counts.views[view] : data.counts.all),
    current: current === view && month === undefined,
  });
  return <Tabs label={t.views} tabs={[tab(undefined), ...contractViews.map(tab)]} />;
}

function Shown({ data: { home, filter, counts, rows, isFirstPage, next } }: { data: ContractListData }) {
  const t = useMessages(contractListMessages);
  const shown = counts.shown ?? (isFirstPage && next === null ? rows.length : null);
  return (
    <p role="status" className="font-medium tabular-nums">
      {shown === null ? null : t.count({ n: shown })} {filter.month ? t.inMonth({ month: filter.month }) : null}{' '}
      {filter.month ? (
        <Link to={`${home}/contracts${writeContractFilter({ view: filter.view })}`} className="link font-normal print:hidden">
          {t.anyMonth}
        </Link>
      ) : null}
    </p>
  );
}
