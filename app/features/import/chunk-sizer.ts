const smallest = 20;
const largest = 500;

/**
 * How many rows to write in one transaction: as many as take about `targetMs`, so that a slow disk or a busy machine makes
 * chunks smaller and everybody else still gets a turn.
 */
export function chunkSizer(targetMs = 25, clock: () => number = () => performance.now()): { next(): number; took(): void } {
  let size = 50;
  let begunAt = 0;
  return {
    next() {
      begunAt = clock();
      return size;
    },
    took() {
      const fits = (size * targetMs) / Math.max(1, clock() - begunAt);
      // Halfway to what would have fitted: one slow write does not decide.
      size = Math.round(Math.min(largest, Math.max(smallest, (size + fits) / 2)));
    },
  };
}
