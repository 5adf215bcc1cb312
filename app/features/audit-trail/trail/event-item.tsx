import { Link } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import type { EventView } from './event-view.ts';
import { eventMessages, trailMessages } from './messages.ts';
import { tellActor, tellEvent } from './tell-event.ts';

/** Who, what, when; and on demand the text that was hashed. */
export function EventItem({ event, home }: { event: EventView; home: string }) {
  const t = useMessages(trailMessages);
  const sentence = tellEvent(event, useMessages(eventMessages), t);
  return (
    <li className="grid gap-x-4 border-b border-line py-1.5 sm:grid-cols-[3.5rem_1fr]">
      <time dateTime={event.at} title={event.at} className="text-sm text-muted tabular-nums">
        {event.time}
      </time>
      <div className="flex min-w-0 flex-wrap items-baseline justify-between gap-x-4">
        <p className="min-w-0 sm:max-w-[80%]">
          <strong className="font-semibold">{tellActor(event, t)}</strong> <WithSupplierLink text={sentence} event={event} home={home} />
        </p>
        <details className="text-sm open:basis-full">
          <summary title={t.details} className="inline-block py-0.5 text-muted underline decoration-line-strong underline-offset-4 hover:text-accent">
            {t.number({ n: event.sequence })}
            <span className="sr-only">: {t.details}</span>
          </summary>
          <pre className="mt-1 overflow-x-auto text-xs leading-relaxed whitespace-pre-wrap break-all">{event.canonical}</pre>
          <p className="mt-1 text-xs break-all text-muted">SHA-256 {event.hash}</p>
        </details>
      </div>
    </li>
  );
}

/** The supplier's name inside the sentence leads to its page. */
function WithSupplierLink({ text, event, home }: { text: string; event: EventView; home: string }) {
  const place = event.supplier ? text.indexOf(event.supplier) : -1;
  if (!event.supplier || place < 0) return <>{text}</>;
  return (
    <>
      {text.slice(0, place)}
      <Link to={`${home}/suppliers/${event.supplierId}`} className="link">
        {event.supplier}
      </Link>
      {text.slice(place + event.supplier.length)}
    </>
  );
}
