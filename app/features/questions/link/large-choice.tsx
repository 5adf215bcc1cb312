import type { ReactNode } from 'react';
import { FieldErrors, type FieldBinding } from '#app/ui/field-frame.tsx';

interface Props {
  field: FieldBinding;
  legend: ReactNode;
  help?: ReactNode;
  choices: readonly { value: string; label: string; help?: string; isQuiet?: boolean }[];
}

/** One question with answers that a thumb can hit. */
export function LargeChoice({ field, legend, help, choices }: Props) {
  const described = [help ? `${field.id}-description` : '', field.errors ? `${field.id}-error` : ''].filter(Boolean).join(' ');
  return (
    <fieldset id={field.id} tabIndex={-1} aria-describedby={described || undefined} className="grid gap-2">
      <legend className="mb-1 text-lg leading-snug font-semibold">{legend}</legend>
      {help ? (
        <p id={`${field.id}-description`} className="text-muted">
          {help}
        </p>
      ) : null}
      <FieldErrors field={field} />
      <div className="grid gap-2">
        {choices.map((choice) => (
          <label key={choice.value} className="flex min-h-11 cursor-pointer items-start gap-3 rounded-md border border-line-strong bg-surface px-3 py-2.5 hover:border-ink has-checked:border-accent has-checked:bg-accent-soft">
            <input type="radio" name={field.name} value={choice.value} required={field.required} defaultChecked={field.initialValue === choice.value} className="mt-1 size-4 shrink-0" />
            <span className={choice.isQuiet ? 'text-muted' : undefined}>
              {choice.label}
              {choice.help ? <span className="block text-sm text-muted">{choice.help}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
