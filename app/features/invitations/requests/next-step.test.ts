import { expect, it } from 'vitest';
import { nextStep } from './next-step.ts';

const waiting = { request_state: 'waiting', open_answers: 0, has_proof_to_verify: false, failed_at: null, phone: null, days: 3 } as const;

it.each([
  ['a young request is left alone', {}, 'none'],
  ['an answer comes first', { open_answers: 1, has_proof_to_verify: true }, 'handle'],
  ['then what was shared', { request_state: 'answered', has_proof_to_verify: true }, 'verify'],
  ['a covered supplier needs nothing', { request_state: 'covered', days: 400 }, 'none'],
  ['a mail that never arrived needs another address', { failed_at: '2026-03-14T09:00:00.000Z' }, 'invite'],
  ['a link that was taken back too', { request_state: 'revoked' }, 'invite'],
  ['an expired link is renewed', { request_state: 'expired', phone: '030' }, 'resend'],
  ['after two weeks one calls', { days: 14, phone: '030' }, 'call'],
  ['or, without a number, writes again', { days: 14 }, 'resend'],
  ['an answered request without proof waits for its date', { request_state: 'answered', days: 60 }, 'none'],
] as const)('%s', (_case, facts, step) => expect(nextStep({ ...waiting, ...facts })).toBe(step));
