import type { Instant } from './instant.ts';

/** What a clock on the wall shows, to the minute, without a time zone: `2026-03-14T09:26`. The value of a `datetime-local` field. */
export type LocalTime = string;

const shape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
const hourMs = 3_600_000;
/** Wider than any zone is from UTC, and than any change of its clocks. */
const reachMs = 26 * hourMs;
const formats = new Map<string, Intl.DateTimeFormat>();

/** Whether the text is a minute of a day that exists in some zone. */
export function isLocalTime(value: unknown): value is LocalTime {
  if (typeof value !== 'string' || !shape.test(value)) return false;
  const time = Date.parse(`${value}:00.000Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 16) === value;
}

/** What the clocks of a time zone show at an instant. Throws RangeError on an unknown zone. */
export function localTimeInZone(instant: Instant, timeZone: string): LocalTime {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    formats.set(timeZone, format);
  }
  const part = Object.fromEntries(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return `${(part.year ?? '').padStart(4, '0')}-${part.month}-${part.day}T${part.hour}:${part.minute}`;
}

/**
 * The instant at which a time zone's clocks show this. Where they show it twice, because clocks go back, the earlier one:
 * a term that begins then ends earlier, which is the safe side (our design). Null where they skip it, because clocks go forward.
 */
export function instantOfLocalTime(local: LocalTime, timeZone: string): Instant | null {
  const asUtc = Date.parse(`${local}:00.000Z`);
  if (Number.isNaN(asUtc)) throw new RangeError(`not a local time: ${local}`);
  const candidates = [asUtc - reachMs, asUtc + reachMs].map((near) => asUtc - offsetAt(near, timeZone));
  const fitting = candidates.filter((time) => localTimeInZone(new Date(time).toISOString(), timeZone) === local);
  return fitting.length > 0 ? new Date(Math.min(...fitting)).toISOString() : null;
}

/** How far a zone's clocks are ahead of UTC, in milliseconds. */
function offsetAt(time: number, timeZone: string): number {
  const minute = Math.floor(time / 60_000) * 60_000;
  return Date.parse(`${localTimeInZone(new Date(minute).toISOString(), timeZone)}:00.000Z`) - minute;
}
