import type { CoveragePeriod } from '#app/domain/register/standing.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { DataTable, type Column } from '#app/ui/data-table.tsx';
import { LevelBadge } from '#app/ui/level-badge.tsx';
import { Section } from '#app/ui/section.tsx';
import { StateMark } from '#app/ui/state-mark.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { SupplierPageData } from './load-supplier-page.server.ts';
import { supplierPageMessages } from './messages.ts';

/** The supplier's time without a gap in it, latest first, what is to come included. */
export function HistorySection({ data }: { data: SupplierPageData }) {
  const t = useMessages(supplierPageMessages).history;
  const format = useFormat();
  const columns: Column<CoveragePeriod>[] = [
    {
      id: 'from',
      header: t.columns.from,
      cell: (period) => (
        <time dateTime={period.fromOn} className="whitespace-nowrap">
          {format.date(period.fromOn)}
          {period.fromOn === data.current?.fromOn ? <Tag className="ms-2 font-normal">{t.now}</Tag> : null}
        </time>
      ),
    },
    { id: 'state', header: t.columns.state, cell: (period) => <StateMark state={period.state} /> },
    { id: 'level', header: t.columns.level, cell: (period) => (period.state === 'not_a_supplier' ? null : <LevelBadge lowest={period.lowest} highest={period.highest} />) },
    { id: 'held', header: t.columns.held, cell: (period) => (period.held === 'none' ? null : <LevelBadge lowest={period.held} />) },
  ];
  return (
    <Section title={t.title} id="history" lead={t.lead}>
      <DataTable caption={t.title} rows={[...data.periods].reverse()} rowId={(period) => period.fromOn} columns={columns} />
    </Section>
  );
}
