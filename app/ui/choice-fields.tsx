import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { ariaOf, FieldErrors, FieldGroup, initialText, type FieldBinding, type FieldTexts } from './field-frame.tsx';

export interface Choice {
  value: string;
  label: ReactNode;
  description?: ReactNode;
  disabled?: boolean;
}

interface ChoicesProps extends FieldTexts {
  field: FieldBinding;
  choices: readonly Choice[];
  /** Side by side where there is room. */
  inline?: boolean;
  onChoose?: (value: string, checked: boolean) => void;
}

function ChoiceLabel({ choice }: { choice: Choice }) {
  return (
    <span>
      {choice.label}
      {choice.description ? <span className="block text-sm text-muted">{choice.description}</span> : null}
    </span>
  );
}

const rowClass = 'flex items-start gap-2 py-0.5';
const boxClass = 'mt-1 size-4 shrink-0';

export function RadioGroup({ field, choices, inline, onChoose, defaultValue, ...texts }: ChoicesProps & { defaultValue?: string }) {
  const initial = initialText(field) ?? defaultValue;
  return (
    <FieldGroup field={field} {...texts}>
      <div className={inline ? 'flex flex-wrap gap-x-5 gap-y-1' : 'grid gap-0.5'}>
        {choices.map((choice) => (
          <label key={choice.value} className={rowClass}>
            <input
              type="radio"
              className={boxClass}
              name={field.name}
              value={choice.value}
              required={field.required}
              disabled={choice.disabled}
              defaultChecked={initial === choice.value}
              onChange={onChoose ? (event) => onChoose(choice.value, event.target.checked) : undefined}
            />
            <ChoiceLabel choice={choice} />
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

function initialSet(value: unknown): ReadonlySet<unknown> {
  return new Set(Array.isArray(value) ? value : value === undefined ? [] : [value]);
}

export function CheckboxGroup({ field, choices, inline, onChoose, ...texts }: ChoicesProps) {
  const initial = initialSet(field.initialValue);
  return (
    <FieldGroup field={field} {...texts}>
      <div className={inline ? 'flex flex-wrap gap-x-5 gap-y-1' : 'grid gap-0.5'}>
        {choices.map((choice) => (
          <label key={choice.value} className={rowClass}>
            <input
              type="checkbox"
              className={boxClass}
              name={field.name}
              value={choice.value}
              disabled={choice.disabled}
              defaultChecked={initial.has(choice.value)}
              onChange={onChoose ? (event) => onChoose(choice.value, event.target.checked) : undefined}
            />
            <ChoiceLabel choice={choice} />
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

interface CheckboxProps {
  field: FieldBinding;
  label: ReactNode;
  description?: ReactNode;
  defaultChecked?: boolean;
  value?: string;
  className?: string;
}

/** One statement that is ticked or not; unticked sends nothing. */
export function CheckboxField({ field, label, description, defaultChecked, value = 'on', className }: CheckboxProps) {
  return (
    <div className={classNames('grid gap-1', className)}>
      <label htmlFor={field.id} className={rowClass}>
        <input
          id={field.id}
          type="checkbox"
          className={boxClass}
          name={field.name}
          value={value}
          required={field.required}
          defaultChecked={defaultChecked ?? field.initialValue === value}
          {...ariaOf(field, Boolean(description))}
        />
        <span>
          {label}
          {description ? (
            <span id={`${field.id}-description`} className="block text-sm text-muted">
              {description}
            </span>
          ) : null}
        </span>
      </label>
      <FieldErrors field={field} />
    </div>
  );
}
