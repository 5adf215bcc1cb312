import type { ComponentProps } from 'react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import type { Locale } from '#app/platform/messages/locale.ts';
import { MailBlocksView } from '#app/ui/mail-blocks-view.tsx';
import { askMessages } from './messages.ts';

interface Sample {
  name: string;
  locale: Locale;
  subject: string;
  blocks: readonly unknown[];
}

/** The words that go out, as they go out. */
export function SampleMails({ samples }: { samples: readonly Sample[] }) {
  const t = useMessages(askMessages);
  return (
    <div className="mt-3 grid max-w-3xl gap-3">
      {samples.map((sample) => (
        <details key={sample.locale}>
          <summary className="link">{t.sample({ name: sample.name })}</summary>
          <div className="mt-2 rounded-md border border-line bg-surface p-4">
            <p lang={sample.locale} className="mb-4 border-b border-line pb-4 font-semibold">
              {sample.subject}
            </p>
            <MailBlocksView blocks={sample.blocks as ComponentProps<typeof MailBlocksView>['blocks']} locale={sample.locale} />
          </div>
        </details>
      ))}
    </div>
  );
}
