import { Link } from '@remix-run/react';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { buttonClass } from '#app/ui/button.tsx';
import { documentMessages } from './document-messages.ts';
import type { VerificationView } from './load-verification.server.ts';

/** Where this proof stands among those that wait, and the way through them; `k` and `j` on the keyboard. */
export function QueuePlace({ place, home }: { place: VerificationView['place']; home: string }) {
  const t = useMessages(documentMessages);
  if (place.all === 0) return null;
  const { previous, next } = place;
  return (
    <nav aria-label={t.queue} className="flex flex-wrap items-center gap-2 text-sm">
      {place.number ? <span className="me-1 text-muted tabular-nums">{t.place({ n: place.number, all: place.all })}</span> : null}
      {previous ? (
        <Link to={`${home}/verification/${previous}`} rel="prev" className={buttonClass('secondary', 'sm')}>
          <ChevronLeft className="size-4" aria-hidden />
          {t.previous}
        </Link>
      ) : null}
      {next ? (
        <Link to={`${home}/verification/${next}`} rel="next" className={buttonClass('secondary', 'sm')}>
          {t.next}
          <ChevronRight className="size-4" aria-hidden />
        </Link>
      ) : null}
    </nav>
  );
}
