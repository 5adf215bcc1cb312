import { readingMessages } from '#app/platform/certificate/reading-messages.ts';
import { useDocumentReading } from '#app/platform/certificate/use-document-reading.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import type { FieldBinding, FieldTexts } from './field-frame.tsx';
import { FileField } from './file-field.tsx';

/** A file field for the document behind a certificate: what is chosen is read at once, and fills in the fields beside it to be checked. */
export function DocumentField({ field, ...texts }: FieldTexts & { field: FieldBinding }) {
  const t = useMessages(readingMessages);
  const { isReading, problem, filled, onChoose } = useDocumentReading();
  const told = isReading ? t.reading : (problem ?? (filled ? (filled.length > 0 ? t.filled({ fields: filled.map((name) => t.fields[name]) }) : t.nothing) : ''));
  return (
    <div className="grid gap-1.5">
      <FileField field={field} {...texts} accept="application/pdf,image/png,image/jpeg" onChange={onChoose} />
      <p role="status" className={problem && !isReading ? 'max-w-prose text-bad' : 'max-w-prose text-sm text-muted'}>
        {told}
      </p>
    </div>
  );
}
