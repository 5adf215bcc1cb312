import { Link } from '@remix-run/react';
import type { Bound } from '#app/platform/messages/define-messages.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import type { Column } from '#app/ui/data-table-types.ts';
import { DateText } from '#app/ui/date-text.tsx';
import { LevelBadge } from '#app/ui/level-badge.tsx';
import { requirementMarkMessages } from '../mark-messages.ts';
import { RequirementStandingTag, RequirementStateTag } from '../requirement-mark.tsx';
import { TermText } from '../term-text.tsx';
import type { ContractRowView } from './contract-row.ts';
import type { contractListMessages } from './messages.ts';

type Words = Bound<(typeof contractListMessages)['en']>;

export function contractColumns({ columns }: Words, { home, today }: { home: string; today: string }): Column<ContractRowView>[] {
  return [
    {
      id: 'contract',
      header: columns.contract,
      cell: (row) => (
        <>
          <Link to={`${home}/suppliers/${row.supplierId}/contracts/${row.id}`} className="font-medium hover:text-accent hover:underline">
            {row.reference}
          </Link>
          <span className="block text-sm text-muted">{row.name}</span>
        </>
      ),
    },
    {
      id: 'supplier',
      header: columns.supplier,
      cell: (row) => (
        <Link to={`${home}/suppliers/${row.supplierId}#contracts`} className="hover:text-accent hover:underline">
          {row.supplier}
        </Link>
      ),
    },
    { id: 'term', header: columns.term, cell: (row) => <TermText term={row} today={today} /> },
    { id: 'needed', header: columns.needed, from: 'lg', cell: (row) => <LevelBadge lowest={row.needed.lowest} highest={row.needed.highest} /> },
    { id: 'asks', header: columns.asks, cell: (row) => <AskedCell row={row} /> },
    {
      id: 'state',
      header: columns.state,
      cell: (row) =>
        row.asked ? (
          <span className="flex flex-wrap gap-x-2 gap-y-1">
            <RequirementStateTag {...row.asked} />
            <RequirementStandingTag standing={row.asked.standing} />
          </span>
        ) : null,
    },
  ];
}

function AskedCell({ row }: { row: ContractRowView }) {
  const t = useMessages(requirementMarkMessages);
  if (!row.asked) return <span className="text-muted">{row.needed.highest === 'none' ? t.askedNotNeeded : t.askedNothing}</span>;
  return (
    <>
      <LevelBadge lowest={row.asked.level} />
      <span className="block text-sm text-muted">
        {t.by} <DateText date={row.asked.byOn} />
      </span>
    </>
  );
}
