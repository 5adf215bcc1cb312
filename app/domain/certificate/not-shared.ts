import type { CalendarDate } from '../calendar/calendar-date.ts';
import { dateInZone, type Instant } from '../calendar/instant.ts';

export interface SharedOrOwn {
  origin: 'shared' | 'own';
  removedAt: Instant | null;
}

/**
 * The day since which a supplier no longer shares a proof; null while it does, or where the organisation entered it itself.
 * The record that it did stays, with what was concluded from it; the file is closed. Our design.
 */
export function notSharedSince({ origin, removedAt }: SharedOrOwn, timeZone: string): CalendarDate | null {
  return origin === 'shared' && removedAt !== null ? dateInZone(removedAt, timeZone) : null;
}
