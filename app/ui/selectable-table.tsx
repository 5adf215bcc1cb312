import { lazy, Suspense, type ReactElement } from 'react';
import { DataTable, type DataTableProps } from './data-table.tsx';
import type { Selection } from './data-table-types.ts';
import type { TickedRowsProps } from './ticked-rows.tsx';

export type { Column, Selection, SortLinks } from './data-table-types.ts';

// The boxes work before any script; what counts them and ticks ranges comes after the page.
const TickedRows = lazy(async () => ({ default: (await import('./ticked-rows.tsx')).TickedRows })) as unknown as <Row extends object>(props: TickedRowsProps<Row>) => ReactElement;

interface Props<Row> extends DataTableProps<Row> {
  /** Nothing where this person may not act on rows: then it is a plain table. */
  selection: Selection<Row> | undefined;
}

/** A list whose rows can be ticked: one by one, a range with shift, the whole page. */
export function SelectableTable<Row extends object>({ selection, empty, ...table }: Props<Row>) {
  if (!selection || (table.rows.length === 0 && empty)) return <DataTable {...table} empty={empty} />;
  return (
    <Suspense fallback={<DataTable {...table} />}>
      <TickedRows {...table} selection={selection} />
    </Suspense>
  );
}
