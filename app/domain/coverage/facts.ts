import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Instant } from '../calendar/instant.ts';
import type { Standing } from '../certificate/standing.ts';
import type { Level, QmLevel, RiskArea } from '../level/method.ts';

/**
 * All that decides one supplier's coverage. Facts are superseded, never overwritten: older ones stay in the lists, and
 * of several that speak of one day the last recorded one wins. A fact says how things are *from* its `effectiveOn`.
 */
export interface SupplierFacts {
  supplierId: string;
  /** First day of the supplier's time in this register. */
  sinceOn: CalendarDate;
  /** Triage says what a payee is, not what it did on some day, so this holds for the whole time. */
  notASupplier: { recordedAt: Instant } | null;
  services: readonly ServiceFact[];
  classifications: readonly ClassificationFact[];
  judgements: readonly JudgementFact[];
  confirmations: readonly ConfirmationFact[];
  standings: readonly StandingFact[];
  agreedDates: readonly AgreedDateFact[];
}

export interface ServiceFact {
  id: string;
  startsOn: CalendarDate;
  /** Last day on which it is supplied; null: open end. */
  endsOn: CalendarDate | null;
  recordedAt: Instant;
}

/** The level that the answers about one supplied service leave: one level, or a range while answers are open. */
export interface ClassificationFact {
  serviceId: string;
  effectiveOn: CalendarDate;
  recordedAt: Instant;
  lowest: Level;
  highest: Level;
  areas: readonly RiskArea[];
}

/** A verification together with the certificate that it judges. The last one of a certificate is the one that counts. */
export interface JudgementFact {
  certificateId: string;
  /** Level of a NIS2 Quality Mark certificate; null for every other scheme. */
  certifiedLevel: QmLevel | null;
  validFrom: CalendarDate;
  /** Last day of validity. */
  validUntil: CalendarDate;
  result: 'accepted' | 'refused';
  /** As long as the issuer has not confirmed it, it counts as certified for no more than this; null: no such limit. */
  limitedTo: Level | null;
  /** The level for which it was accepted otherwise, by decision. */
  acceptedLevel: QmLevel | null;
  /** Last day of that acceptance. */
  acceptedUntil: CalendarDate | null;
  /** The supplied services that the verification names. */
  serviceIds: readonly string[];
  effectiveOn: CalendarDate;
  recordedAt: Instant;
  /** When and from which day the proof was taken away again, as by a withdrawn share. */
  removed: { at: Instant; on: CalendarDate } | null;
}

/** What the issuer of a certificate said when asked. The last thing it said is what counts. */
export interface ConfirmationFact {
  certificateId: string;
  /** `denied`: it is not as it says, so that it proves nothing on any day. */
  result: 'confirmed' | 'denied';
  recordedAt: Instant;
}

/** A certificate that was suspended, withdrawn or put in force again. */
export interface StandingFact extends Standing {
  certificateId: string;
}

/** By when the supplier will hold its certificate. */
export interface AgreedDateFact {
  agreedOn: CalendarDate;
  effectiveOn: CalendarDate;
  recordedAt: Instant;
}

/** The facts as they were known at an instant: what was recorded by then, and nothing else. */
export function knownBy(facts: SupplierFacts, instant: Instant): SupplierFacts {
  const known = <T extends { recordedAt: Instant }>(list: readonly T[]) => list.filter((fact) => fact.recordedAt <= instant);
  return {
    ...facts,
    notASupplier: facts.notASupplier && facts.notASupplier.recordedAt <= instant ? facts.notASupplier : null,
    services: known(facts.services),
    classifications: known(facts.classifications),
    judgements: known(facts.judgements).map((fact) => (fact.removed && fact.removed.at > instant ? { ...fact, removed: null } : fact)),
    confirmations: known(facts.confirmations),
    standings: known(facts.standings),
    agreedDates: known(facts.agreedDates),
  };
}

/** Of the facts that speak of a day, the one recorded last; of one instant, the later in the list. */
export function inForce<T extends { effectiveOn: CalendarDate; recordedAt: Instant }>(facts: readonly T[], day: CalendarDate): T | null {
  let current: T | null = null;
  for (const fact of facts) {
    if (fact.effectiveOn <= day && (!current || fact.recordedAt >= current.recordedAt)) current = fact;
  }
  return current;
}
