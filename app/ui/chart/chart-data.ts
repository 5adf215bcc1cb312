import type { BarTone } from '../stacked-bar.tsx';

export interface ChartSeries {
  key: string;
  label: string;
  tone: BarTone;
}

export interface ChartPoint {
  /** Short: it stands under a column. */
  label: string;
  /** Amounts by series. */
  values: Readonly<Record<string, number>>;
}

export interface ChartData {
  /** From the foot of a column upwards. */
  series: readonly ChartSeries[];
  points: readonly ChartPoint[];
}
