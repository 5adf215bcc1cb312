import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { importFields, type Mapping } from '../drafting/fields.ts';
import { importMessages } from '../messages.ts';

interface Props {
  headers: readonly string[];
  samples: readonly (readonly string[])[];
  mapping: Mapping;
}

/** One line per column of the file: its header, what stands in it, and what it is to the register. */
export function MappingTable({ headers, samples, mapping }: Props) {
  const t = useMessages(importMessages);
  const fieldOf = new Map(importFields.flatMap((field) => (mapping[field] === undefined ? [] : [[mapping[field], field] as const])));
  const options = importFields.map((value) => ({ value, label: t.field[value] }));
  return (
    <table className="data-table">
      <caption className="sr-only">{t.columns.table.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.columns.table.column}</th>
          <th scope="col">{t.columns.table.samples}</th>
          <th scope="col">{t.columns.table.field}</th>
        </tr>
      </thead>
      <tbody>
        {headers.map((header, column) => {
          const name = header || t.columns.unnamed({ n: column + 1 });
          return (
            <tr key={column}>
              <th scope="row">{name}</th>
              <td data-label={t.columns.table.samples} className="max-w-80 text-muted">
                {samples[column]?.map((sample) => (sample.length > 40 ? `${sample.slice(0, 40)}…` : sample)).join(' · ')}
              </td>
              <td data-label={t.columns.table.field}>
                <SelectField
                  field={{ id: `column-${column}`, name: `column-${column}` }}
                  label={t.columns.fieldFor({ column: name })}
                  hideLabel
                  hideOptional
                  blank={t.columns.leaveOut}
                  options={options}
                  defaultValue={fieldOf.get(column) ?? ''}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
