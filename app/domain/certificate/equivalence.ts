import { earliestDate, type CalendarDate } from '../calendar/calendar-date.ts';
import { compareLevels, type QmLevel } from '../level/method.ts';

/**
 * Other proof counts for a level only by a written decision of the organisation, with conditions and an end (our design;
 * domain notes, section 7). A rule decides once for a scheme; each proof is still held against its conditions by a person.
 */
export interface EquivalenceRule {
  readonly id: string;
  readonly scheme: string;
  /** Up to this level. */
  readonly level: QmLevel;
  /** Last day. */
  readonly validUntil: CalendarDate;
  readonly approval: 'approved' | 'declined' | null;
  /** First day on which it is no longer applied; null: not ended early. */
  readonly endedOn: CalendarDate | null;
}

export type RuleState = 'proposed' | 'declined' | 'in_force' | 'ended' | 'lapsed';

export function ruleState(rule: EquivalenceRule, today: CalendarDate): RuleState {
  if (rule.approval === 'declined') return 'declined';
  if (rule.endedOn !== null && rule.endedOn <= today) return 'ended';
  if (rule.validUntil < today) return 'lapsed';
  return rule.approval === 'approved' ? 'in_force' : 'proposed';
}

/** Whether a rule allows a proof of a scheme to be accepted for a level, today. */
export function ruleAllows(rule: EquivalenceRule, scheme: string, level: QmLevel, today: CalendarDate): boolean {
  return rule.scheme === scheme && compareLevels(level, rule.level) <= 0 && ruleState(rule, today) === 'in_force';
}

/** The last day to which a proof can be accepted under a rule. */
export function acceptableUntil(rule: Pick<EquivalenceRule, 'validUntil'>, proofUntil: CalendarDate): CalendarDate {
  return earliestDate(rule.validUntil, proofUntil);
}
