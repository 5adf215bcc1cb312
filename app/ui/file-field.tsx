import type { ChangeEventHandler } from 'react';
import { ariaOf, FieldFrame, type FieldBinding, type FieldTexts } from './field-frame.tsx';

/** A native file input; the accepted types are a hint to the browser, the server judges by the bytes. */
export function FileField({ field, accept, onChange, ...texts }: FieldTexts & { field: FieldBinding; accept?: string; onChange?: ChangeEventHandler<HTMLInputElement> }) {
  return (
    <FieldFrame field={field} {...texts}>
      <input
        id={field.id}
        name={field.name}
        type="file"
        accept={accept}
        required={field.required}
        onChange={onChange}
        {...ariaOf(field, Boolean(texts.description))}
        className="control file:me-3 file:rounded-sm file:border file:border-line-strong file:bg-sunken file:px-2.5 file:py-0.5 file:text-ink"
      />
    </FieldFrame>
  );
}
