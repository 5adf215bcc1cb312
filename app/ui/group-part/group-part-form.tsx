import { Form, Link } from '@remix-run/react';
import { kindsOf, supplierCategories } from '#app/domain/register/categories.ts';
import { isWhole, type GroupPart } from '#app/domain/register/group-part.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { Button } from '../button.tsx';
import { SelectField } from '../select-field.tsx';
import { TextField } from '../text-field.tsx';
import { groupPartMessages } from './messages.ts';

interface Props {
  part: GroupPart;
  /** What the address says besides the part: which group. */
  kept: readonly (readonly [name: string, value: string])[];
  /** Address of the whole group. */
  whole: string;
}

/** Splits a group that is mixed: a GET form, folded away until it is needed. */
export function GroupPartForm({ part, kept, whole }: Props) {
  const t = useMessages(groupPartMessages);
  const { locale } = useFormat();
  const kinds = supplierCategories.map((category) => ({ label: category.name[locale], options: kindsOf(category.id).map((kind) => ({ value: kind.id, label: kind.name[locale] })) }));
  const euros = (cents: number | undefined) => (cents === undefined ? '' : String(cents / 100));
  return (
    <details open={!isWhole(part)} className="mb-4 print:hidden">
      <summary className="link inline-block">{t.title}</summary>
      <p className="mt-1 max-w-prose text-sm text-muted">{t.text}</p>
      <Form method="get" preventScrollReset className="mt-3 grid gap-3" key={whole + JSON.stringify(part)}>
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="grid gap-x-5 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
          <TextField field={{ id: 'part-words', name: 'q', maxLength: 100 }} label={t.words} defaultValue={part.text ?? ''} hideOptional />
          <SelectField field={{ id: 'part-kind', name: 'kind' }} label={t.kind} options={kinds} blank={t.anyKind} defaultValue={part.kindId ?? ''} hideOptional />
          <TextField field={{ id: 'part-from', name: 'from', pattern: '\\d{1,10}' }} inputMode="numeric" label={t.from} defaultValue={euros(part.fromCents)} hideOptional width="short" />
          <TextField field={{ id: 'part-below', name: 'below', pattern: '\\d{1,10}' }} inputMode="numeric" label={t.below} defaultValue={euros(part.belowCents)} hideOptional width="short" />
        </div>
        <div className="flex flex-wrap items-center gap-4">
          <Button type="submit">{t.show}</Button>
          {isWhole(part) ? null : (
            <Link to={whole} className="link" preventScrollReset>
              {t.whole}
            </Link>
          )}
        </div>
      </Form>
    </details>
  );
}
