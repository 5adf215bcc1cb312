import { isCovered } from '#app/domain/coverage/state.ts';
import type { ReminderSubject } from '#app/domain/reminder/steps.ts';
import type { StandingRow } from '#db/queries/reminder-facts.ts';

type Standing = Pick<StandingRow, 'state' | 'proof_until' | 'agreed_on'>;
type Waiting = Extract<ReminderSubject, { kind: 'invitation' }>;

/**
 * What a supplier can be reminded of, from how it stands. One thing at a time: while its cover lasts that is the end of
 * it; after a lapse, or a date that passed, that alone, as its mail carries the question too. Our design.
 */
export function subjectsOf({ state, proof_until: proofUntil, agreed_on: agreedOn }: Standing, waiting: Waiting | null): ReminderSubject[] {
  if (isCovered(state)) return proofUntil === null ? [] : [{ kind: 'proof', endsOn: proofUntil }];
  if (state === 'gap') {
    if (agreedOn !== null && agreedOn > (proofUntil ?? '')) return [{ kind: 'promise', agreedOn }];
    if (proofUntil !== null) return [{ kind: 'proof', endsOn: proofUntil }];
  }
  return waiting && (state === 'gap' || state === 'undecided') ? [waiting] : [];
}
