import { qmLevels, type Level, type QmLevel } from '../level/method.ts';

/**
 * In which row of the dashboard a supplier stands. Our counting rule:
 *
 * - a level that is settled stands in its own row;
 * - an open range stands in the row of its *highest* level, the level by which its cover is judged;
 * - a range that rules nothing out yet (`none` to `QM30`) stands in `open`: counting every supplier that nobody has looked
 *   at as QM30 would say nothing.
 *
 * So every supplier stands in exactly one row, and a row is a filter of the list.
 */
export const levelBuckets = ['QM30', 'QM20', 'QM10', 'open', 'none'] as const;
export type LevelBucket = (typeof levelBuckets)[number];

export function bucketOf({ lowest, highest }: { lowest: Level; highest: Level }): LevelBucket {
  return lowest === 'none' && highest === 'QM30' ? 'open' : highest;
}

/** The levels that a supplier could still turn out to need though it stands in another row. */
export function mayStillNeed(range: { lowest: Level; highest: Level }): QmLevel[] {
  const order: readonly Level[] = ['none', ...qmLevels];
  const own = bucketOf(range);
  return qmLevels.filter((level) => {
    const rank = order.indexOf(level);
    return level !== own && order.indexOf(range.lowest) <= rank && rank <= order.indexOf(range.highest);
  });
}

export function isLevelBucket(value: unknown): value is LevelBucket {
  return levelBuckets.some((bucket) => bucket === value);
}
