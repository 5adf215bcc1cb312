import { useEffect, useRef, useState, type ChangeEvent } from 'react';
import { useFetcher } from '@remix-run/react';
import type { ClearFacts } from '#app/domain/certificate/reading/clear-facts.ts';
import type { ReadField } from '#app/domain/certificate/reading/read-fact.ts';

interface Answer {
  read?: ClearFacts | null;
  problem?: string | null;
}

/** `filled`: names of the fields that were filled in; null while nothing was read. */
export interface DocumentReadingState {
  isReading: boolean;
  problem: string | null;
  filled: readonly ReadField[] | null;
  onChoose(event: ChangeEvent<HTMLInputElement>): void;
}

/**
 * Has a document read as soon as it is chosen, and fills in what it says where nobody has typed. Without a script the form is
 * what it always was. Level and last day come last: whether the one is asked, and what the other is at first, follows from the rest.
 */
export function useDocumentReading(): DocumentReadingState {
  const fetcher = useFetcher<Answer>();
  const form = useRef<HTMLFormElement | null>(null);
  const [filled, setFilled] = useState<readonly ReadField[] | null>(null);
  const { data } = fetcher;
  useEffect(() => {
    if (!data?.read || !form.current) return;
    const { level, validUntil, ...rest } = data.read;
    const first = fill(form.current, rest);
    setFilled(first);
    const later = setTimeout(() => {
      if (form.current) setFilled([...first, ...fill(form.current, { ...(level && { level }), ...(validUntil && { validUntil }) })]);
    });
    return () => clearTimeout(later);
  }, [data]);
  return {
    isReading: fetcher.state !== 'idle',
    problem: data?.problem ?? null,
    filled: data?.read ? filled : null,
    onChoose: ({ target }) => {
      const [file] = target.files ?? [];
      if (!file || !target.form) return;
      form.current = target.form;
      const question = new FormData();
      question.set('intent', 'read');
      question.set('file', file);
      fetcher.submit(question, { method: 'post', encType: 'multipart/form-data' });
    },
  };
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Puts values where nobody has put one; answers which fields it was. */
function fill(form: HTMLFormElement, values: ClearFacts): ReadField[] {
  return (Object.entries(values) as [ReadField, string][]).flatMap(([name, value]) => {
    const control = form.elements.namedItem(name) as Control | null;
    if (!control || !isUntouched(control)) return [];
    write(control, value);
    return [name];
  });
}

function isUntouched(control: Control): boolean {
  if (!(control instanceof HTMLSelectElement)) return control.value === control.defaultValue;
  const chosen = [...control.options].findIndex((option) => option.defaultSelected);
  return control.selectedIndex === Math.max(0, chosen);
}

/** As if it was typed: React hears only of what goes past its own setter. */
function write(control: Control, value: string): void {
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value') ?? {};
  set?.call(control, value);
  control.dispatchEvent(new Event(control instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
}
