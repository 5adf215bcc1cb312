import type { ComponentProps } from 'react';
import { ariaOf, FieldFrame, initialText, type FieldBinding, type FieldTexts } from './field-frame.tsx';

type Native = Omit<ComponentProps<'textarea'>, 'id' | 'name' | 'className' | 'children'>;

export function TextArea({ field, label, description, hideLabel, hideOptional, className, rows = 4, ...native }: FieldTexts & Native & { field: FieldBinding }) {
  const { id, name, required, minLength, maxLength } = field;
  return (
    <FieldFrame {...{ field, label, description, hideLabel, hideOptional, className }}>
      <textarea
        {...{ id, name, required, minLength, maxLength, rows }}
        {...ariaOf(field, Boolean(description))}
        defaultValue={initialText(field)}
        {...native}
        className="control"
      />
    </FieldFrame>
  );
}
