import type { ReactNode } from 'react';
import type { CoverageBar as Bar } from '#app/domain/coverage/portfolio.ts';
import { requiredStates } from '#app/domain/coverage/state.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { uiMessages } from '#app/ui/messages.ts';
import { StateMark } from '#app/ui/state-mark.tsx';
import { CoverageBar } from './coverage-bar.tsx';
import { FigureLink } from './figure-link.tsx';
import { coverageMessages } from './messages.ts';

export interface CoverageRow {
  key: string;
  /** In plain words, for who cannot see the bar. */
  name: string;
  head: ReactNode;
  note?: ReactNode;
  bar: Bar;
  isTotal?: boolean;
}

interface Props {
  caption: string;
  rowTitle: string;
  rows: readonly CoverageRow[];
  suppliers: string;
}

/** Bars over figures: every figure is a link to its list. */
export function CoverageTable({ caption, rowTitle, rows, suppliers }: Props) {
  const t = useMessages(coverageMessages);
  const { state } = useMessages(uiMessages);
  return (
    <table className="data-table">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{rowTitle}</th>
          <th scope="col" className="w-2/5">
            {t.share}
          </th>
          {requiredStates.map((one) => (
            <th key={one} scope="col" className="end">
              <StateMark state={one} className="text-start max-xl:flex-col max-xl:items-end max-xl:text-end max-xl:text-xs xl:w-max xl:max-w-28 sm:whitespace-normal!" />
            </th>
          ))}
          <th scope="col" className="end">
            {t.suppliers}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} className={row.isTotal ? 'font-medium' : undefined}>
            <th scope="row">{row.head}</th>
            <td>
              {row.bar.total.count > 0 ? <CoverageBar name={row.name} bar={row.bar} /> : null}
              {row.note ? <span className="block text-sm text-muted">{row.note}</span> : null}
            </td>
            {requiredStates.map((one) => (
              <td key={one} data-label={state[one]} className={row.bar.states[one].count > 0 ? 'end' : 'end max-sm:hidden'}>
                <FigureLink suppliers={suppliers} figure={row.bar.states[one]} />
              </td>
            ))}
            <td data-label={t.suppliers} className={row.bar.total.count > 0 ? 'end' : 'end max-sm:hidden'}>
              <FigureLink suppliers={suppliers} figure={row.bar.total} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
