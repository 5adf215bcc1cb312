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

/** Whether the question can still be answered: by its link until that expires, from the company's own desk until it is taken back. */
export const takesAnswers = (link: LinkFacts, now: Instant, isFromDesk: boolean): boolean => {
  const state = linkState(link, now);
  return state === 'open' || (isFromDesk && state === 'expired');
};
