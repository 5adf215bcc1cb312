import { lazy, Suspense, useState } from 'react';
import type { FieldBinding, FieldTexts } from './field-frame.tsx';
import { FileField } from './file-field.tsx';

/** Comes with the first document: whoever only opens the form does not wait for it. */
const DocumentReading = lazy(async () => ({ default: (await import('./document-reading.tsx')).DocumentReading }));

/** A file field for the document behind a certificate: what is chosen is read at once, and fills in the fields beside it to be checked. */
export function DocumentField({ field, ...texts }: FieldTexts & { field: FieldBinding }) {
  const [chosen, setChosen] = useState<{ input: HTMLInputElement; choice: number } | null>(null);
  return (
    <div className="grid gap-1.5">
      <FileField field={field} {...texts} accept="application/pdf,image/png,image/jpeg" onChange={({ target }) => setChosen((before) => ({ input: target, choice: (before?.choice ?? 0) + 1 }))} />
      <div role="status">{chosen ? <Suspense fallback={null}><DocumentReading {...chosen} said={field.errors} /></Suspense> : null}</div>
    </div>
  );
}
