import type { FieldMetadata } from '@conform-to/react';
import { kindsOf, supplierCategories } from '#app/domain/register/categories.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { FieldDescription, FieldErrors } from '#app/ui/field-frame.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { supplierFormMessages } from './messages.ts';

interface Props {
  category: FieldMetadata<string | null>;
  kinds: FieldMetadata<string[]>;
}

/** One category, and kinds of any category: folded away per category, open where something is ticked. */
export function CategoryFields({ category, kinds }: Props) {
  const t = useMessages(supplierFormMessages);
  const { locale } = useFormat();
  const chosen = new Set<unknown>(Array.isArray(kinds.initialValue) ? kinds.initialValue : [kinds.initialValue]);
  return (
    <>
      <SelectField field={category} label={t.category} options={supplierCategories.map(({ id, name }) => ({ value: id, label: name[locale] }))} />
      <fieldset id={kinds.id} tabIndex={-1} className="grid gap-1">
        <legend className="mb-1 font-medium">{t.kinds}</legend>
        <FieldDescription field={kinds}>{t.kindsHelp}</FieldDescription>
        <FieldErrors field={kinds} />
        <div className="mt-1 border-t border-line">
          {supplierCategories.map((group) => {
            const own = kindsOf(group.id);
            const count = own.filter((kind) => chosen.has(kind.id)).length;
            return (
              <details key={group.id} open={count > 0} className="group border-b border-line">
                <summary className="flex justify-between gap-4 py-1.5 hover:text-accent">
                  {group.name[locale]}
                  <span className="text-muted tabular-nums">{count > 0 ? `${count} / ${own.length}` : own.length}</span>
                </summary>
                <div className="grid gap-x-6 pb-3 sm:grid-cols-2">
                  {own.map((kind) => (
                    <label key={kind.id} className="flex items-start gap-2 py-0.5">
                      <input type="checkbox" name={kinds.name} value={kind.id} defaultChecked={chosen.has(kind.id)} className="mt-1 size-4 shrink-0" />
                      {kind.name[locale]}
                    </label>
                  ))}
                </div>
              </details>
            );
          })}
        </div>
      </fieldset>
    </>
  );
}
