import type { FigureFilter } from '../register/supplier-search.ts';
import { barOf, type CoverageBar } from './portfolio.ts';
import { requiredStates } from './state.ts';
import type { CoverageGroup } from './coverage-group.ts';

/** By what suppliers are told apart, beside level and risk area. Each supplier stands in exactly one row. */
export const dimensions = ['category', 'country', 'owner', 'unit'] as const;
export type Dimension = (typeof dimensions)[number];

/** Suppliers of one category, country, owner or unit in one state; null: those that have none. */
export type DimensionCount = Pick<CoverageGroup, 'state' | 'count'> & { key: string | null };

export interface BreakdownRow {
  key: string | null;
  bar: CoverageBar;
}

const filterOf: Record<Dimension, (value: string) => FigureFilter> = {
  category: (categoryId) => ({ categoryId }),
  country: (country) => ({ country }),
  owner: (owner) => ({ owner }),
  unit: (unit) => ({ unit }),
};

/** A bar per value: most gaps without a date first, then the most suppliers; what has no value stands last. */
export function breakDown(dimension: Dimension, counts: readonly DimensionCount[]): BreakdownRow[] {
  const keys = [...new Set(counts.map((one) => one.key))];
  const rows = keys.map((key) => {
    const { total, ...bar } = barOf(counts.filter((one) => one.key === key), filterOf[dimension](key ?? 'none'));
    return { key, bar: { ...bar, total: { ...total, filter: { ...total.filter, states: requiredStates } } } };
  });
  return rows
    .filter(({ bar }) => bar.total.count > 0)
    .sort((a, b) => Number(a.key === null) - Number(b.key === null) || b.bar.states.gap.count - a.bar.states.gap.count || b.bar.total.count - a.bar.total.count || compareKeys(a.key, b.key));
}

const compareKeys = (a: string | null, b: string | null) => ((a ?? '') < (b ?? '') ? -1 : 1);
