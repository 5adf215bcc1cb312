import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { addDays } from '#app/domain/calendar/calendar-date.ts';
import { candidatesInFigures, countPortfolio, type Figure, type Portfolio } from '#app/domain/coverage/portfolio.ts';
import { coverageTrend, monthsUpTo, type TrendPoint } from '#app/domain/coverage/trend.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import type { Db } from '#db/dialect/connect.ts';
import { countCoverageGroups, countTriage, countTurns } from '#db/queries/coverage-group.ts';
import { countChecks, countDueChecks, type CheckFigures } from '#db/queries/due-check.ts';
import { findMethodVersionOn } from '#db/queries/method-version.ts';
import { countWaitingProofs } from '#db/queries/proof.ts';
import { countCandidates } from '#db/queries/supplier-count.ts';
import { listUnits } from '#db/queries/unit.ts';
import { loadVerificationPolicy } from '#db/queries/verification-policy.ts';
import { keepForChain } from './kept-figures.server.ts';
import { readWorstGaps, worstGapRow, type WorstGapRow } from './load-worst-gaps.server.ts';

export interface Dashboard {
  portfolio: Portfolio;
  /** Everything in the register, not-suppliers too. */
  suppliers: number;
  /** Not chosen yet; they stand in the bars like the others, because they are judged before the contract. */
  candidates: Figure;
  untriaged: number;
  /** Sorted out as *to classify* by triage, whether it has been classified or not. */
  toClassify: number;
  waitingProofs: number;
  /** How the accepted Quality Mark certificates of today were checked: two figures, never one. */
  checks: CheckFigures;
  /** To be asked about again, by the verification policy. */
  dueChecks: number;
  /** Nobody has adopted a method yet: every level may still change. */
  isProvisional: boolean;
  /** The last twelve months, from the first in which there was something to see; empty where that is one month only. */
  trend: TrendPoint[];
  hasUnits: boolean;
  /** At most ten, in the order of `compareGaps`. */
  worstGaps: WorstGapRow[];
}

export async function loadDashboard(ctx: Pick<MemberContext, 'db' | 'scope' | 'today' | 'now' | 'can'>): Promise<Dashboard> {
  const { db, scope, today } = ctx;
  const { gaps, ...figures } = await keepForChain(ctx, `dashboard ${today}`, () => readDashboard(db, scope, today));
  return { ...figures, worstGaps: gaps.map((gap) => worstGapRow(ctx, gap)) };
}

async function readDashboard(db: Db, scope: OrganisationScope, today: string) {
  const days = { day: today, in30: addDays(today, 30), in60: addDays(today, 60), in90: addDays(today, 90) };
  const policy = await loadVerificationPolicy(db, scope);
  const [groups, triage, waitingProofs, checks, dueChecks, method, turns, gaps, units, candidates] = await Promise.all([
    countCoverageGroups(db, scope, days),
    countTriage(db, scope),
    countWaitingProofs(db, scope),
    countChecks(db, scope, today),
    countDueChecks(db, scope, policy, today),
    findMethodVersionOn(db, scope, today),
    countTurns(db, scope, today),
    readWorstGaps(db, scope, today),
    listUnits(db, scope),
    countCandidates(db, scope, today),
  ]);
  const triaged = (outcome: string) => triage.find((one) => one.triage === outcome)?.count ?? 0;
  return {
    portfolio: countPortfolio(groups),
    suppliers: triage.reduce((total, one) => total + one.count, 0),
    candidates: { count: candidates, filter: candidatesInFigures },
    untriaged: triaged('untriaged'),
    toClassify: triaged('to_classify'),
    waitingProofs,
    checks,
    dueChecks,
    isProvisional: method === null,
    trend: seen(coverageTrend(turns.starts, turns.ends, monthsUpTo(today, 12))),
    gaps,
    hasUnits: units.length > 0,
  };
}

function seen(trend: TrendPoint[]): TrendPoint[] {
  const first = trend.findIndex((point) => Object.values(point.states).some((count) => count > 0));
  const months = first < 0 ? [] : trend.slice(first);
  return months.length > 1 ? months : [];
}
