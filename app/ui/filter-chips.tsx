import { Link } from '@remix-run/react';
import { X } from 'lucide-react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { uiMessages } from './messages.ts';

export interface FilterChip {
  key: string;
  /** What is filtered on, *Level*. */
  name: string;
  /** To what, *QM30*. */
  value: string;
  /** Address of the list without this filter. */
  removeTo: string;
}

/** Filters in use, as text, each removable by a link. */
export function FilterChips({ chips, clearTo }: { chips: readonly FilterChip[]; clearTo: string }) {
  const t = useMessages(uiMessages);
  if (chips.length === 0) return null;
  return (
    <ul aria-label={t.filters} className="flex flex-wrap items-center gap-2">
      {chips.map((chip) => (
        <li key={chip.key} className="inline-flex items-stretch rounded-sm bg-accent-soft text-sm">
          <span className="py-0.5 ps-2">
            {chip.name}: <strong className="font-semibold">{chip.value}</strong>
          </span>
          <Link to={chip.removeTo} aria-label={t.removeFilter({ name: `${chip.name}: ${chip.value}` })} className="inline-flex min-w-7 items-center justify-center text-muted hover:text-bad">
            <X className="size-3.5" aria-hidden />
          </Link>
        </li>
      ))}
      {chips.length > 1 ? (
        <li>
          <Link to={clearTo} className="link text-sm">
            {t.clearFilters}
          </Link>
        </li>
      ) : null}
    </ul>
  );
}
