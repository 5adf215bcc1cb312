import { addMilliseconds, type Instant } from '../calendar/instant.ts';

export const confirmationResults = ['confirmed', 'denied', 'unknown'] as const;
/** `denied`: it is not as it says; `unknown`: the issuer cannot tell. */
export type ConfirmationResult = (typeof confirmationResults)[number];

/** How long the link of an issuer can be answered. Our design: long enough for a desk that answers weekly. */
export const confirmationLinkDays = 30;

const dayMs = 86_400_000;

export function confirmationExpiry(now: Instant): Instant {
  return addMilliseconds(now, confirmationLinkDays * dayMs);
}

export interface ConfirmationFacts {
  result: ConfirmationResult | null;
  revoked_at: Instant | null;
  expires_at: Instant | null;
}

export type ConfirmationState = ConfirmationResult | 'waiting' | 'revoked' | 'expired';

/** Where a question to an issuer stands. An answer counts, whatever became of the link since. */
export function confirmationState({ result, revoked_at, expires_at }: ConfirmationFacts, now: Instant): ConfirmationState {
  if (result !== null) return result;
  if (revoked_at !== null) return 'revoked';
  return expires_at !== null && expires_at <= now ? 'expired' : 'waiting';
}

/** Whether the link opens its page: it can be answered, or shows for a while what was answered. */
export function opensConfirmation({ revoked_at, expires_at }: ConfirmationFacts, now: Instant): boolean {
  return revoked_at === null && expires_at !== null && expires_at > now;
}
