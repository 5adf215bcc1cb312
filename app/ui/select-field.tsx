import type { ComponentProps } from 'react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { classNames } from './class-names.ts';
import { ariaOf, FieldFrame, initialText, type FieldBinding, type FieldTexts } from './field-frame.tsx';
import { uiMessages } from './messages.ts';

export interface Option {
  value: string;
  label: string;
  disabled?: boolean;
}
export interface OptionGroup {
  label: string;
  options: readonly Option[];
}

type Native = Omit<ComponentProps<'select'>, 'id' | 'name' | 'className' | 'children'>;
interface Props extends FieldTexts, Native {
  field: FieldBinding;
  options: readonly (Option | OptionGroup)[];
  /** First, empty choice; *Choose…* by default, `null` for none. */
  blank?: string | null;
  width?: 'full' | 'medium';
}

/** A group is known by its place: in another language it has another name and must keep what was chosen in it. */
function renderOption(option: Option | OptionGroup, place: number) {
  if ('options' in option) {
    return (
      <optgroup key={`group ${place}`} label={option.label}>
        {option.options.map(renderOption)}
      </optgroup>
    );
  }
  return (
    <option key={option.value} value={option.value} disabled={option.disabled}>
      {option.label}
    </option>
  );
}

export function SelectField({ field, label, description, hideLabel, hideOptional, className, options, blank, width = 'full', ...native }: Props) {
  const t = useMessages(uiMessages);
  const initial = native.value === undefined ? { defaultValue: native.defaultValue ?? initialText(field) } : {};
  return (
    <FieldFrame {...{ field, label, description, hideLabel, hideOptional, className }}>
      <select
        id={field.id}
        name={field.name}
        required={field.required}
        {...ariaOf(field, Boolean(description))}
        {...native}
        {...initial}
        className={classNames('control', width === 'medium' && 'max-w-80')}
      >
        {blank === null ? null : <option value="">{blank ?? t.choose}</option>}
        {options.map(renderOption)}
      </select>
    </FieldFrame>
  );
}
