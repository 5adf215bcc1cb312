import { secondPersonRules } from '../access/permissions.ts';

/**
 * Asking less than is needed takes a reason and the approval of a named member: asked by one, decided by another. Who asked
 * may decide only where nobody else can, and the screen and the record say so. Our design.
 */
export interface ApprovalQuestion {
  readonly memberId: string;
  readonly canApprove: boolean;
  /** The member who asked; null: gone. */
  readonly askedBy: string | null;
  /** Members who may approve and can see this supplier. */
  readonly approverIds: readonly string[];
}

/** `alone`: one's own request, and there is no other approver. */
export type ApprovalRight = 'may' | 'alone' | 'own_request' | 'no_right';

export function approvalRight({ memberId, canApprove, askedBy, approverIds }: ApprovalQuestion): ApprovalRight {
  if (!canApprove) return 'no_right';
  if (askedBy !== memberId) return 'may';
  const isAlone = approverIds.every((id) => id === memberId);
  return isAlone && secondPersonRules.lowerRequirement.unlessAlone ? 'alone' : 'own_request';
}
