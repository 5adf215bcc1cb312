import { addDays, type CalendarDate } from '../calendar/calendar-date.ts';
import { isCovered, isUncovered, type CoverageState } from '../coverage/state.ts';
import type { Level } from '../level/method.ts';

/** One piece of a supplier's time, as coverage records it. */
export interface CoveragePeriod {
  readonly fromOn: CalendarDate;
  /** First day after; null: open end. */
  readonly untilOn: CalendarDate | null;
  readonly state: CoverageState;
  readonly lowest: Level;
  readonly highest: Level;
  readonly held: Level;
  readonly proofUntil: CalendarDate | null;
  readonly agreedOn: CalendarDate | null;
}

/** The piece that holds on a day; null before the first one. */
export function periodOn(periods: readonly CoveragePeriod[], day: CalendarDate): CoveragePeriod | null {
  return periods.find((period) => period.fromOn <= day && (period.untilOn === null || period.untilOn > day)) ?? null;
}

/** Since when a supplier has been in a gap without a break, agreed date or not; null when it is not in one today. */
export function gapSince(periods: readonly CoveragePeriod[], today: CalendarDate): CalendarDate | null {
  const isGap = (period: CoveragePeriod | null) => period !== null && (period.state === 'gap' || period.state === 'gap_agreed');
  let current = periodOn(periods, today);
  if (!isGap(current)) return null;
  for (;;) {
    const before: CoveragePeriod | null = current ? periodOn(periods, addDays(current.fromOn, -1)) : null;
    if (!isGap(before)) return current?.fromOn ?? null;
    current = before;
  }
}

export type NextStep =
  | { kind: 'triage' }
  | { kind: 'classify'; serviceId: string }
  | { kind: 'verify'; proofId: string }
  | { kind: 'handle_answer' }
  | { kind: 'add_contact' }
  | { kind: 'invite'; wasAsked: boolean }
  | { kind: 'await_answer'; sentAt: string }
  | { kind: 'await_wave'; waveId: string }
  | { kind: 'await_certificate'; agreedOn: CalendarDate }
  | { kind: 'renew'; endsOn: CalendarDate }
  | { kind: 'nothing' };

export interface StandingFacts {
  readonly today: CalendarDate;
  readonly triage: 'untriaged' | 'to_classify' | 'no_relevant_dependency' | 'not_a_supplier';
  readonly isEnded: boolean;
  readonly current: CoveragePeriod | null;
  /** A supplied service whose answers leave its level open; the one that makes the state first. */
  readonly openServiceId: string | null;
  readonly waitingProofId: string | null;
  readonly hasUnhandledAnswer: boolean;
  readonly openInvitationSentAt: string | null;
  /** A wave of requests in which it has not had its turn. */
  readonly waveId: string | null;
  readonly canBeMailed: boolean;
  /** An invitation was sent before, whatever became of it. */
  readonly wasAsked: boolean;
}

/** Days before the end of cover in which it is time to ask for the next certificate: an audit takes its time. Our design. */
const renewalDays = 90;

/**
 * The one step that brings a supplier nearer to being covered. In order: what already lies on our own desk, what we must
 * decide ourselves, and only then what the supplier must do. Our design.
 */
export function nextStepFor(facts: StandingFacts): NextStep {
  const { today, triage, isEnded, current, openServiceId, waitingProofId, canBeMailed, openInvitationSentAt, waveId } = facts;
  if (facts.hasUnhandledAnswer) return { kind: 'handle_answer' };
  if (waitingProofId) return { kind: 'verify', proofId: waitingProofId };
  if (triage === 'not_a_supplier' || isEnded || !current) return { kind: 'nothing' };
  if (triage === 'untriaged') return { kind: 'triage' };
  if (current.lowest === 'none' && current.highest !== 'none' && openServiceId) return { kind: 'classify', serviceId: openServiceId };
  if (isCovered(current.state) && current.proofUntil !== null && current.proofUntil <= addDays(today, renewalDays)) {
    return openInvitationSentAt ? { kind: 'await_answer', sentAt: openInvitationSentAt } : { kind: 'renew', endsOn: current.proofUntil };
  }
  if (!isUncovered(current.state)) return { kind: 'nothing' };
  if (current.state === 'gap_agreed' && current.agreedOn) return { kind: 'await_certificate', agreedOn: current.agreedOn };
  if (openInvitationSentAt) return { kind: 'await_answer', sentAt: openInvitationSentAt };
  if (waveId !== null) return { kind: 'await_wave', waveId };
  return canBeMailed ? { kind: 'invite', wasAsked: facts.wasAsked } : { kind: 'add_contact' };
}
