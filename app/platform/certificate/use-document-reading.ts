import { useEffect, useRef, useState } from 'react';
import { useFetcher } from '@remix-run/react';
import type { ClearFacts } from '#app/domain/certificate/reading/clear-facts.ts';
import type { ReadField } from '#app/domain/certificate/reading/read-fact.ts';

interface Answer {
  read?: ClearFacts | null;
  problem?: string | null;
}

/** A file field, and how often something was chosen in it. */
export interface Choice {
  input: HTMLInputElement;
  choice: number;
}

/** `filled`: names of the fields that were filled in; null while nothing was read. */
export interface DocumentReadingState {
  isReading: boolean;
  problem: string | null;
  filled: readonly ReadField[] | null;
}

/**
 * Has a document read as soon as it is chosen, and fills in what it says where nobody has typed. Without a script the form is
 * what it always was. Level and last day come last: whether the one is asked, and what the other is at first, follows from the rest.
 */
export function useDocumentReading({ input, choice }: Choice): DocumentReadingState {
  const fetcher = useFetcher<Answer>();
  const submit = useRef(fetcher.submit);
  submit.current = fetcher.submit;
  const form = useRef<HTMLFormElement | null>(null);
  const written = useRef(new Map<ReadField, string>());
  const [filled, setFilled] = useState<readonly ReadField[] | null>(null);
  const { data } = fetcher;
  useEffect(() => {
    if (!data?.read || !form.current) return;
    const { level, validUntil, ...rest } = data.read;
    takeBack(form.current, written.current);
    fill(form.current, rest, written.current);
    setFilled([...written.current.keys()]);
    const later = setTimeout(() => {
      if (form.current) fill(form.current, { ...(level && { level }), ...(validUntil && { validUntil }) }, written.current);
      setFilled([...written.current.keys()]);
    });
    return () => clearTimeout(later);
  }, [data]);
  useEffect(() => {
    const [file] = input.files ?? [];
    if (!file || !input.form) return;
    form.current = input.form;
    const question = new FormData();
    question.set('intent', 'read');
    question.set('file', file);
    submit.current(question, { method: 'post', encType: 'multipart/form-data' });
  }, [input, choice]);
  return { isReading: fetcher.state !== 'idle', problem: data?.problem ?? null, filled: data?.read ? filled : null };
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const controlOf = (form: HTMLFormElement, name: ReadField) => form.elements.namedItem(name) as Control | null;

/** Puts values where nobody has put one, and remembers what it put where. */
function fill(form: HTMLFormElement, values: ClearFacts, written: Map<ReadField, string>): void {
  for (const [name, value] of Object.entries(values) as [ReadField, string][]) {
    const control = controlOf(form, name);
    if (!control || !isUntouched(control)) continue;
    write(control, value);
    written.set(name, value);
  }
}

/** Of another document: what it filled in goes, unless somebody has changed it since. */
function takeBack(form: HTMLFormElement, written: Map<ReadField, string>): void {
  for (const [name, value] of written) {
    const control = controlOf(form, name);
    if (control?.value === value) write(control, initialOf(control));
  }
  written.clear();
}

const initialOf = (control: Control) => (control instanceof HTMLSelectElement ? (control.options[initialIndex(control)]?.value ?? '') : control.defaultValue);
const initialIndex = (select: HTMLSelectElement) => Math.max(0, [...select.options].findIndex((option) => option.defaultSelected));

function isUntouched(control: Control): boolean {
  return control instanceof HTMLSelectElement ? control.selectedIndex === initialIndex(control) : control.value === control.defaultValue;
}

/** As if it was typed: React hears only of what goes past its own setter. */
function write(control: Control, value: string): void {
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value') ?? {};
  set?.call(control, value);
  control.dispatchEvent(new Event(control instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
}
