import { z } from 'zod';
import { isCalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { families, otherActors } from './event-families.ts';

const optional = <T extends z.ZodType>(shape: T) => shape.optional().catch(undefined);
const date = optional(z.string().refine(isCalendarDate));

/** What the address says. A value that nobody could have chosen is no filter. */
export const trailSearch = z.object({
  what: optional(z.enum(families)),
  /** A member's id, or one of `otherActors`. */
  who: optional(z.union([z.uuid(), z.enum(otherActors)])),
  supplier: optional(z.uuid()),
  /** Words of a supplier's name, or its number. */
  q: optional(z.string().trim().min(1).max(100)),
  from: date,
  until: date,
  before: optional(z.coerce.number().int().positive()),
  check: optional(z.literal('now')),
});
export type TrailSearch = z.output<typeof trailSearch>;
