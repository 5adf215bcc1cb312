import type { Level, QmLevel } from '../level/method.ts';

export interface InvitationFacts {
  triage: 'untriaged' | 'to_classify' | 'no_relevant_dependency' | 'not_a_supplier';
  status: 'candidate' | 'active' | 'ended';
  /** Bounds of the level that the supplier must have; null: no service was classified yet. */
  required: { lowest: Level; highest: Level } | null;
}

export type NotToInvite = 'not_a_supplier' | 'ended' | 'untriaged' | 'unclassified' | 'no_mark_required' | 'undecided';

/** `isOpen`: more answers could raise the level, so the request says *at least*. */
export type MayInvite = { ok: true; level: QmLevel; isOpen: boolean } | { ok: false; problem: NotToInvite };

/**
 * Whether a supplier may be asked for a mark, and for which level. Nobody is asked on a guess: not before triage and
 * classification, never when no mark is required, and not while the answers leave open whether one is. Our design.
 */
export function mayInvite({ triage, status, required }: InvitationFacts): MayInvite {
  if (triage === 'not_a_supplier') return { ok: false, problem: 'not_a_supplier' };
  if (status === 'ended') return { ok: false, problem: 'ended' };
  if (required === null) return { ok: false, problem: triage === 'untriaged' ? 'untriaged' : 'unclassified' };
  if (required.highest === 'none') return { ok: false, problem: 'no_mark_required' };
  if (required.lowest === 'none') return { ok: false, problem: 'undecided' };
  return { ok: true, level: required.lowest, isOpen: required.lowest !== required.highest };
}
