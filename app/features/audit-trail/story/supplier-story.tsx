import { Link } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { DateText } from '#app/ui/date-text.tsx';
import { Section } from '#app/ui/section.tsx';
import type { EventView } from '../trail/event-view.ts';
import { eventMessages, trailMessages } from '../trail/messages.ts';
import { tellActor, tellEvent } from '../trail/tell-event.ts';
import type { SupplierStory } from './load-supplier-story.server.ts';
import { storyMessages } from './messages.ts';

/** What happened to one supplier lately, newest first, as a part of its page. */
export function SupplierStorySection({ story, home, supplierId }: { story: SupplierStory; home: string; supplierId: string }) {
  const t = useMessages(storyMessages);
  return (
    <Section title={t.title} id="story">
      {story.days.length === 0 ? <p className="text-muted">{t.none}</p> : null}
      <ol className="grid gap-3 text-sm">
        {story.days.map((day) => (
          <li key={day.on}>
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
      {story.hasMore ? (
        <Link to={`${home}/audit-trail?supplier=${supplierId}`} className="link mt-3 inline-block text-sm print:hidden">
          {t.whole}
        </Link>
      ) : null}
    </Section>
  );
}

function StoryEvent({ event }: { event: EventView }) {
  const t = useMessages(trailMessages);
  return (
    <li>
      <strong className="font-medium">{tellActor(event, t)}</strong> {tellEvent(event, useMessages(eventMessages), t)}
    </li>
  );
}
