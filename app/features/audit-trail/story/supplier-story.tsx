import { Link } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { DateText } from '#app/ui/date-text.tsx';
import { Section } from '#app/ui/section.tsx';
import type { SupplierStory, ToldEvent } from './load-supplier-story.server.ts';
import { storyMessages } from './messages.ts';

/** Everything that was recorded about one supplier, newest first, page by page: the end of its page. */
export function SupplierStorySection({ story, home, supplierId }: { story: SupplierStory; home: string; supplierId: string }) {
  const t = useMessages(storyMessages);
  const { days, earlierThan, isLatest } = story;
  const page = `${home}/suppliers/${supplierId}`;
  return (
    <Section
      title={t.title}
      id="story"
      actions={
        <Link to={`${home}/audit-trail?supplier=${supplierId}`} className="link text-sm">
          {t.inTrail}
        </Link>
      }
    >
      {days.length === 0 ? <p className="text-muted">{isLatest ? t.none : t.beforeThat}</p> : null}
      <ol className="grid gap-3 text-sm">
        {days.map((day) => (
          <li key={day.on} className="grid gap-x-4 sm:grid-cols-[8rem_1fr]">
            <p className="text-muted">
              <DateText date={day.on} />
            </p>
            <ul className="grid gap-1">
              {day.events.map((event) => (
                <StoryEvent key={event.sequence} event={event} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <p className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {earlierThan === null && days.length > 0 ? <span className="text-muted">{t.begins}</span> : null}
        {earlierThan === null ? null : (
          <Link to={`${page}?before=${earlierThan}#story`} className="link print:hidden">
            {t.earlier}
          </Link>
        )}
        {isLatest ? null : (
          <Link to={`${page}#story`} className="link print:hidden">
            {t.latest}
          </Link>
        )}
      </p>
    </Section>
  );
}

function StoryEvent({ event }: { event: ToldEvent }) {
  return (
    <li className="grid grid-cols-[3rem_1fr]">
      <time dateTime={event.at} title={event.at} className="text-muted tabular-nums">
        {event.time}
      </time>
      <p className="min-w-0">
        <strong className="font-medium">{event.who}</strong> {event.what}
      </p>
    </li>
  );
}
