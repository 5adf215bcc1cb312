import { addDays, type CalendarDate } from '../calendar/calendar-date.ts';
import { coverageOn, supplierTimeline, type DayCoverage, type SupplierTimeline } from './day.ts';
import type { SupplierFacts } from './facts.ts';

/** One piece of the partition of a supplier's time; fits the columns of a coverage interval. */
export interface CoveragePiece extends DayCoverage {
  /** First day. */
  fromOn: CalendarDate;
  /** First day after; null: open end. */
  untilOn: CalendarDate | null;
}

/**
 * Turns one supplier's facts into a gap-free, ordered partition of its time, from its first day to an open end. What
 * lies ahead (a proof that will lapse, an agreed date that will pass) is in it already, so nothing has to run at midnight.
 * True view. The known view of an instant is the same sweep over `knownBy(facts, instant)`.
 */
export function sweepCoverage(facts: SupplierFacts): CoveragePiece[] {
  const timeline = supplierTimeline(facts);
  const pieces: CoveragePiece[] = [];
  for (const fromOn of turningDays(timeline)) {
    const day = coverageOn(timeline, fromOn);
    const last = pieces.at(-1);
    if (last && sameCoverage(last, day)) continue;
    if (last) last.untilOn = fromOn;
    pieces.push({ fromOn, untilOn: null, ...day });
  }
  return pieces;
}

/** The days on which anything may change, in order, the first day of the supplier's time foremost. */
function turningDays({ facts, windows }: SupplierTimeline): CalendarDate[] {
  const dayAfter = (day: CalendarDate | null) => (day ? [addDays(day, 1)] : []);
  const days = [
    ...facts.services.flatMap((service) => [service.startsOn, ...dayAfter(service.endsOn)]),
    ...facts.classifications.map((fact) => fact.effectiveOn),
    ...windows.flatMap((window) => [window.fromOn, addDays(window.untilOn, 1)]),
    ...facts.agreedDates.flatMap((fact) => [fact.effectiveOn, addDays(fact.agreedOn, 1)]),
  ];
  return [facts.sinceOn, ...[...new Set(days)].filter((day) => day > facts.sinceOn).sort()];
}

const columns = ['state', 'lowest', 'highest', 'held', 'proofUntil', 'agreedOn', 'suppliedServiceId', 'areas'] as const satisfies readonly (keyof DayCoverage)[];

export function sameCoverage(a: DayCoverage, b: DayCoverage): boolean {
  return columns.every((column) => a[column] === b[column]);
}
