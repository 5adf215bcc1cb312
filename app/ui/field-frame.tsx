import type { ReactNode } from 'react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { classNames } from './class-names.ts';
import { uiMessages } from './messages.ts';

/** What a control needs to know of its form. Conform's field metadata fits; `{ id, name }` is enough. */
export interface FieldBinding {
  id: string;
  name: string;
  errors?: string[] | undefined;
  initialValue?: unknown;
  required?: boolean | undefined;
  minLength?: number | undefined;
  maxLength?: number | undefined;
  min?: string | number | undefined;
  max?: string | number | undefined;
  step?: string | number | undefined;
  pattern?: string | undefined;
}

export interface FieldTexts {
  label: ReactNode;
  description?: ReactNode;
  /** Label for screen readers only, where the place says enough to the eye. */
  hideLabel?: boolean;
  /** Leaves out *(optional)*, as in filters. */
  hideOptional?: boolean;
  className?: string;
}

/** Ids, validity and description of a control, wired the same way everywhere. */
export function ariaOf(field: FieldBinding, hasDescription: boolean) {
  const invalid = Boolean(field.errors?.length);
  const describedBy = classNames(hasDescription && `${field.id}-description`, invalid && `${field.id}-error`);
  return { 'aria-invalid': invalid || undefined, 'aria-describedby': describedBy || undefined };
}

export function initialText(field: FieldBinding): string | undefined {
  return typeof field.initialValue === 'string' ? field.initialValue : undefined;
}

export function FieldErrors({ field }: { field: FieldBinding }) {
  if (!field.errors?.length) return null;
  return (
    <p id={`${field.id}-error`} className="font-medium text-bad">
      {field.errors.join(' ')}
    </p>
  );
}

export function FieldDescription({ field, children }: { field: FieldBinding; children: ReactNode }) {
  if (!children) return null;
  return (
    <div id={`${field.id}-description`} className="text-sm text-muted">
      {children}
    </div>
  );
}

export function OptionalMark({ field, hide }: { field: FieldBinding; hide?: boolean | undefined }) {
  const t = useMessages(uiMessages);
  return field.required || hide ? null : <span className="font-normal text-muted"> ({t.optional})</span>;
}

export function FieldFrame({ field, label, description, hideLabel, hideOptional, className, children }: FieldTexts & { field: FieldBinding; children: ReactNode }) {
  return (
    <div className={classNames('grid content-start gap-1', className)}>
      <label htmlFor={field.id} className={hideLabel ? 'sr-only' : 'font-medium'}>
        {label}
        <OptionalMark field={field} hide={hideOptional} />
      </label>
      <FieldDescription field={field}>{description}</FieldDescription>
      <FieldErrors field={field} />
      {children}
    </div>
  );
}

/** A group of choices under one question. */
export function FieldGroup({ field, label, description, hideLabel, hideOptional, className, children }: FieldTexts & { field: FieldBinding; children: ReactNode }) {
  return (
    <fieldset id={field.id} tabIndex={-1} className={classNames('grid content-start gap-1', className)} {...ariaOf(field, Boolean(description))}>
      <legend className={hideLabel ? 'sr-only' : 'mb-1 font-medium'}>
        {label}
        <OptionalMark field={field} hide={hideOptional} />
      </legend>
      <FieldDescription field={field}>{description}</FieldDescription>
      <FieldErrors field={field} />
      {children}
    </fieldset>
  );
}
