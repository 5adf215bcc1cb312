import { describe, expect, it } from 'vitest';
import { judgeSession, sessionExpiry } from './session-lifetime.ts';

const start = '2026-03-14T09:00:00.000Z';
const after = (minutes: number) => new Date(Date.parse(start) + minutes * 60_000).toISOString();
const days = 24 * 60;
const session = { token_hash: 'now', created_at: start, last_seen_at: start, rotated_at: start, expires_at: after(14 * days), revoked_at: null };

describe('judgeSession', () => {
  it.each([
    ['at once', 'now', 0, 'fresh'],
    ['within the hour nothing is written', 'now', 59, 'fresh'],
    ['seen again', 'now', 60, 'touch'],
    ['a day old', 'now', days, 'rotate'],
    ['unused for too long', 'now', 14 * days, 'refused'],
    ['the secret of before, in flight', 'before', 5, 'fresh'],
    ['the secret of before, later', 'before', 6, 'refused'],
  ])('%s', (_, digest, minutes, verdict) => expect(judgeSession(session, digest, after(minutes))).toBe(verdict));

  it('refuses one that was ended', () => expect(judgeSession({ ...session, revoked_at: start }, 'now', after(1))).toBe('refused'));
});

describe('sessionExpiry', () => {
  const config = { idleDays: 14, maxDays: 60 };
  it('moves on with use, up to the longest life', () => {
    expect(sessionExpiry(start, after(10 * days), config)).toBe(after(24 * days));
    expect(sessionExpiry(start, after(50 * days), config)).toBe(after(60 * days));
  });
});
