import type { CalendarDate } from '../calendar/calendar-date.ts';
import { agreedDateProblem, type GapToday } from '../coverage/agreed-date.ts';
import { compareLevels, type Level, type QmLevel } from '../level/method.ts';

export interface ContractPromise {
  readonly level: QmLevel;
  readonly byOn: CalendarDate;
  /** The supplied services that the contract is limited to; null: all. */
  readonly serviceIds: readonly string[] | null;
}

/** How the supplier stands today; `serviceId` is the supplied service that makes the gap. */
export interface Gap extends GapToday {
  readonly highest: Level;
  readonly serviceId: string | null;
}

/**
 * Whether agreeing to a requirement says by when this supplier's gap will be closed, so that its date is the agreed date of
 * coverage as well. Only where it truly says so: there is a gap, the level that is promised closes it, the contract is about
 * the service that makes it, and the day lies ahead and is not too far. A date that the supplier named before and that is
 * sooner stands: a contract's last day does not loosen it. Our design.
 */
export function isAgreedDate(promise: ContractPromise, gap: Gap | null, today: CalendarDate): boolean {
  if (gap === null || agreedDateProblem(promise.byOn, gap, today) !== null) return false;
  if (compareLevels(promise.level, gap.highest) < 0) return false;
  if (promise.serviceIds !== null && (gap.serviceId === null || !promise.serviceIds.includes(gap.serviceId))) return false;
  return gap.state !== 'gap_agreed' || gap.agreedOn === null || promise.byOn < gap.agreedOn;
}
