import { addDays, type CalendarDate } from '../calendar/calendar-date.ts';
import type { FourRiskAreas } from '../level/method.ts';

/** `overdue`: open, though it should have been closed. `soon`: ends within `soonDays`. `no_end`: nobody agreed on an end. */
export const accessDues = ['overdue', 'soon', 'no_end'] as const;
export type AccessDue = (typeof accessDues)[number];

/** Days ahead, today included, in which an end counts as near. Our design. */
export const soonDays = 30;

/** Which open access records are meant. Absent fields do not limit. */
export interface AccessFilter {
  area?: FourRiskAreas | undefined;
  due?: AccessDue | undefined;
}

export interface OpenAccess {
  /** Last day that was agreed. */
  untilOn: CalendarDate | null;
  /** The relation with the supplier is over: whatever is still open should not be. */
  isSupplierEnded: boolean;
}

/** What is to be done about an access that nobody has withdrawn; null: nothing yet. Our design. */
export function accessDue({ untilOn, isSupplierEnded }: OpenAccess, today: CalendarDate): AccessDue | null {
  if (isSupplierEnded || (untilOn !== null && untilOn < today)) return 'overdue';
  if (untilOn === null) return 'no_end';
  return untilOn <= addDays(today, soonDays) ? 'soon' : null;
}
