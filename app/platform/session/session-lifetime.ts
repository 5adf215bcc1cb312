import type { Config } from '../config/config.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** A secret is replaced after a day of use. */
const rotateAfterMs = dayMs;
/** Requests in flight still carry the secret of before. */
const graceMs = 5 * minuteMs;
/** Being seen is written at most once an hour: a page view must not cost a write. */
const touchAfterMs = 60 * minuteMs;

interface Times {
  token_hash: string;
  created_at: string;
  last_seen_at: string;
  rotated_at: string;
  expires_at: string;
  revoked_at: string | null;
}

export type SessionVerdict = 'refused' | 'fresh' | 'touch' | 'rotate';

/** What a session is worth at an instant, and whether something must be written. Pure. */
export function judgeSession(session: Times, presentedDigest: string, now: string): SessionVerdict {
  const since = (instant: string) => Date.parse(now) - Date.parse(instant);
  if (session.revoked_at !== null || session.expires_at <= now) return 'refused';
  if (presentedDigest !== session.token_hash) return since(session.rotated_at) <= graceMs ? 'fresh' : 'refused';
  if (since(session.rotated_at) >= rotateAfterMs) return 'rotate';
  return since(session.last_seen_at) >= touchAfterMs ? 'touch' : 'fresh';
}

/** Use prolongs a session, up to the longest life that the operator allows. */
export function sessionExpiry(createdAt: string, now: string, config: Config['session']): string {
  const idle = Date.parse(now) + config.idleDays * dayMs;
  const longest = Date.parse(createdAt) + config.maxDays * dayMs;
  return new Date(Math.min(idle, longest)).toISOString();
}
