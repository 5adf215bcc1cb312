import { addMilliseconds, type Instant } from '#app/domain/calendar/instant.ts';

const minuteMs = 60_000;

/** Long enough for a slow mail, short enough for a mailbox that others read later. Our design. */
export const codeMinutes = 15;
/** Wrong guesses at one code: with eight digits one in twenty million. */
export const codeAttempts = 5;
/** Codes for one address within an hour; whoever asks for more gets the same answer and no mail. */
export const codesPerHour = 6;

export const codeExpiry = (now: Instant): Instant => addMilliseconds(now, codeMinutes * minuteMs);
export const hourBefore = (now: Instant): Instant => addMilliseconds(now, -60 * minuteMs);
/** Old codes are kept as long as they count for the hour. */
export const forgetCodesBefore = (now: Instant): Instant => addMilliseconds(now, -2 * 60 * minuteMs);
