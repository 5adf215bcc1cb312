import { addDays, type CalendarDate } from '../calendar/calendar-date.ts';
import type { Instant } from '../calendar/instant.ts';

/**
 * What became of a certificate after it was issued. `suspended`: it does not count for the time being; `withdrawn`: it does
 * not count any more; `in_force`: it counts again. Each from a day of effect on.
 */
export const standingKinds = ['suspended', 'withdrawn', 'in_force'] as const;
export type StandingKind = (typeof standingKinds)[number];

export interface Standing {
  kind: StandingKind;
  /** First day of its effect. */
  effectiveOn: CalendarDate;
  recordedAt: Instant;
}

/** A stretch of days, both ends included; no end: from then on. */
export interface Outage {
  fromOn: CalendarDate;
  untilOn: CalendarDate | null;
}

/** In the order of effect; of two with effect on one day, the one recorded last stands. */
export function standingsInOrder<T extends Standing>(standings: readonly T[]): T[] {
  const ordered = [...standings].sort((a, b) => order(a.effectiveOn, b.effectiveOn) || order(a.recordedAt, b.recordedAt));
  return ordered.filter((one, index) => ordered[index + 1]?.effectiveOn !== one.effectiveOn);
}

/** How a certificate stands on a day; null: nobody has said anything but what is on it. */
export function standingOn<T extends Standing>(standings: readonly T[], day: CalendarDate): T | null {
  return standingsInOrder(standings).filter((one) => one.effectiveOn <= day).at(-1) ?? null;
}

/** A certificate that its own dates still cover, and that counts for nothing. */
export interface OutOfForce {
  kind: Exclude<StandingKind, 'in_force'>;
  since: CalendarDate;
}

/**
 * Why nothing counts any more although a certificate is valid by its own dates: what was recorded of it last; of several,
 * the latest effect. Null: every end that there was is one of the certificate itself, or of a decision.
 */
export function outOfForce(certificates: readonly { id: string; validUntil: CalendarDate }[], standings: readonly (Standing & { certificateId: string })[], day: CalendarDate): OutOfForce | null {
  const out = certificates.flatMap(({ id, validUntil }): OutOfForce[] => {
    const last = validUntil < day ? null : standingOn(standings.filter((one) => one.certificateId === id), day);
    return last && last.kind !== 'in_force' ? [{ kind: last.kind, since: last.effectiveOn }] : [];
  });
  return out.sort((a, b) => order(a.since, b.since)).at(-1) ?? null;
}

/** The days on which a certificate does not count although its dates say so, in order and apart from each other. */
export function outages(standings: readonly Standing[]): Outage[] {
  const found: Outage[] = [];
  let from: CalendarDate | null = null;
  for (const { kind, effectiveOn } of standingsInOrder(standings)) {
    if (kind !== 'in_force') from ??= effectiveOn;
    else if (from !== null) {
      found.push({ fromOn: from, untilOn: addDays(effectiveOn, -1) });
      from = null;
    }
  }
  if (from !== null) found.push({ fromOn: from, untilOn: null });
  return found;
}

/** What is left of a stretch of days once the outages are taken out. */
export function withoutOutages(window: { fromOn: CalendarDate; untilOn: CalendarDate }, gaps: readonly Outage[]): { fromOn: CalendarDate; untilOn: CalendarDate }[] {
  const left: { fromOn: CalendarDate; untilOn: CalendarDate }[] = [];
  let from: CalendarDate | null = window.fromOn;
  for (const gap of gaps) {
    if (from === null) break;
    if (gap.untilOn !== null && gap.untilOn < from) continue;
    if (gap.fromOn > window.untilOn) break;
    if (gap.fromOn > from) left.push({ fromOn: from, untilOn: addDays(gap.fromOn, -1) });
    from = gap.untilOn === null ? null : addDays(gap.untilOn, 1);
  }
  if (from !== null && from <= window.untilOn) left.push({ fromOn: from, untilOn: window.untilOn });
  return left;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
