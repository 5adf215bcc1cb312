import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { StoredLayout } from '../import-record.ts';
import { importMessages } from '../messages.ts';
import { currencies, delimiterNames, nameOfDelimiter, type DelimiterName } from './currencies-and-delimiters.ts';

const encodingLabels = { 'utf-8': 'UTF-8', 'windows-1252': 'Windows-1252', 'utf-16le': 'UTF-16 LE', 'utf-16be': 'UTF-16 BE' } as const;
const optionsOf = (labels: Record<string, string>) => Object.entries(labels).map(([value, label]) => ({ value, label }));
const field = (name: string) => ({ id: `layout-${name}`, name, required: true });

/** How the file was read, each of it to be changed by hand. */
export function LayoutFields({ stored }: { stored: StoredLayout }) {
  const t = useMessages(importMessages).columns;
  const { source, layout } = stored;
  // Runs of before this was asked have none.
  const mixed = layout.mixedDates ?? [];
  const isAsked = mixed.length > 0 && !stored.chosen.dateOrder;
  return (
    <div className="grid gap-4">
      {layout.preamble.length > 0 ? <Preamble lines={layout.preamble} /> : null}
      <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {source.kind === 'csv' ? (
          <>
            <SelectField field={field('encoding')} label={t.encoding} blank={null} options={optionsOf(encodingLabels)} defaultValue={source.encoding} />
            <SelectField
              field={field('delimiter')}
              label={t.delimiter}
              blank={null}
              options={(Object.keys(delimiterNames) as DelimiterName[]).map((value) => ({ value, label: t.delimiters[value] }))}
              defaultValue={nameOfDelimiter(source.delimiter)}
            />
          </>
        ) : (
          <SelectField field={field('sheet')} label={t.sheet} blank={null} options={source.sheets.map((value) => ({ value, label: value }))} defaultValue={source.sheet} />
        )}
        <TextField field={field('headerRow')} type="number" min={0} max={1000} label={t.headerRow} description={t.headerRowHint} width="short" defaultValue={String(layout.headerRow + 1)} />
        <SelectField field={field('listKind')} label={t.listKind} blank={null} options={optionsOf(t.listKinds)} defaultValue={layout.listKind} />
        <SelectField field={field('decimal')} label={t.decimal} blank={null} options={optionsOf(t.decimals)} defaultValue={layout.decimal} />
        <SelectField
          field={{ ...field('dateOrder'), required: !isAsked }}
          label={t.dateOrder}
          description={mixed.length > 0 ? t.dateMixed({ examples: mixed.join(' · ') }) : layout.dateOrderIsCertain ? undefined : t.dateUncertain}
          hideOptional
          blank={isAsked ? t.chooseDateOrder : null}
          options={optionsOf(t.dateOrders)}
          defaultValue={isAsked ? '' : layout.dateOrder}
        />
        <SelectField field={field('currency')} label={t.currency} blank={null} options={currencies.map((value) => ({ value, label: value }))} defaultValue={layout.currency ?? 'EUR'} />
      </div>
    </div>
  );
}

function Preamble({ lines }: { lines: readonly string[] }) {
  const t = useMessages(importMessages).columns;
  return (
    <div>
      <p className="font-medium">{t.above}</p>
      <ul className="mt-1 grid gap-0.5 border-s-4 border-line-strong ps-4 text-muted">
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
