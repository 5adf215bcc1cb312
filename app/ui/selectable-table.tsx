import { rowSelectionFeature, tableFeatures, useTable, type ColumnDef } from '@tanstack/react-table';
import { useEffect, useMemo } from 'react';
import { HeaderCells, RowCells } from './data-table-cells.tsx';
import { SelectAllCell, SelectCell } from './data-table-selection.tsx';
import { DataTable, type DataTableProps } from './data-table.tsx';
import type { Selection } from './data-table-types.ts';

export type { Column, Selection, SortLinks } from './data-table-types.ts';

const features = tableFeatures({ rowSelectionFeature });

interface Props<Row> extends DataTableProps<Row> {
  /** Nothing where this person may not act on rows: then it is a plain table. */
  selection: Selection<Row> | undefined;
}

/**
 * A list whose rows can be ticked. TanStack Table keeps the selection; the cells are written by hand, because its cell
 * rendering halves the speed of the server.
 */
export function SelectableTable<Row extends object>({ selection, ...table }: Props<Row>) {
  if (!selection || (table.rows.length === 0 && table.empty)) return <DataTable {...table} />;
  return <TickedRows {...table} selection={selection} />;
}

function TickedRows<Row extends object>({ caption, rows, rowId, columns, sort, selection }: DataTableProps<Row> & { selection: Selection<Row> }) {
  const definitions = useMemo(
    () => columns.map((column): ColumnDef<typeof features, Row> => ({ id: column.id, header: column.header, accessorFn: () => null })),
    [columns],
  );
  const table = useTable({ features, columns: definitions, data: rows, getRowId: rowId });
  const count = table.getSelectedRowModel().rows.length;
  const { onCount } = selection;
  useEffect(() => onCount?.(count), [onCount, count]);
  return (
    <table className="data-table">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <SelectAllCell checked={table.getIsAllRowsSelected()} some={table.getIsSomeRowsSelected()} onChange={(on) => table.toggleAllRowsSelected(on)} />
          <HeaderCells columns={columns} sort={sort} />
        </tr>
      </thead>
      <tbody>
        {table.getRowModel().rows.map((row) => (
          <tr key={row.id}>
            <SelectCell id={row.id} selection={selection} row={row.original} checked={row.getIsSelected()} onChange={row.getToggleSelectedHandler()} />
            <RowCells columns={columns} row={row.original} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
