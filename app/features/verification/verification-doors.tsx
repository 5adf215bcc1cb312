import { Link } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { judgingLinksMessages } from './judging-links-messages.ts';

/** Ways from the queue to what is asked about again, and to the rules by which one judges. */
export function VerificationDoors({ home, due, mayWrite }: { home: string; due: number; mayWrite: boolean }) {
  const { links: t } = useMessages(judgingLinksMessages);
  const doors = [
    { to: `${home}/verification/due`, label: due > 0 ? t.due({ n: due }) : t.dueNone },
    ...(mayWrite ? [{ to: `${home}/settings/issuers`, label: t.issuers }, { to: `${home}/settings/verification`, label: t.policy }] : []),
    { to: `${home}/settings/equivalence`, label: t.equivalence },
  ];
  return (
    <nav className="mb-5 print:hidden">
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {doors.map((door) => (
          <li key={door.to}>
            <Link className="link" to={door.to}>
              {door.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
