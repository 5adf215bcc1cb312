import { Download } from 'lucide-react';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { buttonClass } from '#app/ui/button.tsx';
import { Section } from '#app/ui/section.tsx';
import type { VerificationView } from './load-verification.server.ts';
import { verificationMessages } from './messages.ts';

/** The file: a picture is shown; a PDF is handed over, because nothing that others sent runs inside our pages. */
export function ProofDocument({ file, home }: { file: VerificationView['file']; home: string }) {
  const t = useMessages(verificationMessages);
  const f = useFormat();
  if (!file) return <Section title={t.document}>{t.noDocument}</Section>;
  if (file.removedAt) return <Section title={t.document}>{t.removedByPolicy({ name: file.name, at: file.removedAt })}</Section>;
  if (!file.mayOpen) return <Section title={t.document}>{t.mayNotOpen}</Section>;
  const address = `${home}/files/${file.id}`;
  const isPicture = file.mediaType !== 'application/pdf';
  return (
    <Section title={t.document} className="self-start lg:sticky lg:top-0">
      {isPicture ? <img src={address} alt={t.preview} className="mb-3 max-h-160 max-w-full border border-line bg-white" /> : null}
      <p className="mb-2 font-medium break-all">{file.name}</p>
      <a href={address} download className={buttonClass('secondary')}>
        <Download className="size-4" aria-hidden />
        {t.open({ type: t.types[file.mediaType], size: f.bytes(file.bytes) })}
      </a>
      <p className="mt-3 max-w-prose text-sm text-muted">{t.openHint}</p>
      <p className="mt-1 text-xs break-all text-muted">{t.digest({ sha256: file.sha256 })}</p>
    </Section>
  );
}
