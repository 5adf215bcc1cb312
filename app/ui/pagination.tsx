import { Link } from '@remix-run/react';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { buttonClass } from './button.tsx';
import { uiMessages } from './messages.ts';

interface Props {
  /** Addresses of the neighbouring pages; absent at an end. */
  first?: string | null;
  previous?: string | null;
  next?: string | null;
  /** *51–100 of 1,240* or whatever the list can truly say. */
  summary?: string;
}

/** Pages of a list by key, not by number: a page stays the same when rows are added before it. */
export function Pagination({ first, previous, next, summary }: Props) {
  const t = useMessages(uiMessages);
  if (!previous && !next && !first && !summary) return null;
  return (
    <nav aria-label={t.pages} className="mt-4 flex flex-wrap items-center gap-2 text-sm print:hidden">
      {previous || next || first ? (
        <>
          {first ? (
            <Link to={first} className={buttonClass('secondary', 'sm')}>
              {t.first}
            </Link>
          ) : null}
          {previous ? (
            <Link to={previous} rel="prev" className={buttonClass('secondary', 'sm')}>
              <ChevronLeft className="size-4" aria-hidden />
              {t.previous}
            </Link>
          ) : null}
          {next ? (
            <Link to={next} rel="next" className={buttonClass('secondary', 'sm')}>
              {t.next}
              <ChevronRight className="size-4" aria-hidden />
            </Link>
          ) : null}
        </>
      ) : null}
      {summary ? <span className="text-muted tabular-nums">{summary}</span> : null}
    </nav>
  );
}
