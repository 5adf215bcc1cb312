/** How one supplier fares; every state of the product is somebody's story. */
export type Story =
  | 'untriaged'
  | 'not_a_supplier'
  | 'no_dependency'
  | 'unclassified'
  | 'undecided'
  | 'undecided_asked'
  | 'none'
  | 'certified'
  | 'certified_own'
  | 'expiring_30'
  | 'expiring_60'
  | 'expiring_90'
  | 'expired'
  | 'held_too_low'
  | 'accepted'
  | 'accepted_ending'
  | 'agreed'
  | 'slipped'
  | 'asked'
  | 'link_expired'
  | 'revoked'
  | 'gap'
  | 'question'
  | 'question_answered'
  | 'contest'
  | 'waiting'
  | 'waiting_other'
  | 'by_rule'
  | 'waiting_own'
  | 'refused'
  | 'ended'
  | 'candidate';

/** About three hundred. */
export const storyCounts: Readonly<Record<Story, number>> = {
  untriaged: 34,
  not_a_supplier: 29,
  no_dependency: 58,
  unclassified: 11,
  undecided: 11,
  undecided_asked: 4,
  none: 10,
  certified: 46,
  certified_own: 18,
  expiring_30: 3,
  expiring_60: 3,
  expiring_90: 4,
  expired: 4,
  held_too_low: 3,
  accepted: 10,
  accepted_ending: 2,
  agreed: 15,
  slipped: 4,
  asked: 12,
  link_expired: 3,
  revoked: 1,
  gap: 9,
  question: 2,
  question_answered: 2,
  contest: 1,
  waiting: 3,
  waiting_other: 1,
  by_rule: 1,
  waiting_own: 1,
  refused: 2,
  ended: 3,
  candidate: 2,
};

export const shownCertificate: readonly Story[] = ['certified', 'expiring_30', 'expiring_60', 'expiring_90', 'expired', 'held_too_low', 'accepted', 'accepted_ending', 'waiting', 'waiting_other', 'by_rule', 'refused'];
export const ownCertificate: readonly Story[] = ['certified_own', 'waiting_own'];
/** Were sent a link. */
export const invited: readonly Story[] = [...shownCertificate, 'undecided_asked', 'agreed', 'slipped', 'asked', 'link_expired', 'revoked', 'question', 'question_answered', 'contest'];
/** Have answers on record. */
export const classified: readonly Story[] = [...invited, ...ownCertificate, 'undecided', 'none', 'gap', 'ended', 'candidate'];
