import type { Level } from '../level/method.ts';

export interface QuietFacts {
  triage: 'untriaged' | 'to_classify' | 'no_relevant_dependency' | 'not_a_supplier';
  status: 'candidate' | 'active' | 'ended';
  /** The highest level that may be required. */
  required: Level;
  /** It has shown something that nobody has judged. */
  hasWaitingProof: boolean;
  /** It asked something, or contests the level, and nobody has answered. */
  hasOpenQuestion: boolean;
  /** It took back its consent to show its proof, and nobody has asked it again since. */
  hasWithdrawn: boolean;
  /** It stands in a wave and has not had its turn. */
  isInWave: boolean;
  /** It has said by when, and that day is ahead. */
  hasPromise: boolean;
}

/** Why a supplier is left in peace, in the order in which they count. */
export const quietReasons = ['not_a_supplier', 'ended', 'no_mark_required', 'proof_waiting', 'question_waiting', 'share_withdrawn', 'in_wave', 'date_agreed'] as const;
export type QuietReason = (typeof quietReasons)[number];

/**
 * Whether a supplier is left in peace, and why; null: it may be reminded. Whoever did something waits for us, not we for
 * them: an upload, a question or a date brings silence at
 * once. Whoever took proof back has decided something, and a person has to talk to them (our design).
 */
export function whyQuiet(facts: QuietFacts): QuietReason | null {
  if (facts.triage === 'not_a_supplier') return 'not_a_supplier';
  if (facts.status === 'ended') return 'ended';
  if (facts.required === 'none') return 'no_mark_required';
  if (facts.hasWaitingProof) return 'proof_waiting';
  if (facts.hasOpenQuestion) return 'question_waiting';
  if (facts.hasWithdrawn) return 'share_withdrawn';
  if (facts.isInWave) return 'in_wave';
  return facts.hasPromise ? 'date_agreed' : null;
}
