import type { CalendarDate } from '../calendar/calendar-date.ts';
import { compareLevels, type Level, type QmLevel } from '../level/method.ts';

/**
 * How far a requirement has come. `countered`: the supplier named another date, and the organisation has to answer.
 * A requirement is what the contract asks; it proves nothing about the supplier and never changes its coverage.
 */
export const requirementStates = ['proposed', 'sent', 'countered', 'agreed', 'refused'] as const;
export type RequirementState = (typeof requirementStates)[number];

/** Approval to ask less than is needed; see `approval.ts`. */
export const approvals = ['not_needed', 'asked', 'given', 'refused'] as const;
export type Approval = (typeof approvals)[number];

/** What the answers about the services leave today: one level, or a range while questions are open. */
export interface Needed {
  readonly lowest: Level;
  readonly highest: Level;
}

export interface AskedLevel {
  readonly level: QmLevel;
  readonly approval: Approval;
  /** The highest level that was possible when this was recorded, or approved. */
  readonly neededThen: Level;
}

/**
 * `enough`: also if all open questions turn out high. `approved`: less, and somebody with the right has approved it.
 * `less`: surely too low. `unsure`: open questions decide. Judged by the highest level, as coverage is (decision 007).
 */
export const standings = ['enough', 'approved', 'less', 'unsure'] as const;
export type RequirementStanding = (typeof standings)[number];

export function requirementStanding(asked: AskedLevel, needed: Needed): RequirementStanding {
  if (!asksLess(asked.level, needed)) return 'enough';
  if (approvalHolds(asked, needed)) return 'approved';
  return compareLevels(asked.level, needed.lowest) < 0 ? 'less' : 'unsure';
}

/** Whether a level is below what may turn out to be needed: then it takes a reason and an approval. */
export function asksLess(level: Level, needed: Needed): boolean {
  return compareLevels(level, needed.highest) < 0;
}

/** An approval speaks of the level that was needed then. When that rises it is withdrawn by itself; when it falls it still holds. */
export function approvalHolds({ approval, neededThen }: AskedLevel, needed: Needed): boolean {
  return approval === 'given' && compareLevels(needed.highest, neededThen) <= 0;
}

/** Whether a level may be put to the supplier, or written down as agreed, today. */
export function isSettledLevel(asked: AskedLevel, needed: Needed): boolean {
  return !asksLess(asked.level, needed) || approvalHolds(asked, needed);
}

/** What can be done with a requirement, and what it then is. Proposing anew is always possible and takes its place. */
const moves = {
  send: { from: ['proposed'], to: 'sent' },
  /** The supplier, or a member who writes down what was said elsewhere. */
  accept: { from: ['sent', 'countered'], to: 'agreed' },
  name_date: { from: ['sent', 'countered'], to: 'countered' },
  refuse: { from: ['sent', 'countered'], to: 'refused' },
  /** Settled outside of this product, as in a contract that was signed before. */
  record_agreed: { from: ['proposed', 'sent'], to: 'agreed' },
  record_refused: { from: ['proposed', 'sent', 'countered'], to: 'refused' },
  /** The organisation's answer to another date. */
  accept_date: { from: ['countered'], to: 'agreed' },
  hold_date: { from: ['countered'], to: 'sent' },
} as const satisfies Record<string, { from: readonly RequirementState[]; to: RequirementState }>;
export type Move = keyof typeof moves;

/** What a requirement becomes; null: not from where it is, as after somebody else was first. */
export function afterMove(state: RequirementState, move: Move): RequirementState | null {
  const { from, to } = moves[move];
  return (from as readonly RequirementState[]).includes(state) ? to : null;
}

/** On the way to a higher one. */
export const interimLevels = ['QM10', 'QM20'] as const satisfies readonly QmLevel[];
export type InterimLevel = (typeof interimLevels)[number];

export interface GrowthPath {
  readonly level: QmLevel;
  readonly byOn: CalendarDate;
  readonly interimLevel: InterimLevel | null;
  readonly interimOn: CalendarDate | null;
}

export type GrowthPathProblem = 'interim_whole' | 'interim_level' | 'interim_date';

/** A step on the way is a lower level on an earlier day; the levels are a ladder, says the scheme. Null: it is one. */
export function growthPathProblem({ level, byOn, interimLevel, interimOn }: GrowthPath): GrowthPathProblem | null {
  if (interimLevel === null && interimOn === null) return null;
  if (interimLevel === null || interimOn === null) return 'interim_whole';
  if (compareLevels(interimLevel, level) >= 0) return 'interim_level';
  return interimOn >= byOn ? 'interim_date' : null;
}
