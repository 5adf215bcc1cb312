import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import type { WayView } from '#app/platform/way/load-way.server.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Section } from '#app/ui/section.tsx';
import { wayMessages } from '#app/ui/way/messages.ts';
import { WayList } from '#app/ui/way/way-list.tsx';
import { supplierWayMessages } from './messages.ts';

interface Props {
  way: WayView;
  /** `/o/:organisation/suppliers/:supplierId` */
  page: string;
  mayWrite: boolean;
}

/** How far a supplier is on its way to a certificate, as a part of its page. */
export function SupplierWay({ way, page, mayWrite }: Props) {
  const t = useMessages(supplierWayMessages);
  const words = useMessages(wayMessages);
  const f = useFormat();
  const slipped = way.lines.filter((line) => line.state === 'slipped').length;
  const hasBegun = way.lines.some((line) => line.state !== 'open');
  return (
    <Section
      title={t.title}
      id="way"
      actions={
        mayWrite ? (
          <ButtonLink to={`${page}/way`} size="sm">
            {t.note}
          </ButtonLink>
        ) : null
      }
    >
      {slipped > 0 ? (
        <Notice tone="warn" className="mb-4">
          {t.slipped({ n: slipped })}
        </Notice>
      ) : null}
      {hasBegun ? <WayList lines={way.lines} today={way.today} auditBody={way.auditBody} isShown={way.isShown} /> : <p className="max-w-prose text-muted">{t.none}</p>}
      {way.steps.certified.doneOn !== null && !way.isShown ? <p className="mt-2 max-w-prose">{t.saysCertified}</p> : null}
      {hasBegun && way.lastSaidOn ? <p className="mt-2 text-sm text-muted">{words.lastSaid({ date: f.date(way.lastSaidOn) })}</p> : null}
    </Section>
  );
}
