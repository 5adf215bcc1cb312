import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis, type TooltipContentProps } from 'recharts';
import { useFormat } from '#app/platform/messages/messages-context.tsx';
import type { BarTone } from '../stacked-bar.tsx';
import type { ChartData, ChartSeries } from './chart-data.ts';

/** The same tokens as every bar: they know light from dark. */
const fills: Record<BarTone, string> = {
  certified: 'var(--color-state-certified)',
  accepted: 'var(--color-state-accepted)',
  agreed: 'var(--color-state-agreed)',
  gap: 'var(--color-state-gap)',
  undecided: 'var(--color-state-undecided)',
  neutral: 'var(--color-state-neutral)',
};

const tick = { fill: 'var(--color-muted)', fontSize: 12 };

/** Columns of parts on each other. Never on the server, never on first load: see `lazy-chart`. It does not move. */
export function StackedColumns({ series, points }: ChartData) {
  const f = useFormat();
  const rows = points.map((point) => ({ label: point.label, ...point.values }));
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart data={rows} accessibilityLayer={false} margin={{ top: 8, right: 0, bottom: 0, left: 0 }} barCategoryGap="22%" maxBarSize={56}>
        <CartesianGrid vertical={false} stroke="var(--color-line)" />
        <XAxis dataKey="label" tick={tick} tickLine={false} axisLine={{ stroke: 'var(--color-line-strong)' }} minTickGap={12} />
        <YAxis width={44} tick={tick} tickLine={false} axisLine={false} allowDecimals={false} tickFormatter={(value: number) => f.number(value)} />
        <Tooltip isAnimationActive={false} cursor={{ fill: 'var(--color-sunken)' }} content={(props: TooltipContentProps) => <Legend {...props} series={series} />} />
        {series.map((one) => (
          <Bar key={one.key} dataKey={one.key} stackId="all" fill={fills[one.tone]} stroke="var(--color-canvas)" strokeWidth={1} isAnimationActive={false} />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}

/** The figures of the column under the pointer, in the order in which they lie on each other. */
function Legend({ active, label, payload, series }: Pick<TooltipContentProps, 'active' | 'label' | 'payload'> & { series: readonly ChartSeries[] }) {
  const f = useFormat();
  if (!active || !payload?.length) return null;
  const countOf = (key: string) => Number(payload.find((item) => item.dataKey === key)?.value ?? 0);
  return (
    <div className="grid gap-1 rounded-md border border-line-strong bg-surface px-3 py-2 text-sm text-ink">
      <strong className="font-semibold">{label}</strong>
      {series.toReversed().map((one) => (
        <span key={one.key} className="flex items-center gap-2">
          <svg width="10" height="10" className="shrink-0">
            <rect width="10" height="10" fill={fills[one.tone]} />
          </svg>
          <span className="grow pe-4">{one.label}</span>
          <span className="tabular-nums">{f.number(countOf(one.key))}</span>
        </span>
      ))}
    </div>
  );
}
