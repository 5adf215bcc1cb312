import { Link } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { InstantText } from '#app/ui/date-text.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { SupplierIncidents } from './load-marks.server.ts';
import { incidentMarkMessages } from './messages.ts';

/** On the supplier's page: that something is wrong with it now. */
export function OpenIncidentMark({ incidents, home }: { incidents: SupplierIncidents; home: string }) {
  const t = useMessages(incidentMarkMessages);
  if (incidents.open.length === 0) return null;
  return (
    <Notice tone="bad" title={t.supplier} className="mb-5">
      <ul>
        {incidents.open.map((incident) => (
          <li key={incident.id}>
            <Link to={`${home}/incidents/${incident.id}`} className="link">
              {incident.title}
            </Link>{' '}
            <InstantText instant={incident.learnedAt} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** The way to the page of its bad day. */
export function BadDayLink({ to }: { to: string }) {
  const t = useMessages(incidentMarkMessages);
  return <ButtonLink to={to}>{t.badDay}</ButtonLink>;
}
