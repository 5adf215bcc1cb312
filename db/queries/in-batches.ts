/** Bound parameters in one statement: the stricter dialect takes 32,766. */
const maxParameters = 30_000;

/** Runs `work` over slices small enough for one statement when every item binds `parametersPerItem` values. */
export async function inBatches<T>(items: readonly T[], parametersPerItem: number, work: (batch: readonly T[]) => Promise<void>): Promise<void> {
  const size = Math.max(1, Math.floor(maxParameters / parametersPerItem));
  for (let start = 0; start < items.length; start += size) await work(items.slice(start, start + size));
}
