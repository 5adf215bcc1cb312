import { describe, expect, it } from 'vitest';
import { confirmationExpiry, confirmationState, opensConfirmation } from './confirmation-state.ts';

const now = '2026-03-15T09:00:00.000Z';
const open = { result: null, revoked_at: null, expires_at: confirmationExpiry(now) };

describe('confirmationState', () => {
  it.each([
    [open, 'waiting'],
    [{ ...open, expires_at: now }, 'expired'],
    [{ ...open, revoked_at: now }, 'revoked'],
    [{ ...open, result: 'confirmed', expires_at: now }, 'confirmed'],
    [{ ...open, result: 'unknown' }, 'unknown'],
    [{ result: 'denied', revoked_at: null, expires_at: null }, 'denied'],
  ] as const)('%j: %s', (facts, state) => expect(confirmationState(facts, now)).toBe(state));
});

it('opens for thirty days, and no longer once taken back', () => {
  const at = (days: number) => new Date(Date.parse(now) + days * 86_400_000).toISOString();
  expect([opensConfirmation(open, at(29)), opensConfirmation(open, at(30)), opensConfirmation({ ...open, revoked_at: now }, now)]).toEqual([true, false, false]);
});
