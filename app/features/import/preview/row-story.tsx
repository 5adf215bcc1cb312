import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import type { Bound } from '#app/platform/messages/define-messages.ts';
import type { DraftNote } from '../drafting/draft.ts';
import type { ColumnChanges, ImportedColumns } from '../matching/plan-draft.ts';
import { importMessages } from '../messages.ts';
import type { RowView } from './list-rows.server.ts';

type Words = Bound<(typeof importMessages)['en']>;

/** What happens to one row and why, in a few short sentences. */
export function RowStory({ row, currency }: { row: RowView; currency: string }) {
  const t = useMessages(importMessages);
  const f = useFormat();
  const money = (cents: number | null) => (cents === null ? '–' : f.money(cents, currency));
  const facts = [
    row.reason ? t.reason[row.reason] : null,
    row.lines > 1 ? t.preview.fromLines({ n: row.lines }) : null,
  ].filter((fact) => fact !== null);
  const more = [
    ...(row.into ? [row.reason === 'same_supplier' ? t.preview.into({ name: row.into }) : t.preview.inRegister({ name: row.into })] : []),
    ...(row.spellings.length > 0 ? [t.preview.spellings({ names: f.list(row.spellings.slice(0, 4)) })] : []),
    ...changeSentences(t, row.changes, money),
  ];
  return (
    <div>
      {facts.join(', ')}
      {more.length + row.notes.length > 0 ? (
        <ul className="text-sm text-muted">
          {more.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
          {row.notes.map((note, index) => (
            <li key={index}>{noteSentence(t, note)}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function changeSentences(t: Words, changes: ColumnChanges, money: (cents: number | null) => string): string[] {
  const label: Partial<Record<keyof ImportedColumns, string>> = {
    own_reference: t.field.own_reference,
    kvk_number: t.field.kvk_number,
    vat_number: t.field.vat_number,
    lei: t.field.lei,
    country: t.field.country,
    website: t.field.website,
    note: t.field.note,
    spend_category: t.field.spend_category,
  };
  const spend = changes.yearly_spend_cents;
  const texts = Object.entries(label).flatMap(([column, name]) => {
    const change = changes[column as keyof ImportedColumns];
    return change ? [`${name}: ${change.from === null ? '' : `${change.from} → `}${change.to ?? '–'}`] : [];
  });
  return spend ? [...texts, `${t.preview.yearlySpend}: ${spend.from === null ? '' : `${money(spend.from)} → `}${money(spend.to)}`] : texts;
}

function noteSentence(t: Words, note: DraftNote): string {
  switch (note.code) {
    case 'amounts_unreadable':
    case 'dates_unreadable':
      return t.note[note.code](note);
    case 'name_cleaned':
    case 'reference_per_payment':
    case 'redacted':
    case 'kvk_padded':
      return t.note[note.code];
    default:
      return t.note[note.code](note);
  }
}
