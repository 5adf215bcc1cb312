import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Way } from './compose.ts';
import { hasBegun, wayStepsOf, type WaySteps } from './steps.ts';

/**
 * What of a way can be told to a client that has not heard of it: what was done, and what is planned for a day that is still to
 * come. A certificate that lies at one client is shown to another by sharing it, not by a word. Null: there is nothing. Our design.
 */
export function tellableSteps({ steps, isShown }: Pick<Way, 'steps' | 'isShown'>, today: CalendarDate): WaySteps | null {
  const told = wayStepsOf((kind) => {
    const { plannedOn, doneOn } = steps[kind];
    if (isShown && kind === 'certified') return { kind, plannedOn: null, doneOn: null };
    return { kind, plannedOn: doneOn === null && plannedOn !== null && plannedOn > today ? plannedOn : null, doneOn };
  });
  return hasBegun(told) ? told : null;
}
