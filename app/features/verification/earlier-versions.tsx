import { Link } from '@remix-run/react';
import { schemeName } from '#app/domain/certificate/scheme-names.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { documentMessages } from './document-messages.ts';
import type { VerificationView } from './load-verification.server.ts';

/** What this supplier showed before: nothing is written over. */
export function EarlierVersions({ view, home }: { view: VerificationView; home: string }) {
  const t = useMessages(documentMessages);
  const f = useFormat();
  const { earlier } = view.document;
  if (earlier.length === 0) return null;
  return (
    <Section title={t.earlier} lead={t.earlierLead}>
      <ul className="grid gap-1.5">
        {earlier.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center gap-x-2">
            <Link to={`${home}/verification/${one.id}`} className="link">
              {t.earlierLine({ proof: [schemeName(view.certificate.scheme)[f.locale], one.level].filter(Boolean).join(' '), until: f.date(one.validUntil), at: f.dateTime(one.receivedAt) })}
            </Link>
            <Tag tone={one.isGone ? undefined : one.result === 'refused' ? 'bad' : one.result === 'accepted' ? 'ok' : 'info'}>{t.results[one.isNotShared ? 'notShared' : one.isGone ? 'gone' : (one.result ?? 'waiting')]}</Tag>
          </li>
        ))}
      </ul>
    </Section>
  );
}
