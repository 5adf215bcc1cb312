import { Check, TriangleAlert } from 'lucide-react';
import type { ReadField } from '#app/domain/certificate/reading/read-fact.ts';
import { schemeName } from '#app/domain/certificate/scheme-names.ts';
import type { Format } from '#app/platform/messages/format.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { documentMessages } from './document-messages.ts';
import { lineId } from './document-text.tsx';
import type { DocumentView } from './load-document.server.ts';

/** What the document says of a field, with the way to where it stands. */
export function ReadMark({ document: { checks }, field }: { document: DocumentView; field: ReadField }) {
  const t = useMessages(documentMessages);
  const f = useFormat();
  const check = checks.find((one) => one.field === field);
  if (!check?.read) return null;
  const { is, read } = check;
  const told = { page: read.page, value: readValue(field, read.value, f) };
  const Icon = is === 'same' ? Check : TriangleAlert;
  return (
    <a href={`#${lineId(read.page, read.line)}`} className={`flex items-start gap-1 text-sm underline-offset-4 hover:underline ${is === 'other' ? 'text-warn' : 'text-muted'}`}>
      {is === 'unread' ? null : <Icon className="mt-0.5 size-3.5 shrink-0" aria-hidden />}
      <span className="wrap-anywhere">{is === 'same' ? t.readSame(told) : is === 'other' ? t.readOther(told) : t.readMissing(told)}</span>
    </a>
  );
}

/** As a person writes it: a date as a date, a scheme by its name. */
export function readValue(field: ReadField, value: string, f: Format): string {
  if (field === 'validFrom' || field === 'validUntil') return f.date(value);
  return field === 'scheme' ? schemeName(value)[f.locale] : value;
}
