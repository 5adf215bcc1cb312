import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { ariaOf, FieldFrame, initialText, type FieldBinding, type FieldTexts } from './field-frame.tsx';

type Native = Omit<ComponentProps<'input'>, 'id' | 'name' | 'className' | 'children'>;

const widths = { full: '', short: 'max-w-40', medium: 'max-w-80' } as const;
export type FieldWidth = keyof typeof widths;

interface Props extends FieldTexts, Native {
  field: FieldBinding;
  /** As wide as what is expected, so that the box says how much to type. */
  width?: FieldWidth;
}

export function TextField({ field, label, description, hideLabel, hideOptional, className, width = 'full', ...native }: Props) {
  const { id, name, required, minLength, maxLength, min, max, step, pattern } = field;
  const initial = native.value === undefined ? { defaultValue: native.defaultValue ?? initialText(field) } : {};
  return (
    <FieldFrame {...{ field, label, description, hideLabel, hideOptional, className }}>
      <input
        type="text"
        {...{ id, name, required, minLength, maxLength, min, max, step, pattern }}
        {...ariaOf(field, Boolean(description))}
        {...native}
        {...initial}
        className={classNames('control', widths[width])}
      />
    </FieldFrame>
  );
}

export function DateField(props: Omit<Props, 'type' | 'width'>) {
  return <TextField {...props} type="date" width="short" />;
}
