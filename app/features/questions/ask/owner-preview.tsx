import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { Section } from '#app/ui/section.tsx';
import { askMessages } from './messages.ts';
import type { OwnerPreview } from './preview.server.ts';
import { SampleMails } from './sample-mails.tsx';

/** Who gets which mail, before anything goes out. */
export function OwnerPreviewSection({ preview }: { preview: OwnerPreview }) {
  const t = useMessages(askMessages);
  const format = useFormat();
  const suppliers = preview.letters.reduce((sum, letter) => sum + letter.suppliers.length, 0);
  return (
    <Section id="plan" title={<span role="status">{t.owner.plan({ letters: preview.letters.length, suppliers })}</span>}>
      <ul className="grid max-w-3xl gap-3">
        {preview.letters.map((letter) => (
          <li key={letter.email}>
            <p className="font-medium">{t.owner.gets({ name: letter.name, n: letter.suppliers.length })}</p>
            <p className="text-sm break-all text-muted">
              {letter.email} · {t.languages[letter.locale]}
            </p>
            <p className="text-sm text-muted">{format.list(letter.suppliers.length > 6 ? [...letter.suppliers.slice(0, 5), t.more({ n: letter.suppliers.length - 5 })] : letter.suppliers)}</p>
          </li>
        ))}
      </ul>
      <SampleMails samples={preview.samples} />
    </Section>
  );
}
