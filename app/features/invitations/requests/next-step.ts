import type { ListedRequest } from './load-requests.server.ts';

export type NextStep = 'handle' | 'verify' | 'resend' | 'remind' | 'invite' | 'call' | 'none';

/** Days without an answer after which one reminder helps. Our design. */
const daysBeforeReminding = 7;
/** Days without an answer after which a call helps more than another mail. Our design. */
const daysBeforeCalling = 14;
/** After a reminder or a call they get so many days of peace. Our design. */
const daysOfPeace = 7;

type Facts = Pick<ListedRequest, 'request_state' | 'open_answers' | 'has_proof_to_verify' | 'failed_at' | 'phone' | 'days' | 'days_since_reminder' | 'days_since_call'>;

/** The one step that brings a request further. */
export function nextStep(row: Facts): NextStep {
  if (row.open_answers > 0) return 'handle';
  if (row.has_proof_to_verify) return 'verify';
  if (row.request_state === 'covered') return 'none';
  if (row.failed_at !== null || row.request_state === 'revoked') return 'invite';
  if (row.request_state === 'expired') return 'resend';
  return row.request_state === 'waiting' ? chase(row) : 'none';
}

/** First a reminder, then a call, then by turns; never within a week of the last. */
function chase({ days, phone, days_since_reminder: reminded, days_since_call: called }: Facts): NextStep {
  if ((reminded ?? daysOfPeace) < daysOfPeace || (called ?? daysOfPeace) < daysOfPeace) return 'none';
  if (days < daysBeforeReminding) return 'none';
  if (days < daysBeforeCalling) return reminded === null ? 'remind' : 'none';
  const calledLast = called !== null && (reminded === null || called <= reminded);
  return phone === null || calledLast ? 'remind' : 'call';
}
