import type { MouseEventHandler } from 'react';
import type { Bound } from '#app/platform/messages/define-messages.ts';
import type { Column } from '#app/ui/data-table-types.ts';
import { DateText, MoneyText } from '#app/ui/date-text.tsx';
import { LevelBadge } from '#app/ui/level-badge.tsx';
import { RiskAreaMarks } from '#app/ui/risk-area.tsx';
import { StateMark } from '#app/ui/state-mark.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { ListRow } from './load-supplier-list.server.ts';
import type { listMessages } from './messages.ts';

type Words = Bound<(typeof listMessages)['en']>;

interface Given {
  base: string;
  today: string;
  isProvisional: boolean;
  follow: MouseEventHandler<HTMLAnchorElement>;
}

/** Written by hand: with fifty rows, every component in a cell counts. */
export function listColumns(t: Words, { base, today, isProvisional, follow }: Given): Column<ListRow>[] {
  const { columns } = t;
  return [
    { id: 'name', header: columns.name, sortable: true, className: 'lg:min-w-52', cell: (row) => <NameCell row={row} base={base} t={t} follow={follow} /> },
    { id: 'level', header: isProvisional ? columns.levelProvisional : columns.level, sortable: true, cell: (row) => (row.state === 'not_a_supplier' ? null : <LevelBadge lowest={row.lowest} highest={row.highest} />) },
    { id: 'state', header: columns.state, sortable: true, cell: (row) => <StateMark state={row.state} className={row.state === 'gap_agreed' ? 'sm:w-40 sm:whitespace-normal!' : ''} /> },
    { id: 'proof', header: columns.proof, sortable: true, cell: (row) => proofCell(row, t, today) },
    { id: 'areas', header: columns.areas, from: 'lg', cell: (row) => <RiskAreaMarks areas={row.areas} /> },
    {
      id: 'spend',
      header: columns.spend,
      sortable: true,
      numeric: true,
      from: 'xl',
      cell: (row) => (row.spendCents === null ? null : <MoneyText cents={row.spendCents} currency={row.currency} />),
    },
    { id: 'owner', header: columns.owner, from: 'xl', cell: (row) => (row.owner ? <span title={row.owner} className="sm:block sm:max-w-32 sm:truncate">{row.owner}</span> : null) },
  ];
}

function NameCell({ row, base, t, follow }: Pick<Given, 'base' | 'follow'> & { row: ListRow; t: Words }) {
  return (
    <>
      <a href={`${base}/suppliers/${row.id}`} onClick={follow} className="hover:text-accent hover:underline">
        {row.name}
      </a>
      {row.reference ? <span className="text-sm font-normal whitespace-nowrap text-muted"> {row.reference}</span> : null}
      {' '}
      {row.hasIncident ? <Tag tone="bad" className="font-normal">{t.openIncident}</Tag> : null}{' '}
      {row.triage === 'untriaged' ? <Tag className="font-normal">{t.triage.untriaged}</Tag> : null}{' '}
      {row.status === 'active' ? null : <Tag className="font-normal">{t.status[row.status]}</Tag>}
    </>
  );
}

function proofCell(row: ListRow, t: Words, today: string) {
  if (row.agreedOn) return <span className="text-sm text-muted">{t.agreedOn({ date: row.agreedOn })}</span>;
  if (!row.proofUntil) return null;
  return row.proofUntil < today ? <span className="text-sm text-bad">{t.expiredOn({ date: row.proofUntil })}</span> : <DateText date={row.proofUntil} />;
}
