import { Link } from '@remix-run/react';
import { useState } from 'react';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { DateText } from '#app/ui/date-text.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ExportLinks } from '#app/ui/export-links.tsx';
import { LevelBadge } from '#app/ui/level-badge.tsx';
import { ListEnd } from '#app/ui/list-end.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { SelectableTable, type Column } from '#app/ui/selectable-table.tsx';
import { AskBar, roundFormId } from '../round/ask-bar.tsx';
import { roundMessages } from '../round/messages.ts';
import type { Due } from './load-due.server.ts';
import { dueMessages } from './messages.ts';

type Row = Due['certificates'][number];

/** Which certificates are to be asked about again? */
export function DuePage({ due, home, today }: { due: Due; home: string; today: string }) {
  const t = useMessages(dueMessages);
  const f = useFormat();
  const words = useMessages(roundMessages);
  const [ticked, setTicked] = useState(0);
  const mayAsk = due.mayAsk && due.certificates.length > 0;
  const address = `${home}/verification/due`;
  const columns: Column<Row>[] = [
    { id: 'supplier', header: t.supplier, cell: (row) => <Link className="link" to={`${home}/verification/${row.id}#issuer`}>{row.supplier}</Link> },
    {
      id: 'level',
      header: t.level,
      cell: (row) => (
        <>
          {row.level ? <LevelBadge lowest={row.level} /> : null}
          {row.limitedTo ? <span className="block text-sm text-muted">{row.limitedTo === 'none' ? t.countsNone : t.counts({ limit: row.limitedTo })}</span> : null}
        </>
      ),
    },
    { id: 'issuer', header: t.issuer, cell: (row) => row.issuer },
    {
      id: 'last',
      header: t.last,
      cell: (row) => (
        <>
          {row.confirmedOn ? <DateText date={row.confirmedOn} today={today} /> : t.never}
          {row.askedAt ? <span className="block text-sm text-muted">{t.asked({ at: f.dateTime(row.askedAt) })}</span> : null}
        </>
      ),
    },
    { id: 'judged', header: t.judged, cell: (row) => <DateText date={row.judgedOn} today={today} /> },
    { id: 'until', header: t.until, cell: (row) => <DateText date={row.validUntil} /> },
  ];
  return (
    <>
      <PageHeader title={t.title} {...(due.count > 0 ? { lead: t.lead({ n: due.count }) } : {})} back={{ to: `${home}/verification`, label: t.back }} />
      {mayAsk ? <AskBar count={due.count} ticked={ticked} /> : null}
      <SelectableTable
        caption={t.caption}
        rows={due.certificates}
        rowId={(row) => row.id}
        columns={columns}
        selection={mayAsk ? { formId: roundFormId, label: (row) => words.select(row), onCount: setTicked } : undefined}
        empty={<EmptyState title={t.empty}>{t.emptyText}</EmptyState>}
      />
      <ListEnd pages={<Pagination first={due.isFirst ? null : address} next={due.next ? `${address}?after=${encodeURIComponent(due.next)}` : null} />}>
        {due.certificates.length > 0 ? <ExportLinks list={t.title} file="due" /> : null}
      </ListEnd>
    </>
  );
}
