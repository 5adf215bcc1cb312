import { addMilliseconds, type Instant } from '../calendar/instant.ts';

/** How long an invitation link opens the supplier's page. Our design: long enough to ask around and to be reminded. */
export const linkLifeDays = 90;

const dayMs = 86_400_000;

export function linkExpiry(now: Instant): Instant {
  return addMilliseconds(now, linkLifeDays * dayMs);
}

export interface LinkFacts {
  expires_at: Instant;
  revoked_at: Instant | null;
}

export type LinkState = 'open' | 'expired' | 'revoked';

export function linkState({ expires_at, revoked_at }: LinkFacts, now: Instant): LinkState {
  if (revoked_at !== null) return 'revoked';
  return expires_at <= now ? 'expired' : 'open';
}
