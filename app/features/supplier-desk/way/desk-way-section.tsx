import { Link } from '@remix-run/react';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import type { WayView } from '#app/platform/way/load-way.server.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Section } from '#app/ui/section.tsx';
import { wayMessages } from '#app/ui/way/messages.ts';
import { WayList } from '#app/ui/way/way-list.tsx';
import { answerPath, wayPath } from '../desk-paths.ts';
import { deskWaySectionMessages } from './section-messages.ts';

/** How far the supplier is, as its client sees it, and the door to saying more. */
export function DeskWaySection({ token, client, way }: { token: string; client: string; way: WayView }) {
  const t = useMessages(deskWaySectionMessages);
  const words = useMessages(wayMessages);
  const f = useFormat();
  const hasBegun = way.lines.some((line) => line.state !== 'open');
  const saidCertified = way.steps.certified.doneOn !== null && !way.isShown;
  return (
    <Section
      title={t.title}
      id="way"
      actions={
        <ButtonLink to={wayPath(token)} size="sm">
          {hasBegun ? t.update : t.report}
        </ButtonLink>
      }
    >
      {way.lines.some((line) => line.state === 'slipped') ? (
        <Notice tone="warn" className="mb-4">
          {t.slipped({ client })}
        </Notice>
      ) : null}
      {hasBegun ? <WayList lines={way.lines} today={way.today} auditBody={way.auditBody} isShown={way.isShown} /> : <p className="max-w-prose">{t.none({ client })}</p>}
      <p className="mt-3 flex flex-wrap gap-x-6 gap-y-1">
        <Link to={wayPath(token)} className="link">
          {t.howTo}
        </Link>
        {saidCertified ? (
          <Link to={answerPath(token, 'certificate')} className="link">
            {t.haveIt}
          </Link>
        ) : null}
      </p>
      {hasBegun && way.lastSaidOn ? <p className="mt-2 text-sm text-muted">{words.lastSaid({ date: f.date(way.lastSaidOn) })}</p> : null}
    </Section>
  );
}
