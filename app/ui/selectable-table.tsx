import { useEffect, useState } from 'react';
import { HeaderCells, RowCells } from './data-table-cells.tsx';
import { SelectAllCell, SelectCell } from './data-table-selection.tsx';
import { DataTable, type DataTableProps } from './data-table.tsx';
import type { Selection } from './data-table-types.ts';
import { nothingTicked, tick, tickAll } from './row-selection.ts';

export type { Column, Selection, SortLinks } from './data-table-types.ts';

interface Props<Row> extends DataTableProps<Row> {
  /** Nothing where this person may not act on rows: then it is a plain table. */
  selection: Selection<Row> | undefined;
}

/** A list whose rows can be ticked: one by one, a range with shift, the whole page. */
export function SelectableTable<Row extends object>({ selection, ...table }: Props<Row>) {
  if (!selection || (table.rows.length === 0 && table.empty)) return <DataTable {...table} />;
  return <TickedRows {...table} selection={selection} />;
}

function TickedRows<Row extends object>({ caption, rows, rowId, columns, sort, selection }: DataTableProps<Row> & { selection: Selection<Row> }) {
  const [state, setState] = useState(nothingTicked);
  const ids = rows.map(rowId);
  // What was ticked on another page of the list is kept for coming back, and does not count here.
  const count = ids.filter((id) => state.ticked.has(id)).length;
  const { onCount } = selection;
  useEffect(() => onCount?.(count), [onCount, count]);
  return (
    <table className="data-table">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <SelectAllCell checked={count > 0 && count === ids.length} some={count > 0} onChange={(on) => setState((before) => tickAll(before, ids, on))} />
          <HeaderCells columns={columns} sort={sort} />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const id = rowId(row);
          return (
            <tr key={id}>
              <SelectCell id={id} selection={selection} row={row} checked={state.ticked.has(id)} onChange={(on, isRange) => setState((before) => tick(before, ids, { id, on, isRange }))} />
              <RowCells columns={columns} row={row} />
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
