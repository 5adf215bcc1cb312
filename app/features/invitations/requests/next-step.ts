import type { ListedRequest } from './load-requests.server.ts';

export type NextStep = 'handle' | 'verify' | 'resend' | 'invite' | 'call' | 'none';

/** Days without an answer after which a call helps more than another mail. Our design. */
const daysBeforeCalling = 14;

type Facts = Pick<ListedRequest, 'request_state' | 'open_answers' | 'has_proof_to_verify' | 'failed_at' | 'phone' | 'days'>;

/** The one step that brings a request further. */
export function nextStep(row: Facts): NextStep {
  if (row.open_answers > 0) return 'handle';
  if (row.has_proof_to_verify) return 'verify';
  if (row.request_state === 'covered') return 'none';
  if (row.failed_at !== null || row.request_state === 'revoked') return 'invite';
  if (row.request_state === 'expired') return 'resend';
  if (row.request_state === 'waiting' && row.days >= daysBeforeCalling) return row.phone ? 'call' : 'resend';
  return 'none';
}
