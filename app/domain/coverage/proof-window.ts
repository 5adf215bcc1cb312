import { addDays, earliestDate, latestDate, type CalendarDate } from '../calendar/calendar-date.ts';
import { outages, withoutOutages } from '../certificate/standing.ts';
import { compareLevels, type QmLevel } from '../level/method.ts';
import type { ConfirmationFact, JudgementFact, SupplierFacts } from './facts.ts';

/** Days on which one proof counts, at one level, for the supplied services that its verification names. */
export interface ProofWindow {
  state: 'certified' | 'accepted_otherwise';
  level: QmLevel;
  fromOn: CalendarDate;
  /** Last day. */
  untilOn: CalendarDate;
  serviceIds: readonly string[];
}

/**
 * What verified certificates are worth, over time.
 *
 * - The last recorded verification of a certificate decides; a refusal leaves nothing of it.
 * - A verified Quality Mark certificate counts for its whole validity, whenever it was verified: we now know that it held.
 * - An acceptance of other proof is a decision: it counts from the day it takes effect, never longer than the proof is valid.
 * - A proof that was taken away counts until the day before.
 * - A certificate that awaits the word of its issuer counts as certified for no more than its limit; the word lifts it, for
 *   its whole validity. One that the issuer denies counts for nothing, also on days that have passed.
 * - While it is suspended, and from the day on which it was withdrawn, it counts for nothing.
 */
export function proofWindows({ judgements, confirmations, standings }: Pick<SupplierFacts, 'judgements' | 'confirmations' | 'standings'>): ProofWindow[] {
  const said = new Map([...lastPerCertificate(confirmations)].map((fact) => [fact.certificateId, fact.result]));
  const standing = [...lastPerCertificate(judgements)].filter((fact) => fact.result === 'accepted' && said.get(fact.certificateId) !== 'denied');
  return standing.flatMap((fact) => {
    const gaps = outages(standings.filter((one) => one.certificateId === fact.certificateId));
    return windowsOf(fact, said.get(fact.certificateId)).flatMap((window) => withoutOutages(window, gaps).map((days) => ({ ...window, ...days })));
  });
}

function lastPerCertificate<T extends { certificateId: string; recordedAt: string }>(facts: readonly T[]): Iterable<T> {
  const last = new Map<string, T>();
  for (const fact of facts) {
    const other = last.get(fact.certificateId);
    if (!other || fact.recordedAt >= other.recordedAt) last.set(fact.certificateId, fact);
  }
  return last.values();
}

function windowsOf(fact: JudgementFact, said: ConfirmationFact['result'] | undefined): ProofWindow[] {
  const { serviceIds, validFrom } = fact;
  const validUntil = fact.removed ? earliestDate(fact.validUntil, addDays(fact.removed.on, -1)) : fact.validUntil;
  const windows: ProofWindow[] = [];
  const level = certifiedAs(fact, said === 'confirmed');
  if (level) {
    windows.push({ state: 'certified', level, fromOn: validFrom, untilOn: validUntil, serviceIds });
  }
  if (fact.acceptedLevel && fact.acceptedUntil) {
    const fromOn = latestDate(validFrom, fact.effectiveOn);
    const untilOn = earliestDate(fact.acceptedUntil, validUntil);
    windows.push({ state: 'accepted_otherwise', level: fact.acceptedLevel, fromOn, untilOn, serviceIds });
  }
  return windows.filter((window) => window.fromOn <= window.untilOn);
}

/** The level for which a Quality Mark counts, with or without the word of its issuer; null: for none. */
export function certifiedAs({ certifiedLevel, limitedTo }: Pick<JudgementFact, 'certifiedLevel' | 'limitedTo'>, isConfirmed: boolean): QmLevel | null {
  if (!certifiedLevel || isConfirmed || limitedTo === null) return certifiedLevel;
  if (limitedTo === 'none') return null;
  return compareLevels(limitedTo, certifiedLevel) < 0 ? limitedTo : certifiedLevel;
}

export function holdsOn(window: ProofWindow, day: CalendarDate): boolean {
  return window.fromOn <= day && day <= window.untilOn;
}

/** The last day of unbroken proof from `day` on: a renewal that follows on at once, or overlaps, extends it. */
export function unbrokenUntil(windows: readonly ProofWindow[], day: CalendarDate): CalendarDate | null {
  let until: CalendarDate | null = null;
  let next = day;
  for (let extended = true; extended; ) {
    extended = false;
    for (const window of windows) {
      if (window.fromOn <= next && window.untilOn >= next) {
        until = window.untilOn;
        next = addDays(window.untilOn, 1);
        extended = true;
      }
    }
  }
  return until;
}

/** The last day of the latest proof that ended before `day`. */
export function lapsedBefore(windows: readonly ProofWindow[], day: CalendarDate): CalendarDate | null {
  let last: CalendarDate | null = null;
  for (const { untilOn } of windows) if (untilOn < day && (!last || untilOn > last)) last = untilOn;
  return last;
}
