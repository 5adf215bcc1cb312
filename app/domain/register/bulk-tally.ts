import { bulkColumns, changesNothing, type BulkColumn, type PlannedChange } from './bulk-change.ts';

/** What a change would do, counted. */
export interface BulkTally {
  /** Suppliers that it means and that may be changed. */
  total: number;
  changing: number;
  same: number;
  /** Suppliers that did not get every tag: they have as many as there is room for. */
  full: number;
  /** Per column, how many suppliers have what now and get something else. */
  from: Partial<Record<BulkColumn, { value: string | null; n: number }[]>>;
  /** Per tag, by its key, how many suppliers get or lose it. */
  added: Record<string, number>;
  removed: Record<string, number>;
}

/** Counts planned changes, largest groups first. */
export function tallyChanges(plans: Iterable<PlannedChange>): BulkTally {
  const tally: BulkTally = { total: 0, changing: 0, same: 0, full: 0, from: {}, added: {}, removed: {} };
  const from = new Map<BulkColumn, Map<string | null, number>>();
  for (const plan of plans) {
    tally.total += 1;
    if (plan.full) tally.full += 1;
    if (changesNothing(plan)) tally.same += 1;
    else tally.changing += 1;
    for (const tag of plan.added) tally.added[tag.key] = (tally.added[tag.key] ?? 0) + 1;
    for (const tag of plan.removed) tally.removed[tag.key] = (tally.removed[tag.key] ?? 0) + 1;
    for (const column of bulkColumns) {
      const change = plan.columns[column];
      if (!change) continue;
      const counts = from.get(column) ?? new Map<string | null, number>();
      counts.set(change.from, (counts.get(change.from) ?? 0) + 1);
      from.set(column, counts);
    }
  }
  for (const [column, counts] of from) tally.from[column] = [...counts].map(([value, n]) => ({ value, n })).sort((a, b) => b.n - a.n || (`${a.value}` < `${b.value}` ? -1 : 1));
  return tally;
}
