/** ISO-8601 UTC instant with milliseconds, `2026-03-14T09:26:53.589Z`; sorts as text. */
export type Instant = string;
/** Calendar date without a time zone, `2026-03-14`; sorts as text. */
export type CalendarDate = string;
/** 0 or 1: neither dialect gets a boolean. */
export type Flag = number;
/** JSON as text; parsed and checked where it is read. */
export type Json = string;
