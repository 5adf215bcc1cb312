import { addDays, type CalendarDate } from '../calendar/calendar-date.ts';
import { isCovered, isUncovered, type CoverageState } from '../coverage/state.ts';
import { compareLevels, type Level } from '../level/method.ts';

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

/**
 * Why an invitation is what helps: nobody asked yet; what was asked has had its answer, or has run out; the mail did not
 * arrive; the supplier took its consent back; the issuer suspended or withdrew what there was.
 */
export type InviteReason = 'never' | 'again' | 'undelivered' | 'withdrawn' | 'out_of_force';

export type NextStep =
  | { kind: 'triage' }
  | { kind: 'classify'; serviceId: string }
  | { kind: 'verify'; proofId: string }
  | { kind: 'handle_answer' }
  | { kind: 'confirm'; proofId: string }
  | { kind: 'add_contact' }
  | { kind: 'invite'; why: InviteReason }
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
  /** Certificates that were read, and count for less until their issuer speaks. */
  readonly unconfirmed: readonly { proofId: string; level: Level }[];
  readonly openInvitationSentAt: string | null;
  /** The mail with that invitation did not arrive. */
  readonly isUndelivered: boolean;
  /** A wave of requests in which it has not had its turn. */
  readonly waveId: string | null;
  readonly canBeMailed: boolean;
  /** An invitation was sent before, whatever became of it. */
  readonly wasAsked: boolean;
  /** Something that was shown no longer is: the consent was taken back, or the issuer took it out of force. */
  readonly lost: 'withdrawn' | 'out_of_force' | null;
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
  // Whoever has shown what was asked is not asked again: now it is the issuer's turn.
  const confirming = facts.unconfirmed.find(({ level }) => compareLevels(level, current.highest) >= 0);
  if (confirming) return { kind: 'confirm', proofId: confirming.proofId };
  if (current.state === 'gap_agreed' && current.agreedOn) return { kind: 'await_certificate', agreedOn: current.agreedOn };
  if (openInvitationSentAt && !facts.isUndelivered) return { kind: 'await_answer', sentAt: openInvitationSentAt };
  if (openInvitationSentAt) return { kind: 'invite', why: 'undelivered' };
  if (waveId !== null) return { kind: 'await_wave', waveId };
  return canBeMailed ? { kind: 'invite', why: facts.lost ?? (facts.wasAsked ? 'again' : 'never') } : { kind: 'add_contact' };
}
