import type { CoveragePeriod } from '#app/domain/register/standing.ts';
import type { CoverageIntervalTable } from '#db/schema/coverage-interval.ts';

const shown = ['state', 'lowest', 'highest', 'held', 'proofUntil', 'agreedOn'] as const;

/** The pieces in order of time; neighbours that a reader could not tell apart become one. */
export function coveragePeriods(rows: readonly CoverageIntervalTable[]): CoveragePeriod[] {
  const periods: CoveragePeriod[] = [];
  for (const row of rows) {
    const period: CoveragePeriod = {
      fromOn: row.from_on,
      untilOn: row.until_on,
      state: row.state,
      lowest: row.lowest,
      highest: row.highest,
      held: row.held,
      proofUntil: row.proof_until,
      agreedOn: row.agreed_on,
    };
    const last = periods.at(-1);
    if (last && shown.every((field) => last[field] === period[field])) periods[periods.length - 1] = { ...last, untilOn: period.untilOn };
    else periods.push(period);
  }
  return periods;
}
