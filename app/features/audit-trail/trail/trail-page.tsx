import { useSearchParams } from '@remix-run/react';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { ChainState } from './chain-state.tsx';
import { EventItem } from './event-item.tsx';
import type { Trail } from './load-trail.server.ts';
import { trailMessages } from './messages.ts';
import { TrailChips, TrailFilters } from './trail-filters.tsx';

/** Who did what, when? */
export function TrailPage({ trail, home }: { trail: Trail; home: string }) {
  const t = useMessages(trailMessages);
  const format = useFormat();
  const [search] = useSearchParams();
  const address = `${home}/audit-trail`;
  const at = (before: number | null) => {
    const parameters = new URLSearchParams([...search].filter(([name, value]) => name !== 'before' && name !== 'check' && value !== ''));
    if (before !== null) parameters.set('before', String(before));
    return parameters.size > 0 ? `${address}?${parameters}` : address;
  };
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <TrailFilters trail={trail} />
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <TrailChips trail={trail} address={address} />
        <p className="text-sm text-muted tabular-nums">{t.count({ n: trail.count })}</p>
      </div>
      {trail.isCutShort === null ? null : <p className="mb-3 text-sm text-muted">{t.cutShort({ n: trail.isCutShort })}</p>}
      {trail.days.length === 0 ? <EmptyState title={t.none}>{t.noneText}</EmptyState> : null}
      {trail.days.map(({ on, events }) => (
        <section key={on} aria-labelledby={`day-${on}`} className="mb-6">
          <h2 id={`day-${on}`} className="border-b border-line-strong pb-1 font-semibold">
            {format.dateLong(on)}
          </h2>
          <ol>
            {events.map((event) => (
              <EventItem key={event.sequence} event={event} home={home} />
            ))}
          </ol>
        </section>
      ))}
      <Pagination first={search.get('before') ? at(null) : null} next={trail.before === null ? null : at(trail.before)} />
      <ChainState trail={trail} address={address} />
    </>
  );
}
