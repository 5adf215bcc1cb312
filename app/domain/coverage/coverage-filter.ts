import { allAreas, qmLevels, type QmLevel, type RiskArea } from '../level/method.ts';
import { isLevelBucket, type LevelBucket } from './level-bucket.ts';
import { isCoverageState, type CoverageState } from './state.ts';

export const expiryDays = [30, 60, 90] as const;
export type ExpiryDays = (typeof expiryDays)[number];

/** Which suppliers, by what their proofs amount to. The figures of the dashboard and the list of suppliers both speak it. */
export interface CoverageFilter {
  /** Any of these states. */
  states?: readonly CoverageState[];
  level?: LevelBucket;
  /** Stands in another row, but could still turn out to need this level. */
  mayNeed?: QmLevel;
  area?: RiskArea;
  /** Covered, and the last day of cover lies within so many days. */
  expiring?: ExpiryDays;
  /** Not covered, and a proof that would have done has lapsed. */
  expired?: boolean;
  /** In a gap, though an agreed date has passed. */
  slipped?: boolean;
}

/** Reads the filter from the search part of an address; what it does not know it leaves out. */
export function readCoverageFilter(search: URLSearchParams): CoverageFilter {
  const states = search.getAll('state').flatMap((value) => value.split(',')).filter(isCoverageState);
  const level = search.get('level');
  const mayNeed = qmLevels.find((one) => one === search.get('may'));
  const area = allAreas.find((one) => one === search.get('area'));
  const expiring = expiryDays.find((days) => String(days) === search.get('expiring'));
  return {
    ...(states.length > 0 && { states }),
    ...(isLevelBucket(level) && { level }),
    ...(mayNeed && { mayNeed }),
    ...(area && { area }),
    ...(expiring && { expiring }),
    ...(search.get('expired') === '1' && { expired: true }),
    ...(search.get('slipped') === '1' && { slipped: true }),
  };
}

/** The same filter as search parameters, in one order, so that equal filters have equal addresses. */
export function writeCoverageFilter(filter: CoverageFilter): URLSearchParams {
  const search = new URLSearchParams();
  if (filter.level) search.set('level', filter.level);
  for (const state of filter.states ?? []) search.append('state', state);
  if (filter.mayNeed) search.set('may', filter.mayNeed);
  if (filter.area) search.set('area', filter.area);
  if (filter.expiring) search.set('expiring', String(filter.expiring));
  if (filter.expired) search.set('expired', '1');
  if (filter.slipped) search.set('slipped', '1');
  return search;
}
