import { Form, Link, useSearchParams } from '@remix-run/react';
import { useMemo, useState } from 'react';
import { riskAreas, type FourRiskAreas } from '#app/domain/level/method.ts';
import { accessDues, type AccessDue, type AccessFilter } from '#app/domain/register/access-due.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink, SubmitButton } from '#app/ui/button.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ExportLinks } from '#app/ui/export-links.tsx';
import { uiMessages } from '#app/ui/messages.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { SelectableTable } from '#app/ui/selectable-table.tsx';
import { Tabs, type Tab } from '#app/ui/tabs.tsx';
import { accessColumns } from './access-columns.tsx';
import { writeAccessFilter } from './access-search.ts';
import type { AccessListData, AccessListRow } from './load-access-list.server.ts';
import { accessListMessages } from './messages.ts';

const selectionFormId = 'access-selection';

export function AccessListPage({ data }: { data: AccessListData }) {
  const t = useMessages(accessListMessages);
  const isEmpty = riskAreas.every((area) => data.counts[area].all === 0);
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

function List({ data }: { data: AccessListData }) {
  const t = useMessages(accessListMessages);
  const [search] = useSearchParams();
  const [selected, setSelected] = useState(0);
  const { home, today, mayWrite, filter, rows } = data;
  const columns = useMemo(() => accessColumns(t, { home, today, mayWrite }), [t, home, today, mayWrite]);
  const here = `${home}/access${writeAccessFilter(filter)}`;
  const next = data.next && `${here}${here.includes('?') ? '&' : '?'}after=${data.next}`;
  return (
    <div className="grid gap-3">
      <AreaTabs data={data} />
      <DueLinks data={data} />
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <p role="status" className="font-medium tabular-nums">
          {t.count({ n: countOf(data, filter) })}
        </p>
        {mayWrite && rows.length > 0 ? <EndSelection count={selected} /> : null}
      </div>
      <SelectableTable
        caption={t.title}
        rows={rows}
        rowId={rowId}
        columns={columns}
        selection={mayWrite ? { formId: selectionFormId, label: (row: AccessListRow) => t.selectRow(row), onCount: setSelected } : undefined}
        empty={<p className="py-8 text-muted">{t.emptyFilter}</p>}
      />
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <Pagination first={data.isFirstPage ? null : here} next={next} />
        {rows.length > 0 ? <ExportLinks list={t.title} file="access" search={search} /> : null}
      </div>
    </div>
  );
}

const rowId = (row: AccessListRow) => row.id;

function countOf({ counts }: AccessListData, { area, due }: AccessFilter): number {
  const areas: readonly FourRiskAreas[] = area ? [area] : riskAreas;
  return areas.reduce((sum, one) => sum + counts[one][due ?? 'all'], 0);
}

/** *Who can reach our OT* is one step away. */
function AreaTabs({ data }: { data: AccessListData }) {
  const t = useMessages(accessListMessages);
  const ui = useMessages(uiMessages);
  const format = useFormat();
  const { due, area: current } = data.filter;
  const tab = (area: AccessFilter['area']): Tab => ({
    to: `${data.home}/access${writeAccessFilter({ area, due })}`,
    label: area ? ui.area[area] : t.all,
    count: format.number(countOf(data, { area, due })),
    current: current === area,
  });
  return <Tabs label={t.areas} tabs={[tab(undefined), ...riskAreas.map(tab)]} />;
}

function DueLinks({ data }: { data: AccessListData }) {
  const t = useMessages(accessListMessages);
  const format = useFormat();
  const { due: current, area } = data.filter;
  const link = (due: AccessDue | undefined, label: string) => (
    <li key={label}>
      <Link to={`${data.home}/access${writeAccessFilter({ area, due })}`} aria-current={current === due ? 'true' : undefined} className={current === due ? 'font-semibold' : 'link'}>
        {label}
      </Link>{' '}
      <span className="text-muted tabular-nums">{format.number(countOf(data, { area, due }))}</span>
    </li>
  );
  return (
    <nav aria-label={t.due} className="print:hidden">
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {link(undefined, t.dueAll)}
        {accessDues.map((due) => link(due, t.dues[due]))}
      </ul>
    </nav>
  );
}

/** The checkboxes of the rows belong to this form by its id. */
function EndSelection({ count }: { count: number }) {
  const t = useMessages(accessListMessages);
  const ui = useMessages(uiMessages);
  return (
    <Confirm trigger={t.end} size="sm">
      <p>{t.endWhat}</p>
      <Form id={selectionFormId} method="post" preventScrollReset className="flex flex-wrap items-center gap-3">
        <SubmitButton size="sm">{t.endNow}</SubmitButton>
        <output className="text-sm text-muted">{count > 0 ? ui.selected({ n: count }) : null}</output>
      </Form>
    </Confirm>
  );
}
