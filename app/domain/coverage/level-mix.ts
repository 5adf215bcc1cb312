import { qmLevels, type QmLevel } from '../level/method.ts';
import type { CoverageGroup, Figure } from './coverage-group.ts';

/** `undecided`: the open ranges could still make it one or the other. */
export type MostUsed = 'yes' | 'no' | 'undecided' | 'nothing_required';

export interface LevelMix {
  /** Suppliers whose level is settled, per level. */
  settled: Record<QmLevel, Figure>;
  /** Suppliers whose answers leave more than one level possible. */
  open: Figure;
  /** Whether more suppliers need QM10 than any other level. */
  isQm10Most: MostUsed;
}

/**
 * How often each level is required, beside the scheme's own word that QM10 is *the most used* and enough for most SMEs
 * (nis2qualitymark.eu/faq). Counts suppliers whose level is settled; the verdict holds for every outcome of the open ones,
 * or is `undecided`. Level ties are not *most*. Our design: the scheme publishes no figures.
 */
export function levelMix(groups: readonly CoverageGroup[]): LevelMix {
  const required = groups.filter((group) => group.state !== 'not_a_supplier');
  const count = (matches: (group: CoverageGroup) => boolean) => required.reduce((sum, group) => (matches(group) ? sum + group.count : sum), 0);
  const settledAt = (level: QmLevel): Figure => ({ count: count((group) => group.lowest === level && group.highest === level), filter: { levels: [level], open: false } });
  const settled = { QM10: settledAt('QM10'), QM20: settledAt('QM20'), QM30: settledAt('QM30') };
  const open: Figure = { count: count((group) => group.lowest !== group.highest), filter: { open: true } };
  return { settled, open, isQm10Most: isMost(settled, required) };
}

function isMost(settled: Record<QmLevel, Figure>, groups: readonly CoverageGroup[]): MostUsed {
  const possible = (level: QmLevel) => groups.reduce((sum, group) => (group.lowest !== group.highest && allows(group, level) ? sum + group.count : sum), 0);
  const least = (level: QmLevel) => settled[level].count;
  const most = (level: QmLevel) => settled[level].count + possible(level);
  const others = ['QM20', 'QM30'] as const;
  if (qmLevels.every((level) => most(level) === 0)) return 'nothing_required';
  if (others.every((level) => least('QM10') > most(level))) return 'yes';
  if (others.some((level) => least(level) >= most('QM10'))) return 'no';
  return 'undecided';
}

function allows({ lowest, highest }: CoverageGroup, level: QmLevel): boolean {
  const order = ['none', ...qmLevels];
  return order.indexOf(lowest) <= order.indexOf(level) && order.indexOf(level) <= order.indexOf(highest);
}
