import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import type { Provenance } from '#app/platform/certificate-file/load-provenance.server.ts';
import { Notice } from '#app/ui/notice.tsx';
import { provenanceMessages } from './provenance-messages.ts';

/** Where a certificate came from, before anybody judges it. */
export function ProvenanceNotice({ provenance }: { provenance: Provenance }) {
  const t = useMessages(provenanceMessages);
  const f = useFormat();
  if (!provenance) return null;
  const { installation, fingerprint, takenBy, takenOn, importedOn, importedBy } = provenance;
  return (
    <Notice title={t.title} className="mb-5">
      <p className="break-words">{t.text({ installation, name: takenBy, taken: f.date(takenOn), imported: f.date(importedOn), by: importedBy })}</p>
      <p className="mt-1 text-sm text-muted">{t.key({ fingerprint })}</p>
    </Notice>
  );
}
