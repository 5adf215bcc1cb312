import { z } from 'zod';
import { isCalendarDate } from '#app/domain/calendar/calendar-date.ts';

/** One mail, or all that are planned for a day. */
export const stopForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('stop'), mailId: z.string().max(64) }),
  z.object({ intent: z.literal('stop-all'), day: z.string().refine(isCalendarDate) }),
]);
export type StopIntent = z.output<typeof stopForm>;
