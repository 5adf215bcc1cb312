import { allAreas, type RiskArea } from '../level/method.ts';
import type { ProofFilter } from '../register/supplier-filter.ts';
import type { FigureFilter } from '../register/supplier-search.ts';
import type { CoverageGroup, Figure } from './coverage-group.ts';
import { levelMix, type LevelMix } from './level-mix.ts';
import { bucketOf, mayStillNeed, type LevelBucket } from './level-bucket.ts';
import { isCovered, isUncovered, requiredStates, type RequiredState } from './state.ts';

export type { CoverageGroup, Figure } from './coverage-group.ts';

/**
 * Candidates that stand in the bars. They count like everybody else: whether they meet what is required is asked before the
 * contract (Implementing Regulation (EU) 2024/2690, Annex 5.1.5), and nobody can leave a gap out of the figures by calling
 * its supplier a candidate. Our design.
 */
export const candidatesInFigures: FigureFilter = { states: requiredStates, status: ['candidate'] };

/** One bar: five states, and between which bounds the cover lies. */
export interface CoverageBar {
  total: Figure;
  states: Record<RequiredState, Figure>;
  /** Covered whatever the open answers turn out to be: certified and accepted otherwise. */
  atLeast: number;
  /** Covered if every open answer turns out well: those, and the undecided. */
  atMost: number;
}

export interface Portfolio {
  /** All suppliers that may need a level. */
  all: CoverageBar;
  /** Each of them stands in exactly one of these rows, the highest level first. */
  rows: { bucket: Exclude<LevelBucket, 'none'>; bar: CoverageBar; mayAlsoNeed: Figure | null }[];
  /** A supplier can stand in several areas: these overlap and must not be added up. */
  areas: { area: RiskArea; bar: CoverageBar }[];
  /** Cumulative: what ends within 30 days ends within 60 too. */
  expiring: Record<'in30' | 'in60' | 'in90', Figure>;
  expired: Figure;
  slipped: Figure;
  notRequired: Figure;
  /** Outside every denominator. */
  notASupplier: Figure;
  mix: LevelMix;
}

const rowBuckets = ['QM30', 'QM20', 'QM10', 'open'] as const;

/**
 * The counting rules (our design). There is never one percentage: certified, accepted otherwise, gap with an agreed date,
 * gap without, undecided stand side by side, so that classifying only the easy suppliers cannot raise the lower bound.
 * What is not a supplier, or needs no level, stands in no bar.
 */
export function countPortfolio(groups: readonly CoverageGroup[]): Portfolio {
  const figure = (filter: FigureFilter, matches: (group: CoverageGroup) => boolean): Figure => ({ count: sum(groups.filter(matches)), filter });
  const ending = (within: readonly CoverageGroup['proof'][], proof: ProofFilter) =>
    figure({ proof }, (group) => isCovered(group.state) && within.includes(group.proof));
  return {
    all: countBar(groups, { states: requiredStates }, () => true),
    rows: rowBuckets.map((bucket) => ({
      bucket,
      bar: countBar(groups, { levels: [bucket] }, (group) => bucketOf(group) === bucket),
      mayAlsoNeed: bucket === 'open' ? null : figure({ mayNeed: bucket }, (group) => mayStillNeed(group).includes(bucket)),
    })),
    areas: allAreas.map((area) => ({
      area,
      bar: countBar(groups, { area }, (group) => group.areas.split(',').includes(area)),
    })),
    expiring: { in30: ending(['in30'], 'in30'), in60: ending(['in30', 'in60'], 'in60'), in90: ending(['in30', 'in60', 'in90'], 'in90') },
    expired: figure({ proof: 'expired' }, (group) => isUncovered(group.state) && group.proof === 'lapsed'),
    slipped: figure({ slipped: true }, (group) => group.state === 'gap' && group.slipped),
    notRequired: figure({ states: ['not_required'] }, (group) => group.state === 'not_required'),
    notASupplier: figure({ states: ['not_a_supplier'] }, (group) => group.state === 'not_a_supplier'),
    mix: levelMix(groups),
  };
}

function countBar(groups: readonly CoverageGroup[], filter: FigureFilter, matches: (group: CoverageGroup) => boolean): CoverageBar {
  return barOf(groups.filter(matches), filter);
}

/** The bar of suppliers that a filter means; groups in other states stand outside it. */
export function barOf(inBar: readonly Pick<CoverageGroup, 'state' | 'count'>[], filter: FigureFilter): CoverageBar {
  const inState = (state: RequiredState): Figure => ({ count: sum(inBar.filter((group) => group.state === state)), filter: { ...filter, states: [state] } });
  const states: Record<RequiredState, Figure> = {
    certified: inState('certified'),
    accepted_otherwise: inState('accepted_otherwise'),
    gap_agreed: inState('gap_agreed'),
    gap: inState('gap'),
    undecided: inState('undecided'),
  };
  const atLeast = states.certified.count + states.accepted_otherwise.count;
  const total = requiredStates.reduce((all, state) => all + states[state].count, 0);
  return { total: { count: total, filter }, states, atLeast, atMost: atLeast + states.undecided.count };
}

function sum(groups: readonly { count: number }[]): number {
  return groups.reduce((total, group) => total + group.count, 0);
}

/** Every figure of a portfolio, for whoever wants to hold them against the lists. */
export function allFigures(portfolio: Portfolio): Figure[] {
  const bars = [portfolio.all, ...portfolio.rows.map((row) => row.bar), ...portfolio.areas.map((area) => area.bar)];
  return [
    ...bars.flatMap((bar) => [bar.total, ...Object.values(bar.states)]),
    ...portfolio.rows.flatMap((row) => (row.mayAlsoNeed ? [row.mayAlsoNeed] : [])),
    ...Object.values(portfolio.expiring),
    portfolio.expired,
    portfolio.slipped,
    portfolio.notRequired,
    portfolio.notASupplier,
    ...Object.values(portfolio.mix.settled),
    portfolio.mix.open,
  ];
}

