import { useMessages } from '#app/platform/messages/messages-context.tsx';
import type { ComparedField, Comparison } from './load-comparison.server.ts';
import { mergingMessages } from './messages.ts';

/** Field by field; where both say something else, one radio button each. */
export function ComparedFields({ data }: { data: Comparison }) {
  const t = useMessages(mergingMessages);
  const { stays, gone, fields, agreedDates } = data;
  return (
    <table className="data-table">
      <caption className="sr-only">{t.compare.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.compare.field}</th>
          <th scope="col">
            {t.compare.stays}: {stays.name}
          </th>
          <th scope="col">
            {t.compare.goes}: {gone.name}
          </th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <FieldRow key={field.field} label={t.field[field.field]} name={`side-${field.field}`} field={field} names={{ stays: stays.name, gone: gone.name }} />
        ))}
        {agreedDates ? <FieldRow label={t.compare.agreedDate} name="agreed_date" field={{ ...agreedDates, isConflict: agreedDates.stays !== agreedDates.gone, canBeJoined: false }} names={{ stays: stays.name, gone: gone.name }} /> : null}
      </tbody>
    </table>
  );
}

interface RowProps {
  label: string;
  name: string;
  field: Pick<ComparedField, 'stays' | 'gone' | 'isConflict' | 'canBeJoined'>;
  names: { stays: string; gone: string };
}

function FieldRow({ label, name, field, names }: RowProps) {
  const t = useMessages(mergingMessages).compare;
  if (!field.isConflict) {
    return (
      <tr>
        <th scope="row">{label}</th>
        <td data-label={`${t.stays}: ${names.stays}`}>{field.stays ?? ''}</td>
        <td data-label={`${t.goes}: ${names.gone}`}>{field.gone ?? ''}</td>
      </tr>
    );
  }
  const choice = (side: 'stays' | 'gone' | 'both', text: string, isDefault: boolean) => (
    <label className="flex items-start gap-2">
      <input type="radio" className="mt-1 size-4 shrink-0" name={name} value={side} defaultChecked={isDefault} />
      <span className="min-w-0 whitespace-pre-line wrap-anywhere">
        <span className="sr-only">{`${t.choose({ field: label })} `}</span>
        {text}
      </span>
    </label>
  );
  return (
    <tr>
      <th scope="row">
        {label}
        {field.canBeJoined ? <span className="mt-1 block font-normal">{choice('both', t.both, true)}</span> : null}
      </th>
      <td data-label={`${t.stays}: ${names.stays}`}>{choice('stays', field.stays ?? '', !field.canBeJoined)}</td>
      <td data-label={`${t.goes}: ${names.gone}`}>{choice('gone', field.gone ?? '', false)}</td>
    </tr>
  );
}
