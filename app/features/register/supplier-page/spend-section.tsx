import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { DataTable, type Column } from '#app/ui/data-table.tsx';
import { MoneyText } from '#app/ui/date-text.tsx';
import { Section } from '#app/ui/section.tsx';
import { supplierPageMessages } from './messages.ts';
import type { YearlySpend } from './spend-per-year.ts';

export function SpendSection({ spend }: { spend: readonly YearlySpend[] }) {
  const t = useMessages(supplierPageMessages).spend;
  const format = useFormat();
  const columns: Column<YearlySpend>[] = [
    { id: 'year', header: t.columns.year, cell: (line) => line.year },
    { id: 'amount', header: t.columns.amount, numeric: true, cell: (line) => <MoneyText cents={line.cents} currency={line.currency} /> },
    { id: 'payments', header: t.columns.payments, numeric: true, cell: (line) => format.number(line.payments) },
  ];
  const categories = [...new Set(spend.flatMap((line) => line.categories))];
  return (
    <Section title={t.title}>
      <DataTable caption={t.title} rows={spend} rowId={(line) => String(line.year)} columns={columns} />
      {categories.length > 0 ? (
        <p className="mt-2 text-sm text-muted">
          {t.columns.categories}: {format.list(categories.slice(0, 5))}
        </p>
      ) : null}
    </Section>
  );
}
