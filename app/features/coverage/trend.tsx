import type { TrendPoint } from '#app/domain/coverage/trend.ts';
import { requiredStates } from '#app/domain/coverage/state.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { LazyChart } from '#app/ui/chart/lazy-chart.tsx';
import { ExportLinks } from '#app/ui/export-links.tsx';
import { ListEnd } from '#app/ui/list-end.tsx';
import { uiMessages } from '#app/ui/messages.ts';
import { Section } from '#app/ui/section.tsx';
import { StateMark } from '#app/ui/state-mark.tsx';
import { stateTones, StateBar } from './coverage-bar.tsx';
import { coverageMessages } from './messages.ts';

/** Month by month, newest first: one bar each, so that a change of shape is seen without reading a figure. */
export function Trend({ trend, today }: { trend: readonly TrendPoint[]; today: string }) {
  const t = useMessages(coverageMessages);
  const { state } = useMessages(uiMessages);
  const f = useFormat();
  if (trend.length === 0) return null;
  const nameOf = (point: TrendPoint) => (today.startsWith(point.month) ? t.trend.today : f.month(point.month));
  const shortNameOf = (point: TrendPoint) => (today.startsWith(point.month) ? t.trend.today : f.monthShort(point.month));
  return (
    <Section title={t.trend.title} lead={t.trend.lead}>
      <LazyChart
        series={requiredStates.map((one) => ({ key: one, label: state[one], tone: stateTones[one] }))}
        points={trend.map((point) => ({ label: shortNameOf(point), values: point.states }))}
      />
      <table className="data-table">
        <caption className="sr-only">{t.trend.title}</caption>
        <thead>
          <tr>
            <th scope="col">{t.trend.month}</th>
            <th scope="col" className="w-2/5">
              {t.share}
            </th>
            {requiredStates.map((one) => (
              <th key={one} scope="col" className="end">
                <StateMark state={one} className="text-start max-xl:flex-col max-xl:items-end max-xl:text-end max-xl:text-xs xl:w-max xl:max-w-28 sm:whitespace-normal!" />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {trend.toReversed().map((point) => (
            <tr key={point.month}>
              <th scope="row" className="whitespace-nowrap">
                {nameOf(point)}
              </th>
              <td className="align-middle">
                <StateBar name={nameOf(point)} counts={point.states} />
              </td>
              {requiredStates.map((one) => (
                <td key={one} data-label={state[one]} className="end max-sm:hidden">
                  {f.number(point.states[one])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ListEnd>
        <ExportLinks list={t.trend.title} file="coverage" search={new URLSearchParams({ by: 'month' })} />
      </ListEnd>
    </Section>
  );
}
