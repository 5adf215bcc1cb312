import type { Level } from '#app/domain/level/method.ts';

const filled: Record<Level, number> = { none: 0, QM10: 1, QM20: 2, QM30: 3 };

/** `QM20 ▮▮▯`: the level badge where neither style nor image can be trusted to arrive. */
export function levelBars(level: Level): string {
  return `${'▮'.repeat(filled[level])}${'▯'.repeat(3 - filled[level])}`;
}
