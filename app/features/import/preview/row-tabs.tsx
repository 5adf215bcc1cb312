import { useParams } from '@remix-run/react';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { ExportLinks } from '#app/ui/export-links.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import { importMessages } from '../messages.ts';
import type { RowsView } from '../view-import.server.ts';
import type { RowList } from './list-rows.server.ts';
import { RowTable } from './row-table.tsx';

const outcomes = ['create', 'update', 'merge', 'unchanged', 'refuse'] as const;

/** The rows by outcome, page by page; each count is the length of its list. */
export function RowTabs({ list, currency, status }: { list: RowList; currency: string; status: RowsView['status'] }) {
  const t = useMessages(importMessages).preview;
  const f = useFormat();
  const { counts, show, rows, after, next } = list;
  return (
    <>
      <Tabs label={t.tabs} tabs={outcomes.map((outcome) => ({ to: `?show=${outcome}`, label: t.outcome[outcome], count: f.number(counts[outcome]), current: outcome === show }))} />
      <p className="mb-4 max-w-prose text-muted">{rows.length === 0 ? t.none : status === 'undone' ? null : t.explain[show]}</p>
      {show === 'refuse' && rows.some((row) => row.reason !== 'left_out') ? <RefusedFile /> : null}
      {rows.length > 0 ? <RowTable rows={rows} currency={currency} show={show} mends={status === 'preview'} /> : null}
      <Pagination first={after === null ? null : `?show=${show}`} next={next === null ? null : `?show=${show}&after=${next}`} />
    </>
  );
}

/** The lines as they stood in the file, to be mended and brought in on their own. */
function RefusedFile() {
  const t = useMessages(importMessages);
  const { importId = '' } = useParams();
  return (
    <div className="mb-4 flex flex-wrap items-baseline gap-x-3">
      <p>{t.refused.download}</p>
      <ExportLinks list={t.preview.outcome.refuse} file="refused" search={new URLSearchParams({ import: importId })} />
    </div>
  );
}
