import type { Scheme } from '#app/domain/certificate/schemes.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { uiMessages } from './messages.ts';

/** Why a scheme is worth what it is worth here, and where that was read. */
export function SchemeWhy({ scheme }: { scheme: Pick<Scheme, 'why' | 'sources'> }) {
  const t = useMessages(uiMessages);
  const { locale } = useFormat();
  return (
    <p>
      {scheme.why[locale]}
      {scheme.sources.map((source) => (
        <span key={source} className="block text-sm break-all">
          {t.source}{' '}
          <a className="link" href={source} rel="noreferrer">
            {source.replace(/^https:\/\/(www\.)?/, '')}
          </a>
        </span>
      ))}
    </p>
  );
}
