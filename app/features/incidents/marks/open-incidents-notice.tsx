import { Link } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { ClockTag } from './clock-tag.tsx';
import type { OpenIncidents } from './load-marks.server.ts';
import { incidentMarkMessages } from './messages.ts';

/** First thing on the first page while something is wrong. */
export function OpenIncidentsNotice({ incidents, home }: { incidents: OpenIncidents; home: string }) {
  const t = useMessages(incidentMarkMessages);
  const more = incidents.total - incidents.items.length;
  return (
    <Notice tone="bad" title={t.homeTitle({ n: incidents.total })} className="mb-6">
      <ul className="grid gap-1">
        {incidents.items.map((incident) => (
          <li key={incident.id}>
            <Link to={`${home}/incidents/${incident.id}`} className="link">
              {t.line(incident)}
            </Link>{' '}
            <ClockTag incident={incident} />
          </li>
        ))}
      </ul>
      {more > 0 ? (
        <Link to={`${home}/incidents`} className="link">
          {t.more({ n: more })}
        </Link>
      ) : null}
    </Notice>
  );
}
