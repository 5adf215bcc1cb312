import { expect, it } from 'vitest';
import { nextStep } from './next-step.ts';

const waiting = { request_state: 'waiting', open_answers: 0, has_proof_to_verify: false, failed_at: null, phone: null, days: 3, days_since_reminder: null, days_since_call: null } as const;

it.each([
  ['a young request is left alone', {}, 'none'],
  ['an answer comes first', { open_answers: 1, has_proof_to_verify: true }, 'handle'],
  ['then what was shared', { request_state: 'answered', has_proof_to_verify: true }, 'verify'],
  ['a covered supplier needs nothing', { request_state: 'covered', days: 400 }, 'none'],
  ['a mail that never arrived needs another address', { failed_at: '2026-03-14T09:00:00.000Z' }, 'invite'],
  ['a link that was taken back too', { request_state: 'revoked' }, 'invite'],
  ['an expired link is renewed', { request_state: 'expired', phone: '030' }, 'resend'],
  ['after a week one reminds', { days: 7, phone: '030' }, 'remind'],
  ['once', { days: 13, phone: '030', days_since_reminder: 7 }, 'none'],
  ['after two weeks one calls', { days: 14, phone: '030' }, 'call'],
  ['but not right after a reminder', { days: 14, phone: '030', days_since_reminder: 6 }, 'none'],
  ['nor right after a call', { days: 30, phone: '030', days_since_call: 0 }, 'none'],
  ['after a call that brought nothing one reminds', { days: 30, phone: '030', days_since_reminder: 16, days_since_call: 8 }, 'remind'],
  ['and then calls again', { days: 40, phone: '030', days_since_reminder: 8, days_since_call: 18 }, 'call'],
  ['without a number one writes again', { days: 14 }, 'remind'],
  ['an answered request without proof waits for its date', { request_state: 'answered', days: 60 }, 'none'],
] as const)('%s', (_case, facts, step) => expect(nextStep({ ...waiting, ...facts })).toBe(step));
