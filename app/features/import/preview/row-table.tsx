import { Link } from '@remix-run/react';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { DataTable, type Column } from '#app/ui/data-table.tsx';
import { importMessages } from '../messages.ts';
import { MendButtons } from './mend-button.tsx';
import type { RowList, RowView } from './list-rows.server.ts';
import { useOrganisationPath } from '../use-organisation-path.ts';
import { RowStory } from './row-story.tsx';

interface Props {
  rows: readonly RowView[];
  currency: string;
  show: RowList['show'];
  /** Rows can still be left out. */
  mends?: boolean;
}

export function RowTable({ rows, currency, show, mends }: Props) {
  const t = useMessages(importMessages).preview;
  const f = useFormat();
  const home = useOrganisationPath();
  const name = (row: RowView) => (row.supplierId ? <Link to={`${home}/suppliers/${row.supplierId}`} className="link">{row.name}</Link> : row.name);
  const columns: Column<RowView>[] = [
    { id: 'name', header: show === 'refuse' ? t.text : t.name, cell: name },
    { id: 'line', header: t.line, numeric: true, cell: (row) => f.number(row.line) },
    { id: 'reference', header: t.reference, from: 'lg', cell: (row) => row.reference ?? '' },
    { id: 'spend', header: t.spend, numeric: true, cell: (row) => (row.cents === null ? '' : f.money(row.cents, currency)) },
    { id: 'what', header: show === 'refuse' ? t.why : t.what, cell: (row) => <RowStory row={row} currency={currency} /> },
  ];
  if (show === 'refuse') columns.splice(2, 1);
  else columns.splice(4, 0, { id: 'category', header: t.category, from: 'xl', cell: (row) => row.category ?? '' });
  if (mends && rows.some((row) => row.isMendable || row.apart)) columns.push({ id: 'mend', header: t.mend, cell: (row) => <MendButtons row={row} /> });
  return <DataTable caption={t.caption} rows={rows} rowId={(row) => String(row.position)} columns={columns} />;
}
