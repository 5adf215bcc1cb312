import { useEffect, useRef } from 'react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import type { Selection } from './data-table-types.ts';
import { uiMessages } from './messages.ts';

/** Ticks the whole page; appears only where a script can act on it. */
export function SelectAllCell({ checked, some, onChange }: { checked: boolean; some: boolean; onChange: (on: boolean) => void }) {
  const t = useMessages(uiMessages);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = some && !checked;
  }, [some, checked]);
  return (
    <th scope="col" className="select w-8 noscript:invisible">
      <input ref={box} type="checkbox" className="size-4 align-middle" aria-label={t.selectAll} checked={checked} onChange={(event) => onChange(event.target.checked)} />
    </th>
  );
}

interface SelectCellProps<Row> {
  id: string;
  row: Row;
  selection: Selection<Row>;
  checked: boolean;
  /** Understands shift for a range. */
  onChange: (event: unknown) => void;
}

export function SelectCell<Row>({ id, row, selection, checked, onChange }: SelectCellProps<Row>) {
  return (
    <td className="select">
      <label className="-m-2 inline-flex p-2">
        <input
          type="checkbox"
          className="mt-0.5 size-4"
          form={selection.formId}
          name={selection.name ?? 'id'}
          value={id}
          aria-label={selection.label(row)}
          checked={checked}
          onChange={onChange}
        />
      </label>
    </td>
  );
}
