import type { ReactNode } from 'react';
import { HeaderCells, RowCells } from './data-table-cells.tsx';
import type { Column, SortLinks } from './data-table-types.ts';

export type { Column, SortLinks } from './data-table-types.ts';

export interface DataTableProps<Row> {
  /** What the table lists, for screen readers. */
  caption: string;
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** The first column names the row. */
  columns: readonly Column<Row>[];
  sort?: SortLinks;
  /** In place of the table when there are no rows. */
  empty?: ReactNode;
}

/** A list whose order and paging the server decides. Where rows are ticked: `SelectableTable`. */
export function DataTable<Row>({ caption, rows, rowId, columns, sort, empty }: DataTableProps<Row>) {
  if (rows.length === 0 && empty) return <>{empty}</>;
  return (
    <table className="data-table">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <HeaderCells columns={columns} sort={sort} />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowId(row)}>
            <RowCells columns={columns} row={row} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
