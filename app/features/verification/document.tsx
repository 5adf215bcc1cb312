import { Download } from 'lucide-react';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { buttonClass } from '#app/ui/button.tsx';
import { Section } from '#app/ui/section.tsx';
import type { DocumentView } from './load-document.server.ts';
import { documentMessages } from './document-messages.ts';
import { DocumentText } from './document-text.tsx';

/** The file: a picture is shown, of a PDF its words; the thing itself is handed over, because nothing that others sent runs inside our pages. */
export function ProofDocument({ document: { file }, home }: { document: DocumentView; home: string }) {
  const t = useMessages(documentMessages);
  const f = useFormat();
  if (!file) return <Section title={t.document}>{t.noDocument}</Section>;
  if (file.removedAt) return <Section title={t.document}>{t.removedByPolicy({ name: file.name, at: file.removedAt })}</Section>;
  if (!file.mayOpen) return <Section title={t.document}>{t.mayNotOpen}</Section>;
  const address = `${home}/files/${file.id}`;
  const isPicture = file.mediaType !== 'application/pdf';
  return (
    <Section title={t.document} className="min-w-0 self-start lg:sticky lg:top-0 lg:max-h-dvh lg:overflow-y-auto print:static print:max-h-none print:overflow-visible">
      {isPicture ? <img src={address} alt={t.preview} className="mb-3 max-h-160 max-w-full border border-line bg-white" /> : null}
      <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="font-medium break-all">
          {file.name}
          {file.pageCount ? <span className="ms-2 font-normal text-muted">{t.pageCount({ n: file.pageCount })}</span> : null}
        </p>
        <a href={address} download className={buttonClass('secondary', 'sm')}>
          <Download className="size-4" aria-hidden />
          {t.open({ type: t.types[file.mediaType], size: f.bytes(file.bytes) })}
        </a>
      </div>
      {isPicture ? null : <DocumentText pages={file.text} pageCount={file.pageCount} />}
      <p className="mt-3 max-w-prose text-sm text-muted">{t.openHint}</p>
      <p className="mt-1 text-xs break-all text-muted">{t.digest({ sha256: file.sha256 })}</p>
    </Section>
  );
}
