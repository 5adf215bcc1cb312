import { Link, useSearchParams } from '@remix-run/react';
import { useMemo, useState, type ReactNode } from 'react';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { SelectableTable } from '#app/ui/selectable-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ExportLinks } from '#app/ui/export-links.tsx';
import { FilterChips } from '#app/ui/filter-chips.tsx';
import { uiMessages } from '#app/ui/messages.ts';
import { useFollowInApp } from '#app/ui/follow-in-app.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { ViewsBar } from '../saved-views/views-bar.tsx';
import { FilterForm } from './filter-form.tsx';
import { listChips } from './list-chips.ts';
import { areUsual } from './list-column-ids.ts';
import { listColumns } from './list-columns.tsx';
import { searchWith } from './list-view.ts';
import type { ListRow, SupplierListData } from './load-supplier-list.server.ts';
import { listMessages } from './messages.ts';
import { SelectionBar, selectionFormId } from './selection-bar.tsx';

export function SupplierListPage({ data }: { data: SupplierListData }) {
  const t = useMessages(listMessages);
  const { base, total, may } = data;
  return (
    <>
      <PageHeader
        title={t.title}
        actions={
          <>
            {may.write && total > 0 ? <ButtonLink to={`${base}/suppliers/changes`} tone="quiet">{t.changes}</ButtonLink> : null}
            {may.write && total > 1 ? <ButtonLink to={`${base}/suppliers/duplicates`}>{t.duplicates}</ButtonLink> : null}
            {may.write ? <ButtonLink to={`${base}/suppliers/new`}>{t.add}</ButtonLink> : null}
            {may.import ? <ButtonLink to={`${base}/imports/new`} tone={total === 0 ? 'primary' : 'secondary'}>{t.import}</ButtonLink> : null}
          </>
        }
      />
      {total === 0 ? <EmptyState title={t.empty.title}>{t.empty.text}</EmptyState> : <List data={data} />}
    </>
  );
}

function List({ data }: { data: SupplierListData }) {
  const t = useMessages(listMessages);
  const ui = useMessages(uiMessages);
  const format = useFormat();
  const [search] = useSearchParams();
  const [selected, setSelected] = useState(0);
  const { base, today, isProvisional, view, rows, choices, matching, total, may } = data;
  const follow = useFollowInApp();
  const columns = useMemo(() => listColumns(t, view.columns, { base, today, isProvisional, follow, format }), [t, view.columns, base, today, isProvisional, follow, format]);
  const chips = listChips(view.filter, search, { list: t, ui, format }, choices);
  const sort = { by: view.sort, descending: view.descending, href: (id: string, descending: boolean) => searchWith(search, { sort: descending ? `-${id}` : id }) };
  const clear = searchWith(new URLSearchParams(search.get('sort') ? { sort: search.get('sort') ?? '' } : {}), {});
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <ViewsBar data={data.views} />
      <FilterForm data={data} />
      <FilterChips chips={chips} clearTo={clear} />
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p role="status" className="font-medium tabular-nums">
          {chips.length > 0 ? t.matching({ matching, total }) : t.all({ n: total })}
          {chips.length > 0 && may.classify && matching > 1 ? (
            <Link to={`${base}/classify${searchWith(search, { all: '1', sort: null })}`} className="link ms-4 font-normal print:hidden">
              {t.classifyAll({ n: matching })}
            </Link>
          ) : null}
        </p>
        {may.write || may.classify ? <SelectionBar data={data} count={selected} /> : null}
      </div>
      <Widening isWide={!areUsual(view.columns)} label={t.title}>
        <SelectableTable
          caption={t.title}
          rows={rows}
          rowId={rowId}
          columns={columns}
          sort={sort}
          selection={may.write || may.classify ? { formId: selectionFormId, label: (row: ListRow) => t.selectRow({ name: row.name }), onCount: setSelected } : undefined}
          empty={<EmptyState title={t.noMatch.title}>{t.noMatch.text}</EmptyState>}
        />
      </Widening>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <Pagination first={data.first} previous={data.previous} next={data.next} />
        {matching > 0 ? <ExportLinks list={t.title} file="suppliers" search={search} /> : null}
      </div>
    </div>
  );
}

/** Chosen columns may not fit: then the table scrolls by itself, also by keyboard, and the page does not. */
function Widening({ isWide, label, children }: { isWide: boolean; label: string; children: ReactNode }) {
  if (!isWide) return <>{children}</>;
  return (
    <div role="region" aria-label={label} tabIndex={0} className="min-w-0 overflow-x-auto print:overflow-visible">
      {children}
    </div>
  );
}

const rowId = (row: ListRow) => row.id;
