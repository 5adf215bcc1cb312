import { Link } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { Section } from '#app/ui/section.tsx';
import { judgingLinksMessages } from './judging-links-messages.ts';

/** In the settings: the rules by which certificates are judged. */
export function JudgingLinks({ path }: { path: string }) {
  const { links: t } = useMessages(judgingLinksMessages);
  const doors = [
    { to: 'verification', label: t.policy, text: t.policyText },
    { to: 'issuers', label: t.issuers, text: t.issuersText },
    { to: 'equivalence', label: t.equivalence, text: t.equivalenceText },
  ];
  return (
    <Section title={t.title}>
      <ul className="grid gap-3">
        {doors.map((door) => (
          <li key={door.to}>
            <Link className="link" to={`${path}/settings/${door.to}`}>
              {door.label}
            </Link>
            <span className="block text-muted">{door.text}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
