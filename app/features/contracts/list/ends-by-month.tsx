import { Link } from '@remix-run/react';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { writeContractFilter } from './contract-search.ts';
import type { ContractListData } from './load-contract-list.server.ts';
import { contractListMessages } from './messages.ts';

/** How many contracts end in each of the coming months: each is a moment to ask. The bars only show what the figures say. */
export function EndsByMonth({ data: { home, months, filter } }: { data: ContractListData }) {
  const t = useMessages(contractListMessages);
  const most = Math.max(...months.map(({ n }) => n));
  return (
    <section className="mb-4" aria-labelledby="ends-by-month">
      <h2 id="ends-by-month" className="font-semibold">
        {t.months}
      </h2>
      {most === 0 ? (
        <p className="text-muted">{t.noMonths}</p>
      ) : (
        <ol className="mt-2 grid grid-cols-4 gap-x-2 gap-y-3 sm:grid-cols-6 lg:grid-cols-12">
          {months.map(({ month, n }) => (
            <li key={month}>
              <Month month={month} n={n} most={most} to={`${home}/contracts${writeContractFilter({ month })}`} isShown={filter.month === month} />
            </li>
          ))}
        </ol>
      )}
      <p className="mt-2 max-w-prose text-sm text-muted">{t.monthsLead}</p>
    </section>
  );
}

function Month({ month, n, most, to, isShown }: { month: string; n: number; most: number; to: string; isShown: boolean }) {
  const format = useFormat();
  const height = Math.round((30 * n) / most);
  const inside = (
    <>
      <span className="block font-semibold tabular-nums">{format.number(n)}</span>
      <svg viewBox="0 0 60 31" preserveAspectRatio="none" aria-hidden className="my-1 h-8 w-full">
        <rect y={30 - height} width="60" height={height} className="fill-accent" />
        <rect y="30" width="60" height="1" className="fill-line-strong" />
      </svg>
    </>
  );
  if (n === 0) {
    return (
      <span className="block text-sm text-muted">
        {inside}
        {format.monthShort(month)}
      </span>
    );
  }
  return (
    <Link to={to} aria-current={isShown ? 'true' : undefined} className="group block text-sm">
      {inside}
      <span className={isShown ? 'font-semibold' : 'link'}>{format.monthShort(month)}</span>
    </Link>
  );
}
