import { Link } from '@remix-run/react';
import type { DocumentDifference } from '#app/domain/certificate/document-differences.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { documentMessages } from './document-messages.ts';
import { readValue } from './read-mark.tsx';

/** One thing about the document that asks for a look. */
export function DocumentDifferenceText({ difference, home }: { difference: DocumentDifference; home: string }) {
  const t = useMessages(documentMessages);
  const f = useFormat();
  switch (difference.kind) {
    case 'reads_otherwise':
      return <>{t.readsOtherwise({ field: t.fields[difference.field], page: difference.read.page, value: readValue(difference.field, difference.read.value, f) })}</>;
    case 'scope_missing':
      return <>{t.scopeMissing}</>;
    case 'same_file':
      return (
        <>
          {t.sameFile}{' '}
          {difference.suppliers.map(({ proofId, name }, index) => (
            <span key={proofId}>
              {index > 0 ? ', ' : ''}
              <Link to={`${home}/verification/${proofId}`} className="link">
                {name}
              </Link>
            </span>
          ))}
        </>
      );
    case 'changed':
      return (
        <>
          <Link to={`${home}/verification/${difference.proofId}`} className="link">
            {t.changed({ at: f.dateTime(difference.receivedAt) })}
          </Link>
          . {difference.isOtherFile ? t.changedFile : t.changedSame} {difference.fields.length > 0 ? t.changedFields({ fields: f.list(difference.fields.map((field) => t.fields[field])) }) : null}
        </>
      );
  }
}
