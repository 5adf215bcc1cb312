import { ChevronDown, ChevronUp } from 'lucide-react';
import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { classNames } from './class-names.ts';
import type { SortLinks } from './data-table-types.ts';
import { uiMessages } from './messages.ts';

/** A column header; sortable ones are links, so that the order works cold and stands in the address. */
export function SortHeader({ id, sort, className, children }: { id: string; sort?: SortLinks | undefined; className?: string | undefined; children: ReactNode }) {
  const t = useMessages(uiMessages);
  if (!sort) {
    return (
      <th scope="col" className={className}>
        {children}
      </th>
    );
  }
  const active = sort.by === id;
  const Arrow = active && sort.descending ? ChevronDown : ChevronUp;
  return (
    <th scope="col" className={className} aria-sort={active ? (sort.descending ? 'descending' : 'ascending') : undefined}>
      <Link to={sort.href(id, active && !sort.descending)} preventScrollReset className={classNames('group inline-flex items-center gap-0.5 hover:text-accent', active && 'font-semibold text-ink')}>
        {children}
        <Arrow aria-hidden className={classNames('size-3.5', !active && 'opacity-0 group-hover:opacity-60 group-focus-visible:opacity-60')} />
        {active ? <span className="sr-only">({sort.descending ? t.sortedDescending : t.sortedAscending})</span> : null}
      </Link>
    </th>
  );
}
