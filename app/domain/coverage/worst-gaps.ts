import type { CalendarDate } from '../calendar/calendar-date.ts';
import { allAreas, compareLevels, type Level, type RiskArea } from '../level/method.ts';

/** A supplier in a gap on one day, with what decides how bad that is. */
export interface Gap {
  readonly supplierId: string;
  readonly name: string;
  /** The name as it sorts. */
  readonly nameKey: string;
  readonly state: 'gap' | 'gap_agreed';
  /** The level that it requires, or the highest that open answers about another service allow: its row in every figure. */
  readonly level: Level;
  readonly lowest: Level;
  /** Last day of the proof that lapsed. */
  readonly proofUntil: CalendarDate | null;
  /** In a gap without an agreed date: a date that has passed. */
  readonly agreedOn: CalendarDate | null;
  readonly spendCents: number | null;
  readonly areas: readonly RiskArea[];
}

/**
 * What became of a promise, the worst first. `broken`: a proof lapsed or an agreed date passed and nothing followed, so
 * something that held no longer does. `none`: nobody ever said by when. `agreed`: somebody did, and that day is ahead.
 */
export const gapPromises = ['broken', 'none', 'agreed'] as const;
export type GapPromise = (typeof gapPromises)[number];

export function promiseOf({ state, proofUntil, agreedOn }: Pick<Gap, 'state' | 'proofUntil' | 'agreedOn'>): GapPromise {
  if (state === 'gap_agreed') return 'agreed';
  return proofUntil !== null || agreedOn !== null ? 'broken' : 'none';
}

/**
 * The order of the worst gaps (our design). In turn, each only where what stands before it is equal:
 *
 * 1. the required level, the highest first: it says how much depends on this supplier;
 * 2. the promise: broken, none, agreed;
 * 3. yearly spend, the largest first; not known counts as nothing. It says where a word weighs most, not what the risk is,
 *    and so it comes after what the risk is;
 * 4. risk areas, the most first;
 * 5. the name, and the id, so that the order is the same every time.
 *
 * Undecided suppliers are no gaps yet: they have their own place.
 */
export function compareGaps(a: Gap, b: Gap): number {
  return (
    compareLevels(b.level, a.level) ||
    gapPromises.indexOf(promiseOf(a)) - gapPromises.indexOf(promiseOf(b)) ||
    (b.spendCents ?? 0) - (a.spendCents ?? 0) ||
    b.areas.length - a.areas.length ||
    compareText(a.nameKey, b.nameKey) ||
    compareText(a.supplierId, b.supplierId)
  );
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Risk areas out of a comma-joined list, in the fixed order. */
export const areasIn = (joined: string): RiskArea[] => allAreas.filter((area) => joined.split(',').includes(area));
