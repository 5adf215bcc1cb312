import { Link } from '@remix-run/react';
import type { Bound } from '#app/platform/messages/define-messages.ts';
import type { Column } from '#app/ui/data-table-types.ts';
import { DateText } from '#app/ui/date-text.tsx';
import { RiskAreaLabel } from '#app/ui/risk-area.tsx';
import type { AccessListRow } from './load-access-list.server.ts';
import type { accessListMessages } from './messages.ts';

type Words = Bound<(typeof accessListMessages)['en']>;

interface Given {
  home: string;
  today: string;
  mayWrite: boolean;
}

export function accessColumns(t: Words, { home, today, mayWrite }: Given): Column<AccessListRow>[] {
  const { columns } = t;
  return [
    {
      id: 'supplier',
      header: columns.supplier,
      cell: (row) => (
        <Link to={`${home}/suppliers/${row.supplierId}#access`} className="hover:text-accent hover:underline">
          {row.supplier}
        </Link>
      ),
    },
    { id: 'area', header: columns.area, cell: (row) => <RiskAreaLabel area={row.area} className="whitespace-nowrap" /> },
    { id: 'reach', header: columns.reach, cell: (row) => <ReachCell row={row} to={mayWrite ? `${home}/suppliers/${row.supplierId}/access/${row.id}` : null} /> },
    { id: 'since', header: columns.since, from: 'lg', cell: (row) => (row.sinceOn ? <DateText date={row.sinceOn} /> : null) },
    { id: 'until', header: columns.until, cell: (row) => <UntilCell row={row} t={t} today={today} /> },
    { id: 'grantedBy', header: columns.grantedBy, from: 'xl', className: 'whitespace-nowrap', cell: (row) => row.grantedBy },
  ];
}

function ReachCell({ row, to }: { row: AccessListRow; to: string | null }) {
  return (
    <>
      {to ? (
        <Link to={to} className="hover:text-accent hover:underline">
          {row.reach}
        </Link>
      ) : (
        row.reach
      )}
      {row.service ? <span className="block text-sm text-muted">{row.service}</span> : null}
    </>
  );
}

/** The end, and what is wrong with it; in words, so that colour is not needed. */
function UntilCell({ row, t, today }: { row: AccessListRow; t: Words; today: string }) {
  const date = row.untilOn ? <DateText date={row.untilOn} {...(row.due === 'soon' && { today })} /> : null;
  if (row.due === 'overdue') {
    return (
      <span className="text-bad">
        {date} <span className="block text-sm">{row.isSupplierEnded ? t.supplierEnded : t.overdue}</span>
      </span>
    );
  }
  return <span className={row.due === 'soon' ? 'text-warn' : undefined}>{date ?? <span className="text-sm text-muted">{t.noEnd}</span>}</span>;
}
