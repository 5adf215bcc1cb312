import { z } from 'zod';
import type { Instant } from '#app/domain/calendar/instant.ts';
import { instantOfLocalTime, isLocalTime } from '#app/domain/calendar/local-time.ts';
import { cleanText } from '#app/domain/register/clean-text.ts';

export interface MomentProblems {
  when: string;
  skipped: string;
  future: string;
}

/** When and where a moment is read: `datetime-local` gives what the wall clock shows there. */
export interface Place {
  now: Instant;
  timeZone: string;
}

/** A moment that has been, as an instant. */
export function pastMoment(t: MomentProblems, { now, timeZone }: Place) {
  return z.string({ error: t.when }).transform((text, check): Instant => {
    const complain = (message: string) => {
      check.addIssue({ code: 'custom', message });
      return z.NEVER;
    };
    if (!isLocalTime(text)) return complain(t.when);
    const instant = instantOfLocalTime(text, timeZone);
    if (instant === null) return complain(t.skipped);
    return instant > now ? complain(t.future) : instant;
  });
}

/** Fields are exact to the minute, instants of the machine to the millisecond: which minute comes first. */
export function isMinuteBefore(a: Instant, b: Instant): boolean {
  return a.slice(0, 16) < b.slice(0, 16);
}

/** Says it where nothing was typed; of what is too long the form's own sentence speaks. */
export const whenMissing = (problem: string) => (issue: { code?: string }) => (issue.code === 'invalid_type' ? problem : undefined);

/** People's own words: several lines, no outer blanks. */
export const words = (problem: string, max = 4_000) =>
  z
    .string({ error: whenMissing(problem) })
    .max(max)
    .transform((text) => text.trim())
    .refine((text) => text !== '', { error: problem });

/** A name or a few words on one line. */
export const oneLine = (problem: string, max = 200) =>
  z
    .string({ error: whenMissing(problem) })
    .max(max)
    .transform(cleanText)
    .refine((text) => text !== '', { error: problem });
