/** First and last day that a file speaks of; null: it does not say, so it speaks of whole years. */
export interface SpendPeriod {
  readonly from: string;
  readonly until: string;
}

export interface SpendFigure {
  readonly importId: string;
  readonly year: number;
  readonly cents: number;
}

/** An import that brought figures, latest first in the list that is handed over. */
export interface SpendSource {
  readonly importId: string;
  readonly period: SpendPeriod | null;
}

const overlap = (a: SpendPeriod | null, b: SpendPeriod | null) => a === null || b === null || (a.from <= b.until && b.from <= a.until);

/**
 * Spend with one supplier in its latest year, in cents. Files of different periods add up (January to March, then April to
 * June); of files that overlap, the one imported last holds, so that bringing the same file twice doubles nothing.
 * Null without figures. Our design.
 */
export function latestYearlySpend(figures: readonly SpendFigure[], sources: readonly SpendSource[]): { year: number; cents: number } | null {
  if (figures.length === 0) return null;
  const year = Math.max(...figures.map((figure) => figure.year));
  const ofYear = figures.filter((figure) => figure.year === year);
  const counted: SpendSource[] = [];
  let cents = 0;
  for (const source of sources) {
    const own = ofYear.filter((figure) => figure.importId === source.importId);
    if (own.length === 0 || counted.some((other) => overlap(other.period, source.period))) continue;
    counted.push(source);
    cents += own.reduce((sum, figure) => sum + figure.cents, 0);
  }
  return counted.length === 0 ? null : { year, cents };
}
