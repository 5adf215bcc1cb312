import type { CoverageState } from '../coverage/state.ts';
import { mayInvite, type InvitationFacts, type NotToInvite } from './may-invite.ts';

/** Why a supplier is not asked in a wave, in the order in which they count. */
export const reasonsNotInWave = [
  'not_a_supplier',
  'ended',
  'untriaged',
  'unclassified',
  'undecided',
  'no_mark_required',
  'covered',
  'proof_waiting',
  'asked',
  'in_wave',
  'date_agreed',
  'no_contact',
  'no_email',
  'no_owner',
] as const satisfies readonly (NotToInvite | string)[];
export type NotInWave = (typeof reasonsNotInWave)[number];

export function isNotInWave(value: unknown): value is NotInWave {
  return reasonsNotInWave.some((reason) => reason === value);
}

export interface CandidateFacts extends InvitationFacts {
  state: CoverageState | null;
  hasWaitingProof: boolean;
  hasOpenLink: boolean;
  isInOtherWave: boolean;
  hasOwner: boolean;
  contacts: number;
  contactsWithEmail: number;
}

/**
 * Whether a supplier is asked in a wave; null: it is. Stricter than one invitation by hand, where a person looks: who is
 * covered, was asked, has named a date or has shared proof is left in peace. Our design.
 */
export function whyNotInWave(facts: CandidateFacts, { withoutOwner }: { withoutOwner: boolean }): NotInWave | null {
  const may = mayInvite(facts);
  if (!may.ok) return may.problem;
  if (facts.state === 'certified' || facts.state === 'accepted_otherwise') return 'covered';
  if (facts.hasWaitingProof) return 'proof_waiting';
  if (facts.hasOpenLink) return 'asked';
  if (facts.isInOtherWave) return 'in_wave';
  if (facts.state === 'gap_agreed') return 'date_agreed';
  if (facts.contacts === 0) return 'no_contact';
  if (facts.contactsWithEmail === 0) return 'no_email';
  return facts.hasOwner || withoutOwner ? null : 'no_owner';
}
