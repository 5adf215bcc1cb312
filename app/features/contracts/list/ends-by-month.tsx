import { Link } from '@remix-run/react';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { Section } from '#app/ui/section.tsx';
import { writeContractFilter } from './contract-search.ts';
import type { ContractListData } from './load-contract-list.server.ts';
import { contractListMessages } from './messages.ts';

/** How many contracts end in each of the coming months: each is a moment to ask. The bars only show what the figures say. */
export function EndsByMonth({ data: { home, months, filter } }: { data: ContractListData }) {
  const t = useMessages(contractListMessages);
  const format = useFormat();
  const most = Math.max(...months.map(({ n }) => n));
  return (
    <Section title={t.months} lead={t.monthsLead} id="months" className="mt-6">
      {most === 0 ? <p className="text-muted">{t.noMonths}</p> : null}
      <table className={most === 0 ? 'hidden' : 'text-sm'}>
        <thead className="sr-only">
          <tr>
            <th scope="col">{t.monthColumns.month}</th>
            <th scope="col">{t.monthColumns.contracts}</th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, n }) => (
            <tr key={month}>
              <th scope="row" className="py-0.5 pe-4 text-start font-normal whitespace-nowrap">
                {n > 0 ? (
                  <Link to={`${home}/contracts${writeContractFilter({ month })}`} aria-current={filter.month === month ? 'true' : undefined} className={filter.month === month ? 'font-semibold' : 'link'}>
                    {format.month(month)}
                  </Link>
                ) : (
                  <span className="text-muted">{format.month(month)}</span>
                )}
              </th>
              <td className="py-0.5 pe-3 text-end tabular-nums">{format.number(n)}</td>
              <td aria-hidden className="w-full min-w-24">
                <svg viewBox="0 0 100 4" preserveAspectRatio="none" className="h-2.5 w-full max-w-md">
                  <rect width={most === 0 ? 0 : (100 * n) / most} height="4" className="fill-accent" />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
