import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import type { Method } from '#app/domain/level/method.ts';

/** The rules of a day, and whether anybody stands behind them. */
export interface MethodInForce {
  /** Null while the default is provisional. */
  readonly number: number | null;
  readonly name: string | null;
  readonly effectiveOn: CalendarDate | null;
  /** Derived by the default that nobody has adopted: every level that rests on it must say so. */
  readonly isProvisional: boolean;
  readonly method: Method;
}
