import { secondPersonRules, type SecondPersonRule } from '../access/permissions.ts';

/**
 * Who checks a certificate of a level that asks for two people is somebody else than who invited the supplier or entered
 * the certificate. Where nobody else may check, they may after all, and the record says so. Our design.
 */
export interface CheckQuestion {
  readonly memberId: string;
  /** Who invited the supplier, or entered the certificate. */
  readonly involvedIds: readonly string[];
  /** Members who may check and can see this supplier. */
  readonly checkerIds: readonly string[];
}

/** `other`: nothing stands in the way; `alone`: one's own supplier, and nobody else could; `own`: another has to. */
export type CheckRight = 'other' | 'alone' | 'own';

export const checkRight = (question: CheckQuestion): CheckRight => rightUnder('confirmCertificate', question);

/** Who may decide on a rule of equivalence: somebody else than who proposed it, unless nobody else may. Our design. */
export const ruleRight = (memberId: string, proposedBy: string, deciderIds: readonly string[]): CheckRight => rightUnder('equivalenceRule', { memberId, involvedIds: [proposedBy], checkerIds: deciderIds });

function rightUnder(rule: SecondPersonRule, { memberId, involvedIds, checkerIds }: CheckQuestion): CheckRight {
  if (!involvedIds.includes(memberId)) return 'other';
  const isAlone = checkerIds.every((id) => involvedIds.includes(id));
  return isAlone && secondPersonRules[rule].unlessAlone ? 'alone' : 'own';
}
