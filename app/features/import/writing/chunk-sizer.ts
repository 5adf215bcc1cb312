const smallest = 50;
const largest = 2_000;
/** Statements for as many rows as the last time are compiled already. */
const step = 50;

/**
 * How many rows to write in one transaction: as many as take about `targetMs` of work. Making something durable costs the
 * same for few rows as for many, so the commit itself is not measured: a slow disk must not lead to more commits.
 */
export function chunkSizer(targetMs = 60, clock: () => number = () => performance.now()): { next(): number; worked(rows: number): void } {
  let size = 100;
  let begunAt = 0;
  return {
    next() {
      begunAt = clock();
      return size;
    },
    worked(rows) {
      if (rows === 0) return;
      const fits = (rows * targetMs) / Math.max(1, clock() - begunAt);
      // Halfway to what would have fitted: one slow moment does not decide.
      const between = Math.min(largest, Math.max(smallest, (size + fits) / 2));
      size = Math.round(between / step) * step;
    },
  };
}
