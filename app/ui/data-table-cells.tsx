import { classNames } from './class-names.ts';
import { SortHeader } from './data-table-sort.tsx';
import type { Column, SortLinks } from './data-table-types.ts';

function cellClass<Row>(column: Column<Row>) {
  return classNames(column.numeric && 'end', column.from && `from-${column.from}`, column.className) || undefined;
}

export function HeaderCells<Row>({ columns, sort }: { columns: readonly Column<Row>[]; sort: SortLinks | undefined }) {
  return columns.map((column) => (
    <SortHeader key={column.id} id={column.id} className={cellClass(column)} sort={column.sortable ? sort : undefined}>
      {column.header}
    </SortHeader>
  ));
}

/** The first column names the row. */
export function RowCells<Row>({ columns, row }: { columns: readonly Column<Row>[]; row: Row }) {
  return columns.map((column, index) =>
    index === 0 ? (
      <th key={column.id} scope="row" className={cellClass(column)}>
        {column.cell(row)}
      </th>
    ) : (
      <td key={column.id} data-label={column.header} className={cellClass(column)}>
        {column.cell(row)}
      </td>
    ),
  );
}
