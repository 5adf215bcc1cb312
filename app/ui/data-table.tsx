import { rowSelectionFeature, rowSortingFeature, tableFeatures, useTable, type ColumnDef } from '@tanstack/react-table';
import { useEffect, useMemo, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { SelectAllCell, SelectCell } from './data-table-selection.tsx';
import { SortHeader } from './data-table-sort.tsx';
import type { Column, Selection, SortLinks } from './data-table-types.ts';

export type { Column, Selection, SortLinks } from './data-table-types.ts';

interface Props<Row> {
  /** What the table lists, for screen readers. */
  caption: string;
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** The first column names the row. */
  columns: readonly Column<Row>[];
  sort?: SortLinks;
  selection?: Selection<Row>;
  /** In place of the table when there are no rows. */
  empty?: ReactNode;
}

const features = tableFeatures({ rowSelectionFeature, rowSortingFeature });

function cellClass<Row>(column: Column<Row>) {
  return classNames(column.numeric && 'end', column.from && `from-${column.from}`, column.className) || undefined;
}

/**
 * A list whose order and paging the server decides. TanStack Table keeps the selection and the state of the headers;
 * the cells are written by hand, because its cell rendering halves the speed of the server.
 */
export function DataTable<Row extends object>({ caption, rows, rowId, columns, sort, selection, empty }: Props<Row>) {
  const definitions = useMemo(
    () => columns.map((column): ColumnDef<typeof features, Row> => ({ id: column.id, header: column.header, accessorFn: () => null, enableSorting: Boolean(column.sortable) })),
    [columns],
  );
  const table = useTable({
    features,
    columns: definitions,
    data: rows,
    getRowId: rowId,
    manualSorting: true,
    state: { sorting: sort ? [{ id: sort.by, desc: sort.descending }] : [] },
  });
  const count = table.getSelectedRowModel().rows.length;
  const onCount = selection?.onCount;
  useEffect(() => onCount?.(count), [onCount, count]);
  if (rows.length === 0 && empty) return <>{empty}</>;
  const body = table.getRowModel().rows;
  return (
    <table className="data-table">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {selection ? <SelectAllCell checked={table.getIsAllRowsSelected()} some={table.getIsSomeRowsSelected()} onChange={(on) => table.toggleAllRowsSelected(on)} /> : null}
          {columns.map((column) => (
            <SortHeader key={column.id} id={column.id} className={cellClass(column)} sort={column.sortable ? sort : undefined}>
              {column.header}
            </SortHeader>
          ))}
        </tr>
      </thead>
      <tbody>
        {body.map((row) => (
          <tr key={row.id}>
            {selection ? <SelectCell id={row.id} selection={selection} row={row.original} checked={row.getIsSelected()} onChange={row.getToggleSelectedHandler()} /> : null}
            {columns.map((column, index) =>
              index === 0 ? (
                <th key={column.id} scope="row" className={cellClass(column)}>
                  {column.cell(row.original)}
                </th>
              ) : (
                <td key={column.id} data-label={column.header} className={cellClass(column)}>
                  {column.cell(row.original)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
