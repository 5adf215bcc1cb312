import { addDays, addMonths, type CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { addMilliseconds, dateInZone, startOfDay, type Instant } from '#app/domain/calendar/instant.ts';

/** The three things that an entity itself owes about a significant incident: NIS2 Art. 23(4)(a), (b) and (d). */
export const clockIds = ['early_warning', 'notification', 'final_report'] as const;
export type ClockId = (typeof clockIds)[number];

const hourMs = 3_600_000;

/** Hours after becoming aware of the significant incident: 24 for the early warning, Art. 23(4)(a); 72 for the notification, Art. 23(4)(b). */
export const hoursOf = { early_warning: 24, notification: 72 } as const;

/** `waiting`: its term has not begun. */
export type ClockState = 'waiting' | 'running' | 'overdue' | 'sent' | 'sent_late';

export interface Clock {
  readonly id: ClockId;
  readonly state: ClockState;
  /** The last moment; null while the term has not begun. */
  readonly dueAt: Instant | null;
  /** Where the term ends with a day: that day. */
  readonly dueOn: CalendarDate | null;
  readonly sentAt: Instant | null;
  /** Whole minutes until `dueAt`, rounded down; negative when it has passed. */
  readonly minutesLeft: number | null;
}

export interface Course {
  /** When the organisation became aware of the significant incident; null: nobody has judged that it is one. */
  readonly awareAt: Instant | null;
  readonly earlyWarningAt: Instant | null;
  readonly notificationAt: Instant | null;
  readonly finalReportAt: Instant | null;
}

/**
 * The organisation's own clocks. 24 and 72 hours are hours as they pass: a night in which the clocks change moves the hour on
 * the wall, not the term. The final report is due one month after the notification was sent, by the end of that day in
 * the organisation's time zone; where the month is shorter, its last day (our design). That a term ends on a free day
 * does not stretch it (our design, the strict reading).
 */
export function clocksOf(course: Course, { now, timeZone }: { now: Instant; timeZone: string }): readonly Clock[] {
  const after = (hours: number) => (course.awareAt === null ? null : addMilliseconds(course.awareAt, hours * hourMs));
  const finalOn = course.awareAt === null || course.notificationAt === null ? null : addMonths(dateInZone(course.notificationAt, timeZone), 1);
  const finalAt = finalOn === null ? null : addMilliseconds(startOfDay(addDays(finalOn, 1), timeZone), -1);
  return [
    clock('early_warning', after(hoursOf.early_warning), null, course.earlyWarningAt, now),
    clock('notification', after(hoursOf.notification), null, course.notificationAt, now),
    clock('final_report', finalAt, finalOn, course.finalReportAt, now),
  ];
}

function clock(id: ClockId, dueAt: Instant | null, dueOn: CalendarDate | null, sentAt: Instant | null, now: Instant): Clock {
  const minutesLeft = dueAt === null ? null : Math.floor((Date.parse(dueAt) - Date.parse(now)) / 60_000);
  return { id, state: stateOf(dueAt, sentAt, now), dueAt, dueOn, sentAt, minutesLeft };
}

function stateOf(dueAt: Instant | null, sentAt: Instant | null, now: Instant): ClockState {
  if (sentAt !== null) return dueAt !== null && sentAt > dueAt ? 'sent_late' : 'sent';
  if (dueAt === null) return 'waiting';
  return now > dueAt ? 'overdue' : 'running';
}

/** The clock to look at: of those that run or have run out, the one that is or was due first. */
export function nextClock(clocks: readonly Clock[]): Clock | null {
  const open = clocks.filter((one) => one.state === 'running' || one.state === 'overdue');
  return open.sort((a, b) => ((a.dueAt ?? '') < (b.dueAt ?? '') ? -1 : 1))[0] ?? null;
}

/** Minutes as whole hours and the rest, without a sign. */
export function hoursAndMinutes(minutes: number): { hours: number; minutes: number } {
  const all = Math.abs(minutes);
  return { hours: Math.floor(all / 60), minutes: all % 60 };
}
